// Plan and actual 计划达成: the sales plan in force beside what was sold, in tonnes and yuan. Months are planned whole, so a
// period that ends in one shows how far it has come. Sold is what the sales ledger of the period shows, which a row opens.

import { defineReport, field as f, label } from '../contract/index.ts'
import { customerKinds } from '../contract/trade-fields.ts'
import {
  customerKind,
  from,
  plannedAmount,
  plannedQuantity,
  product,
  productId,
  productName,
  shareOfPlan,
  to,
} from './columns.ts'

const groupings = {
  productMonth: label('商品和月份', 'Product and month'),
  product: label('商品', 'Product'),
  month: label('月份', 'Month'),
  customerKind: label('客户类别', 'Customer kind'),
} as const

/** Planned for customers of every kind, or sold to one of no kind. */
const kindPlanned = f.choice(
  customerKind.label,
  { ...customerKinds, none: label('未分类别', 'Of no kind') },
  { width: 11 },
)

export const planProgress = defineReport({
  name: 'plan-progress',
  module: 'planning',
  label: label('计划达成', 'Plan and actual'),
  purpose: label('计划卖多少、实际卖了多少、完成百分之几', 'What was planned, what was sold, and the share of it'),
  permission: 'planning.read',
  params: {
    from,
    to,
    by: f.choice(label('按', 'By'), groupings, { required: true }),
    customerKind,
  },
  columns: {
    /** The part of the period the row is about. */
    fromDay: f.dayField(label('从', 'From'), { required: true, hidden: true }),
    toDay: f.dayField(label('到', 'To'), { required: true, hidden: true }),
    productId: { ...productId, required: false },
    product: { ...product, required: false },
    productName: { ...productName, required: false },
    month: f.text(label('月份', 'Month'), { width: 9 }),
    customerKind: kindPlanned,
    /** Whose deliveries the row counts; null is everybody's. */
    ofKind: { ...customerKind, hidden: true },
    plannedTonnesMilli: plannedQuantity('计划 吨', 'Planned, t'),
    soldTonnesMilli: plannedQuantity('实际 吨', 'Sold, t'),
    differenceTonnesMilli: plannedQuantity('差异 吨', 'Difference, t'),
    quantityBp: shareOfPlan('数量 %', 'Tonnes %', ['soldTonnesMilli', 'plannedTonnesMilli']),
    plannedFen: plannedAmount('计划金额', 'Planned'),
    soldFen: plannedAmount('实际金额', 'Sold'),
    amountBp: shareOfPlan('金额 %', 'Yuan %', ['soldFen', 'plannedFen']),
  },
  dimensions: ['product', 'productName', 'month', 'customerKind'],
  drill: {
    to: 'report',
    report: 'sales-ledger',
    params: { from: 'fromDay', to: 'toDay', productId: 'productId', customerKind: 'ofKind' },
  },
})
