// Goods to come 待到货: what factories have loaded and nobody has received (在途), and what of their contracts is still to be
// loaded; the first expected first, late ones with their days.

import { defineReport, field as f, label } from '../contract/index.ts'
import {
  asOf,
  documentId,
  no,
  partnerId,
  partnerName,
  product,
  productId,
  productName,
  tonnesMilli,
  unit,
} from './columns.ts'

const stages = { loaded: label('在途', 'On the way'), agreed: label('未发运', 'Not loaded') } as const

export const goodsToCome = defineReport({
  name: 'goods-to-come',
  module: 'purchasing',
  label: label('在途与待到货', 'Goods to come'),
  purpose: label(
    '厂家已装车还没到的货，合同里还没装车的货，哪天到、晚了几天、谁在送',
    'What is loaded and not here, what is still to be loaded: when, how late, and who brings it',
  ),
  permission: 'purchasing.read',
  params: {
    asOf,
    partnerId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier' }),
    productId: f.reference(label('商品', 'Product'), 'product'),
    loadedOnly: f.flag(label('只看在途', 'On the way only')),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    stage: f.choice(label('进度', 'Stage'), stages, { required: true, width: 8 }),
    expectedDay: f.dayField(label('预计到货', 'Expected on'), { width: 10 }),
    lateDays: f.integer(label('晚了（天）', 'Days late'), { width: 8 }),
    partnerName: { ...partnerName, label: label('供应商', 'Supplier'), required: true },
    productId,
    product,
    productName,
    unit,
    openMilli: f.quantity(label('待到', 'To come'), { required: true, width: 10 }),
    tonnesMilli,
    arrivedMilli: f.quantity(label('已到', 'Arrived'), { required: true, width: 9 }),
    plate: f.text(label('车牌/车皮号', 'Plate or wagon'), { width: 11 }),
    driver: f.text(label('司机', 'Driver'), { width: 9 }),
    driverPhone: f.text(label('司机电话', 'Driver’s phone'), { width: 13 }),
    loadedDay: f.dayField(label('装车日期', 'Loaded on'), { width: 10 }),
    no: { ...no, required: true },
  },
  yielding: ['driverPhone', 'loadedDay', 'tonnesMilli', 'product', 'driver', 'arrivedMilli'],
  drill: { to: 'document', column: 'documentId' },
})
