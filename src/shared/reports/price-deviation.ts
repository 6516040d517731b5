// Price deviation 价格偏差: what goods were sold for beside what the price list of their day asked of their customer, and
// how much of it lay below the floor. What came back is left out, and so are gifts and goods no list had a price for.
// Read line by line, or added up by who sold, who bought, or what.

import { defineReport, field as f, label } from '../contract/index.ts'
import { day, documentId, from, no, partnerId, productId, salespersonId, to, tonnesMilli } from './columns.ts'

const groupings = {
  line: label('逐行', 'Line by line'),
  product: label('商品', 'Product'),
  customer: label('客户', 'Customer'),
  salesperson: label('业务员', 'Salesperson'),
} as const

const which = {
  below: label('低于标价', 'Below the list'),
  belowFloor: label('低于底价', 'Below the floor'),
  above: label('高于标价', 'Above the list'),
} as const

/** Told per tonne, whatever a line was priced per; only where a row is one line. */
const perTonne = (zh: string, en: string) => f.price(label(zh, en), { width: 9 })
const amount = (zh: string, en: string) =>
  f.money(label(zh, en), { required: true, signed: true, total: true, width: 11 })

export const priceDeviation = defineReport({
  name: 'price-deviation',
  module: 'sales',
  label: label('价格偏差', 'Price deviation'),
  purpose: label(
    '成交价和当天的标价、底价差多少，谁卖低了、让了多少钱',
    'What was sold below or above the list and the floor of its day, by whom, and what it came to',
  ),
  permission: 'sales.read',
  params: {
    from,
    to,
    by: f.choice(label('按', 'By'), groupings, { required: true }),
    which: f.choice(label('只看', 'Only'), which, { width: 9 }),
    partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }),
    productId: f.reference(productId.label, 'product'),
    salespersonId,
  },
  columns: {
    documentId,
    /** How what a sum is made of is read. */
    linesBy: f.choice(label('按', 'By'), groupings, { hidden: true }),
    partnerId,
    productId: { ...productId, required: false },
    salespersonId: { ...salespersonId, hidden: true },
    day: { ...day, required: false },
    no,
    customer: f.text(label('客户', 'Customer'), { width: 15 }),
    product: f.text(label('商品', 'Product'), { width: 14 }),
    salesperson: f.text(salespersonId.label, { width: 8 }),
    tonnesMilli: { ...tonnesMilli, width: 8 },
    soldE4: perTonne('成交价/吨', 'Sold/t'),
    listedE4: perTonne('标价/吨', 'Listed/t'),
    floorE4: perTonne('底价/吨', 'Floor/t'),
    deviationFen: amount('偏差', 'Deviation'),
    deviationBp: f.percent(label('偏差 %', 'Deviation %'), { signed: true, width: 9 }),
    belowFloorFen: f.money(label('低于底价', 'Below the floor'), { required: true, total: true, width: 11 }),
    soldFen: amount('成交金额', 'Sold for'),
    listedFen: amount('按标价', 'At the list'),
    priceList: f.text(label('价目表', 'Price list'), { width: 15 }),
  },
  yielding: ['priceList', 'listedFen', 'deviationBp', 'salesperson', 'floorE4', 'day'],
  dimensions: ['day', 'no', 'customer', 'product', 'salesperson', 'priceList', 'soldE4', 'listedE4', 'floorE4'],
  drill: {
    to: 'document',
    column: 'documentId',
    otherwise: {
      to: 'report',
      report: 'price-deviation',
      params: {
        from: 'from',
        to: 'to',
        by: 'linesBy',
        which: 'which',
        partnerId: 'partnerId',
        productId: 'productId',
        salespersonId: 'salespersonId',
      },
    },
  },
})
