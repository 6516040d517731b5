// Lot trace 批次追溯, both ways: which customers got a lot, and where the goods of a customer came from. A row per
// document and lot, what was found wrong with it and who complained among them; what was reversed and what only changed
// warehouses is left out.

import { defineReport, field as f, label } from '../contract/index.ts'
import { day, documentId, kind, lot, no, partnerName, product, productId, productName, to, unit } from './columns.ts'

export const lotTrace = defineReport({
  name: 'lot-trace',
  module: 'warehouse',
  label: label('批次追溯', 'Lot trace'),
  purpose: label(
    '一个批号去了哪些客户；一个客户的货来自哪个批号、哪家供应商',
    'Which customers got a lot; which lots and suppliers a customer’s goods came from',
  ),
  permission: 'warehouse.read',
  params: {
    lot: f.text(label('批号', 'Lot'), { maxLength: 60 }),
    productId: f.reference(label('商品', 'Product'), 'product'),
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner'),
    from: f.dayField(label('从', 'From')),
    to,
  },
  columns: {
    documentId,
    productId,
    product,
    productName: { ...productName, width: 12 },
    lot: { ...lot, width: 12 },
    day,
    kind: { ...kind, width: 8 },
    no: { ...no, width: 13 },
    partnerName: { ...partnerName, width: 14 },
    /** Neither of what was only said of the lot: a check, a problem, a complaint. */
    inMilli: f.quantity(label('进', 'In'), { totalWithin: 'productId', width: 6 }),
    outMilli: f.quantity(label('出', 'Out'), { totalWithin: 'productId', width: 6 }),
    unit: { ...unit, width: 4 },
    /** Of the lot's first receipt; empty for what the book began with. */
    supplier: f.text(label('来自', 'From'), { width: 13 }),
    receiptNo: f.text(label('入库单号', 'Receipt'), { width: 13 }),
    productionDay: f.dayField(label('生产日期', 'Made on'), { width: 10 }),
  },
  yielding: ['receiptNo', 'productionDay', 'product'],
  drill: { to: 'document', column: 'documentId' },
})
