// Sales analysis 销售分析: what was sold in a period, to whom, by whom and where, as the reader groups it: tonnes, income
// without VAT, what it cost, what is left, and what the customers of the group owe at its end. A row opens the sales
// ledger of just those sales.

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  customerGrade,
  customerKind,
  from,
  partnerId,
  productId,
  salespersonId,
  territoryId,
  to,
  tonnesMilli,
  unassigned,
} from './columns.ts'

const groupings = {
  product: label('商品', 'Product'),
  customer: label('客户', 'Customer'),
  customerKind: label('客户类别', 'Customer kind'),
  grade: label('客户等级', 'Grade'),
  territory: label('区域', 'Territory'),
  salesperson: label('业务员', 'Salesperson'),
  month: label('月份', 'Month'),
} as const

const amount = (zh: string, en: string) =>
  f.money(label(zh, en), { required: true, signed: true, total: true, width: 13 })

export const salesAnalysis = defineReport({
  name: 'sales-analysis',
  module: 'sales',
  label: label('销售分析', 'Sales analysis'),
  purpose: label(
    '按商品、客户、类别、等级、区域、业务员、月份看吨数、收入、成本、毛利和欠款',
    'Tonnes, income, cost, margin and receivable by product, customer, kind, grade, territory, salesperson or month',
  ),
  permission: 'sales.read',
  params: { from, to, by: f.choice(label('按', 'By'), groupings, { required: true }) },
  columns: {
    /** The part of the period the row is about. */
    fromDay: f.dayField(label('从', 'From'), { required: true, hidden: true }),
    toDay: f.dayField(label('到', 'To'), { required: true, hidden: true }),
    productId: { ...productId, required: false },
    partnerId,
    ofKind: { ...customerKind, hidden: true },
    ofGrade: { ...customerGrade, hidden: true },
    territoryId: { ...territoryId, hidden: true },
    salespersonId: { ...salespersonId, hidden: true },
    /** The group of those in no territory, or of no salesperson. */
    unassigned: { ...unassigned, hidden: true },
    code: f.text(label('编码', 'Code'), { width: 9 }),
    customerKind,
    grade: customerGrade,
    name: f.text(label('名称', 'Name'), { width: 24 }),
    month: f.text(label('月份', 'Month'), { width: 9 }),
    tonnesMilli,
    netFen: amount('收入（不含税）', 'Income, net'),
    costFen: amount('成本', 'Cost'),
    marginFen: amount('毛利', 'Margin'),
    marginBp: f.percent(label('毛利率 %', 'Margin %'), { signed: true, width: 9, shareOf: ['marginFen', 'netFen'] }),
    shareBp: f.percent(label('占收入 %', 'Share %'), { signed: true, width: 9 }),
    /** Of a month, what is still open of what was sold in it. Null by product: nobody owes a product. */
    receivableFen: f.money(label('期末应收', 'Receivable'), { signed: true, total: true, width: 13 }),
  },
  dimensions: ['code', 'name', 'customerKind', 'grade', 'month', 'receivableFen'],
  drill: {
    to: 'report',
    report: 'sales-ledger',
    params: {
      from: 'fromDay',
      to: 'toDay',
      productId: 'productId',
      partnerId: 'partnerId',
      customerKind: 'ofKind',
      grade: 'ofGrade',
      territoryId: 'territoryId',
      salespersonId: 'salespersonId',
      unassigned: 'unassigned',
    },
  },
})
