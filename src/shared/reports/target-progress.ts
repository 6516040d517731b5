// Targets and actual 目标达成: what the sales targets in force ask of each salesperson, or customer, beside what was sold.
// Months are asked for whole, so a period that ends in one shows how far it has come. By month the salespeople's
// targets count: a customer's is part of them.

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  from,
  partnerId,
  plannedAmount,
  plannedQuantity,
  salespersonId,
  shareOfPlan,
  to,
  unassigned,
} from './columns.ts'

const groupings = {
  salesperson: label('业务员', 'Salesperson'),
  customer: label('客户', 'Customer'),
  month: label('月份', 'Month'),
} as const

export const targetProgress = defineReport({
  name: 'target-progress',
  module: 'planning',
  label: label('目标达成', 'Targets and actual'),
  purpose: label('业务员、客户各月目标完成了多少', 'How far each salesperson and customer has come'),
  permission: 'planning.read',
  params: { from, to, by: f.choice(label('按', 'By'), groupings, { required: true }) },
  columns: {
    fromDay: f.dayField(label('从', 'From'), { required: true, hidden: true }),
    toDay: f.dayField(label('到', 'To'), { required: true, hidden: true }),
    partnerId,
    salespersonId: { ...salespersonId, hidden: true },
    unassigned: { ...unassigned, hidden: true },
    code: f.text(label('编码', 'Code'), { width: 9 }),
    name: f.text(label('名称', 'Name'), { width: 22 }),
    month: f.text(label('月份', 'Month'), { width: 9 }),
    targetTonnesMilli: plannedQuantity('目标 吨', 'Target, t'),
    soldTonnesMilli: plannedQuantity('实际 吨', 'Sold, t'),
    quantityBp: shareOfPlan('数量 %', 'Tonnes %', ['soldTonnesMilli', 'targetTonnesMilli']),
    targetFen: plannedAmount('目标金额', 'Target'),
    soldFen: plannedAmount('实际金额', 'Sold'),
    amountBp: shareOfPlan('金额 %', 'Yuan %', ['soldFen', 'targetFen']),
  },
  dimensions: ['code', 'name', 'month'],
  drill: {
    to: 'report',
    report: 'sales-ledger',
    params: {
      from: 'fromDay',
      to: 'toDay',
      partnerId: 'partnerId',
      salespersonId: 'salespersonId',
      unassigned: 'unassigned',
    },
  },
})
