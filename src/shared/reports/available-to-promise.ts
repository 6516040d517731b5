// Available to promise 可承诺量: of each product, from a day on, what lies there fit to be sold, what sales contracts and
// pick lists promise, what purchase contracts bring, and what is free for one more customer.

import { defineReport, field as f, label } from '../contract/index.ts'
import { productId, product, productName, unit } from './columns.ts'

export const availableToPromise = defineReport({
  name: 'available-to-promise',
  module: 'sales',
  label: label('可承诺量', 'Available to promise'),
  purpose: label(
    '每种商品从哪天起还能答应客户多少：现有 − 已承诺 + 将到货，一天一步',
    'How much of each product can still be promised from which day: stock − promised + inbound',
  ),
  permission: 'sales.read',
  params: {
    day: f.dayField(label('从哪天起', 'From'), { required: true }),
    productId: f.reference(label('商品', 'Product'), 'product'),
  },
  columns: {
    productId,
    product,
    productName,
    unit,
    day: f.dayField(label('日期', 'Day'), { required: true, width: 10 }),
    promisedMilli: f.quantity(label('应交', 'Promised'), { required: true, width: 11 }),
    inboundMilli: f.quantity(label('到货', 'Inbound'), { required: true, width: 11 }),
    availableMilli: f.quantity(label('结余', 'Left'), { required: true, signed: true, width: 11 }),
    freeMilli: f.quantity(label('可承诺', 'Free to promise'), { required: true, signed: true, width: 13 }),
  },
  drill: { to: 'report', report: 'contracts', params: { productId: 'productId' } },
})
