// Refund 退款: a customer's advance is paid back, or a supplier pays back our prepayment.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { settlementAmount } from '../contract/trade-fields.ts'

export const refund = defineDocument({
  kind: 'refund',
  module: 'treasury',
  label: label('退款', 'Refund'),
  prefix: 'TK',
  purpose: label(
    '退给客户的预收，或供应商退回的预付',
    'An advance paid back to a customer, or a prepayment back from a supplier',
  ),
  partner: 'partnerId',
  head: {
    direction: f.choice(
      label('方向', 'Direction'),
      { toCustomer: label('退给客户', 'To a customer'), fromSupplier: label('供应商退回', 'From a supplier') },
      { required: true },
    ),
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner', { required: true }),
    accountId: f.reference(label('资金账户', 'Money account'), 'moneyAccount', { required: true }),
    amountFen: f.money(label('金额', 'Amount'), { required: true, positive: true }),
  },
  headPosted: {},
  sections: {
    settlements: {
      label: label('核销', 'Settles'),
      atLeastOne: true,
      fields: {
        itemId: f.item(label('预收或预付单据', 'Advance or prepayment'), ['advance', 'prepaid'], {
          required: true,
          width: 24,
        }),
        amountFen: settlementAmount,
      },
      posted: {},
    },
  },
  ...postedKind,
  permissions: permissionsOf('treasury'),
  madeFrom: {},
  workbook: null,
})
