// Stock in detail 库存明细: everything that lies in the warehouses, lot by lot, as a keeper meets it: whose it is, on which
// positions, how much of it is set apart. Goods of others stand in a column of their own, for they are in no stock of ours.

import { defineReport, field as f, label } from '../contract/index.ts'
import { custodyReasons } from '../warehouse/custody-receipt.ts'
import { documentId } from './columns.ts'
import { stock } from './stock.ts'

const { warehouseId, warehouseCode, warehouse, productId, product, productName, lot, ...more } = stock.columns
const { productionDay, expiryDay, standing, firstDay, ageDays, unit, qtyMilli, tonnesMilli } = more
const quantity = { required: true, width: 8 } as const

export const stockInDetail = defineReport({
  name: 'stock-in-detail',
  module: 'warehouse',
  label: label('库存明细', 'Stock in detail'),
  purpose: label(
    '仓库里的每一批货：是谁的、在哪个垛位、隔离了多少，代存和已售未提的也在内',
    'Every lot that lies there: whose it is, on which positions, how much is set apart; goods of others too',
  ),
  permission: 'warehouse.read',
  params: { ...stock.params },
  columns: {
    /** What goods of others came by. */
    documentId,
    warehouseId,
    warehouseCode,
    warehouse,
    productId,
    product,
    productName,
    lot: { ...lot, required: false },
    position: f.text(label('垛位', 'Position'), { width: 9 }),
    /** Empty is ours. */
    owner: f.text(label('货主', 'Owner'), { width: 10 }),
    custody: f.choice(label('缘由', 'Why'), custodyReasons, { width: 10 }),
    standing,
    unit,
    qtyMilli,
    /** Of it. */
    apartMilli: f.quantity(label('隔离', 'Set apart'), quantity),
    othersMilli: f.quantity(label('他人的货', 'Of others'), quantity),
    tonnesMilli,
    firstDay,
    ageDays,
    productionDay,
    expiryDay,
  },
  // How old it is has reports of its own.
  yielding: ['custody', 'firstDay', 'productionDay', 'expiryDay', 'ageDays'],
  drill: stock.drill,
})
