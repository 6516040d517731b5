// Income and expense 本期收支 of a month and of the year to it, closing entries left out. Income stands positive in
// `income`, what was spent positive in `cost` and `expense`; the last row (`profit`, no account) is what is left.

import { defineReport, field as f, label } from '../contract/index.ts'
import { month } from './columns.ts'

export const profitSections = {
  income: label('收入', 'Income'),
  cost: label('成本', 'Cost of goods'),
  expense: label('费用', 'Expense'),
  profit: label('利润', 'Profit'),
} as const

export const profit = defineReport({
  name: 'profit',
  module: 'ledger',
  label: label('本期收支', 'Profit of the month'),
  purpose: label('本月和本年的收入、成本、费用和利润', 'Income, cost, expense and profit of the month and the year'),
  permission: 'ledger.read',
  params: { month },
  columns: {
    accountId: f.reference(label('科目', 'Account'), 'ledgerAccount', { hidden: true }),
    section: f.choice(label('类别', 'Section'), profitSections, { required: true, width: 12 }),
    account: f.text(label('科目编码', 'Account'), { width: 12 }),
    item: f.text(label('项目', 'Item'), { width: 28 }),
    monthFen: f.money(label('本月', 'Month'), { required: true, signed: true, width: 12 }),
    yearFen: f.money(label('本年累计', 'Year to date'), { required: true, signed: true, width: 12 }),
  },
  drill: { to: 'report', report: 'account-ledger', params: { accountId: 'accountId', to: 'month' } },
})
