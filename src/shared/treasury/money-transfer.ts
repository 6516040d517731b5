// Transfer between money accounts 转款.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'

export const moneyTransfer = defineDocument({
  kind: 'moneyTransfer',
  module: 'treasury',
  label: label('转款', 'Money transfer'),
  prefix: 'ZK',
  purpose: label('自己的账户之间转钱', 'Money moves between your own accounts'),
  partner: null,
  head: {
    fromAccountId: f.reference(label('转出账户', 'From'), 'moneyAccount', { required: true }),
    toAccountId: f.reference(label('转入账户', 'To'), 'moneyAccount', { required: true }),
    amountFen: f.money(label('金额', 'Amount'), { required: true, positive: true }),
  },
  headPosted: {},
  sections: {},
  ...postedKind,
  permissions: permissionsOf('treasury'),
  madeFrom: {},
  workbook: null,
})
