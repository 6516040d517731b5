// Framework progress 框架执行: of every line of a framework what was agreed, called off in contracts, delivered on those, and
// what may still be called. It tells how they stand now: a day only leaves out what was agreed after it.

import { defineReport, field as f, label } from '../contract/index.ts'
import { contractSides } from '../contract/agreement-fields.ts'
import { documentId, line, partnerId, partnerName, product, productId, productName, unit } from './columns.ts'

const sides = { purchase: contractSides.purchase, sale: contractSides.sale } as const
const amount = { required: true, width: 10 } as const

export const frameworkProgress = defineReport({
  name: 'framework-progress',
  module: 'purchasing',
  label: label('框架执行', 'Framework progress'),
  purpose: label(
    '每份框架合同约定多少、已下订单多少、已交多少、还剩多少',
    'Agreed, called off, delivered and left of every framework line',
  ),
  permission: 'purchasing.read',
  params: {
    agreedUntil: f.dayField(label('签订截至', 'Agreed until')),
    side: f.choice(label('合同', 'Contracts'), sides),
    openOnly: f.flag(label('只看还有余量', 'With something left')),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    side: f.choice(label('种类', 'Kind'), sides, { required: true, width: 8 }),
    framework: f.text(label('框架合同', 'Framework'), { required: true, width: 14 }),
    line,
    partnerName: { ...partnerName, required: true },
    productId,
    product,
    productName,
    unit,
    agreedMilli: f.quantity(label('约定', 'Agreed'), amount),
    calledMilli: f.quantity(label('已下订单', 'Called off'), amount),
    deliveredMilli: f.quantity(label('已交', 'Delivered'), amount),
    /** Agreed less called off; nothing once it is closed. */
    leftMilli: f.quantity(label('还可下', 'Left'), amount),
    toleranceBp: f.percent(label('溢短装 %', 'Tolerance %'), { width: 9 }),
    priceE4: f.price(label('含税单价', 'Price incl. VAT'), { required: true, width: 10 }),
    validUntilDay: f.dayField(label('有效期至', 'Valid until'), { required: true, width: 10 }),
    closed: f.flag(label('已关闭', 'Closed'), { required: true, width: 8 }),
  },
  yielding: ['line', 'closed', 'toleranceBp', 'product', 'priceE4'],
  drill: { to: 'document', column: 'documentId' },
})
