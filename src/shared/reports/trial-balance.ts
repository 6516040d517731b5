// Trial balance 科目余额表: accounts that carry lines, no parents. `closing` is debit positive from the book's start,
// without closing entries; `opening` lies before the month of the day, `debit` and `credit` are that month to the day.

import { defineReport, field as f, label } from '../contract/index.ts'
import { asOf, creditFen, debitFen } from './columns.ts'

export const trialBalance = defineReport({
  name: 'trial-balance',
  module: 'ledger',
  label: label('科目余额表', 'Trial balance'),
  purpose: label(
    '每个科目的期初、本月发生和余额，借贷应当相等',
    'Opening, month and closing of every account; debits equal credits',
  ),
  permission: 'ledger.read',
  params: { asOf },
  columns: {
    accountId: f.reference(label('科目', 'Account'), 'ledgerAccount', { required: true, hidden: true }),
    account: f.text(label('科目编码', 'Account'), { required: true, width: 12 }),
    name: f.text(label('科目名称', 'Name'), { required: true, width: 24 }),
    openingFen: f.money(label('期初余额', 'Opening'), { required: true, signed: true, total: true, width: 12 }),
    debitFen,
    creditFen,
    closingFen: f.money(label('期末余额', 'Closing'), { required: true, signed: true, total: true, width: 12 }),
  },
  drill: { to: 'report', report: 'account-ledger', params: { accountId: 'accountId', to: 'asOf' } },
})
