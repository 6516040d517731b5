// Order status 订单进度: each line of a sales contract, and each pick list line made without one, with how much of it was
// picked, loaded, delivered and invoiced, and the stage it stands at.

import { defineReport, field as f, label } from '../contract/index.ts'
import { orderStages } from '../sales/order-stage.ts'
import { day, documentId, line, no, partnerId, partnerName, productId, productName, unit } from './columns.ts'

const step = (what: ReturnType<typeof label>) => f.quantity(what, { required: true, width: 9 })

export const orderStatus = defineReport({
  name: 'order-status',
  module: 'sales',
  label: label('订单进度', 'Order status'),
  purpose: label(
    '每份销售合同、每张提货单到哪一步了：提货、装车、出库、签收、开票、收款',
    'Where each order is: picked, loaded, delivered, signed for, invoiced, paid',
  ),
  permission: 'sales.read',
  params: {
    partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer' }),
    stage: f.choice(label('进度', 'Stage'), orderStages),
    finished: f.flag(label('含已完成', 'Finished too')),
  },
  columns: {
    documentId: { ...documentId, required: true },
    partnerId: { ...partnerId, required: true },
    day,
    no: { ...no, required: true },
    line,
    partnerName: { ...partnerName, required: true },
    stage: f.choice(label('进度', 'Stage'), orderStages, { required: true, width: 9 }),
    productId,
    productName,
    unit,
    orderedMilli: step(label('订', 'Ordered')),
    pickedMilli: step(label('提货单', 'Picked')),
    loadedMilli: step(label('装车', 'Loaded')),
    deliveredMilli: step(label('出库', 'Delivered')),
    unsignedMilli: step(label('在途', 'On the way')),
    invoicedMilli: step(label('开票', 'Invoiced')),
    openFen: f.money(label('未收', 'Not paid'), { required: true, width: 12 }),
    deliveryDay: f.dayField(label('交货日期', 'Delivery day'), { width: 10 }),
  },
  yielding: ['line', 'deliveryDay', 'loadedMilli', 'pickedMilli', 'unit'],
  drill: { to: 'document', column: 'documentId' },
})
