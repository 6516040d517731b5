// Goods at shops 铺底货: what of ours lies with which shop, since when, and what it cost. Its value is 1406.

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  asOf,
  lot,
  partner,
  partnerId,
  partnerName,
  product,
  productId,
  productName,
  tonnesMilli,
  unit,
} from './columns.ts'

export const goodsAtShops = defineReport({
  name: 'goods-at-shops',
  module: 'sales',
  label: label('铺底货', 'Goods at shops'),
  purpose: label('哪个网点铺着多少货、从哪天起、值多少', 'What lies with which shop, since when, and what it cost'),
  permission: 'sales.read',
  params: { asOf, partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }) },
  columns: {
    partnerId: { ...partnerId, required: true },
    partner,
    partnerName: { ...partnerName, label: label('客户', 'Customer') },
    productId,
    product,
    productName,
    lot: { ...lot, required: true },
    /** Of the oldest issue with goods left. */
    sinceDay: f.dayField(label('铺出日期', 'Since'), { required: true, width: 10 }),
    days: f.integer(label('天数', 'Days'), { required: true, width: 7 }),
    unit,
    qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, width: 10 }),
    tonnesMilli,
    valueFen: f.money(label('成本', 'Cost'), { required: true, total: true, width: 12 }),
  },
  drill: {
    to: 'report',
    report: 'lot-trace',
    params: { partnerId: 'partnerId', productId: 'productId', lot: 'lot', to: 'asOf' },
  },
})
