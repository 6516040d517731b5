// Stock 库存 by warehouse, product and lot, and its value by product: cost is one moving average per product
// over all warehouses, so value stands per product and never per lot. No rows of nothing.

import { defineReport, field as f, label } from '../contract/index.ts'
import { lotStandings } from '../warehouse/lot-quality.ts'
import { asOf, lot, product, productId, productName, tonnesMilli, unit, warehouse } from './columns.ts'

export const stock = defineReport({
  name: 'stock',
  module: 'warehouse',
  label: label('库存余额', 'Stock'),
  purpose: label('哪个仓库有什么货、哪一批、多少', 'What lies where, of which lot, how much'),
  permission: 'warehouse.read',
  params: { asOf, warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse') },
  columns: {
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, hidden: true }),
    warehouseCode: f.text(label('仓库编码', 'Warehouse code'), { required: true, hidden: true }),
    warehouse: { ...warehouse, required: true },
    productId,
    product,
    productName,
    lot: { ...lot, required: true },
    productionDay: f.dayField(label('生产日期', 'Made on'), { width: 10 }),
    expiryDay: f.dayField(label('到期日期', 'Expires'), { width: 10 }),
    /** As documents left it on that day, or expired. */
    standing: f.choice(label('状态', 'State'), lotStandings, { required: true, width: 8 }),
    /** First receipt of the lot. */
    firstDay: f.dayField(label('入库日期', 'Received'), { required: true, width: 10 }),
    /** Days since then, at `asOf`. */
    ageDays: f.integer(label('库龄天数', 'Days'), { required: true, width: 9 }),
    unit,
    qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, width: 10 }),
    tonnesMilli,
  },
  drill: {
    to: 'report',
    report: 'stock-moves',
    params: { productId: 'productId', warehouseId: 'warehouseId', lot: 'lot', to: 'asOf' },
  },
})

export const stockValue = defineReport({
  name: 'stock-value',
  module: 'warehouse',
  label: label('库存金额', 'Stock value'),
  purpose: label('每种商品的结存数量、移动平均成本和金额', 'Quantity, moving average cost and value of every product'),
  permission: 'warehouse.read',
  params: { asOf },
  columns: {
    productId,
    product,
    productName,
    unit,
    qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, width: 10 }),
    tonnesMilli,
    /** Value per stock unit. */
    averageE4: f.price(label('平均成本', 'Avg. cost'), { required: true, width: 10 }),
    valueFen: f.money(label('金额', 'Value'), { required: true, total: true, width: 12 }),
  },
  drill: { to: 'report', report: 'stock-moves', params: { productId: 'productId', to: 'asOf' } },
})
