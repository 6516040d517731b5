// Stock by position 垛位存货: what lies on which position now, lot by lot, and what is not placed.

import { defineReport, field as f, label } from '../contract/index.ts'
import { lot, product, productId, productName, tonnesMilli, unit, warehouse } from './columns.ts'

export const stockByPosition = defineReport({
  name: 'stock-by-position',
  module: 'warehouse',
  label: label('垛位存货', 'Stock by position'),
  purpose: label('哪个垛位上有什么货、哪一批、多少，现在', 'What lies on which position now, of which lot, how much'),
  permission: 'warehouse.read',
  params: { warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse') },
  columns: {
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, hidden: true }),
    warehouse: { ...warehouse, required: true, width: 9 },
    position: f.text(label('垛位', 'Position'), { width: 8 }),
    /** Where it is another than the code. */
    positionName: f.text(label('垛位名称', 'Position name'), { width: 9 }),
    productId,
    product,
    productName: { ...productName, width: 15 },
    lot,
    /** Empty is ours. */
    owner: f.text(label('货主', 'Owner'), { width: 9 }),
    firstDay: f.dayField(label('入库日期', 'Received'), { required: true, width: 10 }),
    unit,
    qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true, width: 8 }),
    /** Of it. */
    apartMilli: f.quantity(label('隔离', 'Set apart'), { required: true, width: 7 }),
    tonnesMilli: { ...tonnesMilli, width: 9 },
  },
  drill: {
    to: 'report',
    report: 'stock-moves',
    params: { productId: 'productId', warehouseId: 'warehouseId', lot: 'lot' },
  },
})
