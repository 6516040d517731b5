// Budget and actual 预算执行: what the expense budgets in force allow an account, sub-accounts with it, beside what was booked
// on it, without closing entries. Months are allowed whole, so a period that ends in one shows how far it has come.

import { defineReport, field as f, label } from '../contract/index.ts'
import { from, plannedAmount, shareOfPlan, to } from './columns.ts'

export const budgetProgress = defineReport({
  name: 'budget-progress',
  module: 'planning',
  label: label('预算执行', 'Budget and actual'),
  purpose: label('各项费用预算多少、花了多少、还剩多少', 'What each expense may be, what it is, what is left'),
  permission: 'planning.read',
  params: { from, to },
  columns: {
    accountId: f.reference(label('科目', 'Account'), 'ledgerAccount', { required: true, hidden: true }),
    account: f.text(label('科目', 'Account'), { required: true, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, width: 24 }),
    fromDay: f.dayField(label('从', 'From'), { required: true, hidden: true }),
    toDay: f.dayField(label('到', 'To'), { required: true, hidden: true }),
    budgetFen: plannedAmount('预算', 'Budget'),
    spentFen: plannedAmount('实际', 'Spent'),
    leftFen: plannedAmount('剩余', 'Left'),
    usedBp: shareOfPlan('已用 %', 'Used %', ['spentFen', 'budgetFen']),
  },
  drill: { to: 'report', report: 'account-ledger', params: { accountId: 'accountId', from: 'fromDay', to: 'toDay' } },
})
