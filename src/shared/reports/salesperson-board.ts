// Salespeople 业务员业绩: what each sold, earned, brought in and left open in a period, whom they saw and won, how far their
// target is reached, and the commission: so much a tonne and a share of the margin, as their record says. Whose a
// customer is follows from the record as it stands now. A period that lost money on balance takes nothing back.

import { defineReport, field as f, label } from '../contract/index.ts'
import { from, salespersonId, shareOfPlan, to, tonnesMilli, unassigned } from './columns.ts'

const amount = (zh: string, en: string) =>
  f.money(label(zh, en), { required: true, signed: true, total: true, width: 11 })
const count = (zh: string, en: string) => f.integer(label(zh, en), { required: true, width: 7 })

export const salespersonBoard = defineReport({
  name: 'salesperson-board',
  module: 'sales',
  label: label('业务员业绩', 'Salespeople'),
  purpose: label(
    '每个业务员卖了多少、赚了多少、收了多少、欠着多少，拜访、新客户、目标和提成',
    'What each salesperson sold, earned, collected and left open; visits, new customers, target, commission',
  ),
  permission: 'sales.read',
  params: { from, to },
  columns: {
    salespersonId: { ...salespersonId, hidden: true },
    fromDay: f.dayField(label('从', 'From'), { required: true, hidden: true }),
    toDay: f.dayField(label('到', 'To'), { required: true, hidden: true }),
    name: f.text(salespersonId.label, { width: 17 }),
    /** The customers nobody looks after. */
    unassigned: { ...unassigned, hidden: true },
    tonnesMilli,
    netFen: amount('收入', 'Income, net'),
    marginFen: amount('毛利', 'Margin'),
    marginBp: f.percent(label('毛利率 %', 'Margin %'), { signed: true, width: 7, shareOf: ['marginFen', 'netFen'] }),
    collectedFen: amount('收款', 'Collected'),
    receivableFen: amount('期末应收', 'Receivable'),
    overdueFen: amount('逾期', 'Overdue'),
    customers: count('客户', 'Buyers'),
    newCustomers: count('新客户', 'New ones'),
    visits: count('拜访', 'Visits'),
    targetBp: { ...shareOfPlan('目标 %', 'Target %'), width: 7 },
    commissionFen: f.money(label('提成', 'Commission'), { required: true, total: true, width: 9 }),
  },
  yielding: ['newCustomers', 'visits', 'customers', 'tonnesMilli', 'marginBp'],
  dimensions: ['targetBp'],
  drill: {
    to: 'report',
    report: 'sales-ledger',
    params: { from: 'fromDay', to: 'toDay', salespersonId: 'salespersonId', unassigned: 'unassigned' },
  },
})
