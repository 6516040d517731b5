// Stock moves 库存流水 of a product (in one warehouse, of one lot, if asked), and 收发存 over all products.
// Moves begin with what was there (`kind` = `opening`, dated `from`); without `from` they begin with the book.

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  day,
  documentId,
  from,
  kind,
  lot,
  no,
  partnerName,
  product,
  productId,
  productName,
  to,
  unit,
  warehouse,
} from './columns.ts'

export const stockMoves = defineReport({
  name: 'stock-moves',
  module: 'warehouse',
  label: label('库存流水', 'Stock moves'),
  purpose: label('一种商品的每一次进出和结存', 'Every move of one product in and out, with what was left'),
  permission: 'warehouse.read',
  params: {
    productId: f.reference(label('商品', 'Product'), 'product', { required: true }),
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse'),
    lot: f.text(label('批号', 'Lot'), { maxLength: 60 }),
    from: f.dayField(label('从', 'From')),
    to,
  },
  columns: {
    documentId,
    day,
    kind,
    no,
    partnerName,
    warehouse,
    lot,
    inMilli: f.quantity(label('收入', 'In'), { required: true, signed: true, total: true, width: 10 }),
    outMilli: f.quantity(label('发出', 'Out'), { required: true, signed: true, total: true, width: 10 }),
    balanceMilli: f.quantity(label('结存', 'Left'), { required: true, signed: true, width: 10 }),
    /** What the move did to the value of stock. */
    valueFen: f.money(label('成本金额', 'Cost'), { required: true, signed: true, total: true, width: 12 }),
  },
  drill: { to: 'document', column: 'documentId' },
})

const qty = (zh: string, en: string) => f.quantity(label(zh, en), { required: true, signed: true, width: 10 })
const value = (zh: string, en: string) =>
  f.money(label(zh, en), { required: true, signed: true, total: true, width: 12 })

export const stockSummary = defineReport({
  name: 'stock-summary',
  module: 'warehouse',
  label: label('收发存', 'Stock summary'),
  purpose: label(
    '一段时间里每种商品的期初、收入、发出和结存',
    'Opening, in, out and closing of every product over a period',
  ),
  permission: 'warehouse.read',
  params: { from, to },
  columns: {
    productId,
    product,
    productName,
    unit,
    openingMilli: qty('期初数量', 'Opening qty'),
    openingFen: value('期初金额', 'Opening value'),
    inMilli: qty('收入数量', 'In qty'),
    inFen: value('收入金额', 'In value'),
    outMilli: qty('发出数量', 'Out qty'),
    outFen: value('发出金额', 'Out value'),
    closingMilli: qty('结存数量', 'Closing qty'),
    closingFen: value('结存金额', 'Closing value'),
  },
  drill: { to: 'report', report: 'stock-moves', params: { productId: 'productId', from: 'from', to: 'to' } },
})
