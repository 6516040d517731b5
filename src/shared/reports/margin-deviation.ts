// Margin deviation 毛利偏差: what a product earned beside what the plans said it would, and why: more or fewer tonnes (at
// the planned margin), another price, another cost. The three come to the deviation. Planned income is the sales plan's,
// planned cost what the purchase plan pays for a tonne; both without VAT, as margins are told. Where one of them
// is missing there is nothing to compare with, and only what was earned is told.

import { defineReport, field as f, label } from '../contract/index.ts'
import { from, plannedQuantity, product, productId, productName, to } from './columns.ts'

const known = (zh: string, en: string) =>
  f.money(label(zh, en), { required: true, signed: true, total: true, width: 13 })
const compared = (zh: string, en: string) => f.money(label(zh, en), { signed: true, total: true, width: 13 })

export const marginDeviation = defineReport({
  name: 'margin-deviation',
  module: 'planning',
  label: label('毛利偏差', 'Margin deviation'),
  purpose: label(
    '毛利比计划多了少了多少，差在销量、售价还是进价',
    'How far margins are from the plan, and whether tonnes, prices or costs made it so',
  ),
  permission: 'planning.read',
  params: { from, to },
  columns: {
    productId,
    product,
    productName,
    /** The days of the row's sales. */
    fromDay: f.dayField(label('从', 'From'), { required: true, hidden: true }),
    toDay: f.dayField(label('到', 'To'), { required: true, hidden: true }),
    plannedTonnesMilli: plannedQuantity('计划 吨', 'Planned, t'),
    soldTonnesMilli: plannedQuantity('实际 吨', 'Sold, t'),
    netFen: known('收入（不含税）', 'Income, net'),
    costFen: known('成本', 'Cost'),
    marginFen: known('毛利', 'Margin'),
    plannedMarginFen: compared('计划毛利', 'Planned margin'),
    deviationFen: compared('偏差', 'Deviation'),
    volumeFen: compared('销量影响', 'By tonnes'),
    priceFen: compared('售价影响', 'By price'),
    boughtFen: compared('进价影响', 'By cost'),
  },
  yielding: ['product', 'costFen', 'netFen', 'plannedTonnesMilli'],
  drill: {
    to: 'report',
    report: 'sales-ledger',
    params: { from: 'fromDay', to: 'toDay', productId: 'productId' },
  },
})
