// Customer score 客户评分: every customer who bought in a period or owes at its end, with what tells who matters: how often
// they came, tonnes, margin, what they owe and how much of it is late. The score is of 100: 40 for tonnes and 30 for
// margin, each beside the best customer's, 30 for paying, less the part of the debt that is overdue.

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  asOf,
  customerGrade,
  customerKind,
  from,
  partner,
  partnerId,
  partnerName,
  salespersonId,
  to,
  tonnesMilli,
} from './columns.ts'

const activities = {
  repeat: label('复购', 'Repeat'),
  once: label('买过一次', 'Once'),
  quiet: label('没有再买', 'Quiet'),
} as const

export const customerScore = defineReport({
  name: 'customer-score',
  module: 'sales',
  label: label('客户评分', 'Customer score'),
  purpose: label(
    '谁是重点客户：买多少、毛利多少、回头没有、欠款拖不拖，合成一个分',
    'Who matters: volume, margin, whether they come back and whether they pay, in one score',
  ),
  permission: 'sales.read',
  params: { from, to, customerKind },
  columns: {
    partnerId: { ...partnerId, required: true },
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, required: true, label: label('客户', 'Customer') },
    score: f.integer(label('评分', 'Score'), { required: true, width: 7 }),
    customerKind,
    grade: customerGrade,
    salesperson: { ...f.text(salespersonId.label, { width: 10 }) },
    activity: f.choice(label('往来', 'Activity'), activities, { required: true, width: 9 }),
    salesCount: f.integer(label('出库次数', 'Sales'), { required: true, width: 9 }),
    lastDay: { ...asOf, label: label('最近一次', 'Last sale'), required: false, width: 10 },
    tonnesMilli,
    marginFen: f.money(label('毛利', 'Margin'), { required: true, signed: true, total: true, width: 12 }),
    receivableFen: f.money(label('应收', 'Receivable'), { required: true, total: true, width: 12 }),
    overdueFen: f.money(label('逾期', 'Overdue'), { required: true, total: true, width: 12 }),
  },
  dimensions: ['salesperson'],
  yielding: ['salesperson', 'grade', 'salesCount', 'partner'],
  drill: { to: 'partner', column: 'partnerId' },
})
