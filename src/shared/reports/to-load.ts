// To load 待装车: what pick lists in force still leave, line by line, with where it goes and whether the goods are there.
// It is the keeper's list: no prices.

import { defineReport, field as f, label } from '../contract/index.ts'
import { deliveryModes } from '../contract/handover-fields.ts'
import {
  day,
  documentId,
  line,
  no,
  partnerName,
  productId,
  productName,
  tonnesMilli,
  unit,
  warehouse,
} from './columns.ts'

export const toLoad = defineReport({
  name: 'to-load',
  module: 'warehouse',
  label: label('待装车', 'To load'),
  purpose: label(
    '提货单上还没装的货，给谁、装哪儿、货齐不齐',
    'What pick lists leave to load, for whom, and whether it is there',
  ),
  permission: 'warehouse.read',
  params: { warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse') },
  columns: {
    documentId: { ...documentId, required: true },
    day: { ...day, label: label('提货日期', 'Pick up on') },
    no: { ...no, required: true },
    line,
    partnerName: { ...partnerName, required: true },
    mode: f.choice(label('方式', 'Handover'), deliveryModes, { required: true, width: 7 }),
    productId,
    productName,
    spec: f.text(label('规格', 'Spec'), { width: 10 }),
    openMilli: f.quantity(label('待装', 'To load'), { required: true, width: 9 }),
    unit,
    tonnesMilli,
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { hidden: true }),
    warehouse,
    arrival: f.text(label('到货直提', 'On arrival of'), { width: 16 }),
    /** Of the product where the line says it lies; of a line sold on arrival, what came of that purchase. */
    thereMilli: f.quantity(label('现货', 'There'), { required: true, width: 9 }),
    plate: f.text(label('车牌', 'Plate'), { width: 10 }),
    receiver: f.text(label('收货人', 'Receiver'), { width: 9 }),
    phone: f.text(label('电话', 'Phone'), { width: 13 }),
    address: f.text(label('送货地址', 'Deliver to'), { width: 20 }),
  },
  yielding: ['line', 'spec', 'tonnesMilli', 'receiver', 'phone', 'day'],
  drill: { to: 'document', column: 'documentId' },
})
