// Line by line what is still to invoice: goods received (暂估) and goods delivered (待转销项税额).
// Amounts are the shares of what is left of the line, not of the whole line.

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  asOf,
  day,
  documentId,
  line,
  no,
  partner,
  partnerId,
  partnerName,
  product,
  productId,
  productName,
  unit,
} from './columns.ts'

const columns = {
  documentId: { ...documentId, required: true },
  partnerId: { ...partnerId, required: true },
  partner: { ...partner, required: true },
  partnerName: { ...partnerName, required: true },
  day,
  no: { ...no, required: true },
  line,
  productId,
  product,
  productName,
  unit,
  qtyMilli: f.quantity(label('单据数量', 'Quantity'), { required: true, width: 10 }),
  openMilli: f.quantity(label('未开票数量', 'To invoice'), { required: true, width: 10 }),
  netFen: f.money(label('不含税', 'Net'), { required: true, signed: true, total: true, width: 12 }),
  taxFen: f.money(label('税额', 'VAT'), { required: true, signed: true, total: true, width: 12 }),
  grossFen: f.money(label('价税合计', 'Amount'), { required: true, signed: true, total: true, width: 12 }),
} as const

const yielding = ['taxFen', 'line', 'partner', 'product', 'netFen'] as const

export const receivedNotInvoiced = defineReport({
  name: 'received-not-invoiced',
  module: 'billing',
  label: label('货到票未到', 'Received, not invoiced'),
  purpose: label('货已入库、供应商还没开票的每一行', 'Every line received that the supplier has not invoiced'),
  permission: 'billing.read',
  params: { asOf },
  columns,
  yielding,
  drill: { to: 'document', column: 'documentId' },
})

export const deliveredNotInvoiced = defineReport({
  name: 'delivered-not-invoiced',
  module: 'billing',
  label: label('已出库未开票', 'Delivered, not invoiced'),
  purpose: label('货已出库、还没给客户开票的每一行', 'Every line delivered that we have not invoiced'),
  permission: 'billing.read',
  params: { asOf },
  columns,
  yielding,
  drill: { to: 'document', column: 'documentId' },
})
