// Goods in custody 代存货物: what lies in our store for others, of which owner, why, since when. None of it is our stock.

import { defineReport, field as f, label } from '../contract/index.ts'
import { custodyReasons } from '../warehouse/custody-receipt.ts'
import {
  asOf,
  documentId,
  lot,
  no,
  partner,
  partnerId,
  partnerName,
  product,
  productId,
  productName,
  tonnesMilli,
  unit,
  warehouse,
} from './columns.ts'

export const goodsInCustody = defineReport({
  name: 'goods-in-custody',
  module: 'warehouse',
  label: label('代存货物', 'Goods in custody'),
  purpose: label(
    '仓库里不是自己的货：代谁存、已售未提是谁的、从哪天起',
    'What in our store is not ours: kept for whom, sold and not picked up by whom, since when',
  ),
  permission: 'warehouse.read',
  params: {
    asOf,
    partnerId: f.reference(label('货主', 'Owner'), 'partner'),
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { width: 12 }),
    custody: f.choice(label('缘由', 'Why'), custodyReasons),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    partner,
    partnerName: { ...partnerName, label: label('货主', 'Owner'), width: 14 },
    custody: f.choice(label('缘由', 'Why'), custodyReasons, { required: true, width: 8 }),
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, hidden: true }),
    warehouseCode: f.text(label('仓库编码', 'Warehouse code'), { required: true, hidden: true }),
    warehouse: { ...warehouse, required: true, width: 8 },
    productId,
    product,
    productName: { ...productName, width: 14 },
    lot: { ...lot, width: 11 },
    position: f.text(label('现在垛位', 'Position now'), { width: 8 }),
    qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, width: 9 }),
    unit,
    tonnesMilli: { ...tonnesMilli, width: 8 },
    sinceDay: f.dayField(label('存入日期', 'Since'), { required: true, width: 10 }),
    days: f.integer(label('天数', 'Days'), { required: true, width: 6 }),
    no,
  },
  yielding: ['partner', 'product', 'warehouse', 'custody', 'tonnesMilli'],
  drill: { to: 'document', column: 'documentId' },
})
