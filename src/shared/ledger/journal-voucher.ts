// Journal voucher 记账凭证: an entry made by hand, for what no document covers. Control accounts are kept out.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'

export const journalVoucher = defineDocument({
  kind: 'journalVoucher',
  module: 'ledger',
  label: label('记账凭证', 'Journal voucher'),
  prefix: 'PZ',
  purpose: label('单据之外的手工凭证：折旧、计提、结转', 'Entries by hand for what no document covers'),
  partner: null,
  head: {},
  headPosted: {},
  sections: {
    lines: {
      label: label('分录', 'Entries'),
      atLeastOne: true,
      fields: {
        text: f.text(label('摘要', 'Text'), { required: true, width: 30 }),
        ledgerAccountId: f.reference(label('科目', 'Ledger account'), 'ledgerAccount', { required: true, width: 24 }),
        debitFen: f.money(label('借方', 'Debit'), { signed: true, total: true }),
        creditFen: f.money(label('贷方', 'Credit'), { signed: true, total: true }),
      },
      posted: {},
    },
  },
  ...postedKind,
  permissions: permissionsOf('ledger'),
  madeFrom: {},
  workbook: null,
})
