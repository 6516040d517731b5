// Shipment notice 发运通知: the factory has loaded goods of a purchase contract, and says with whom they come and when they
// are expected. From then on they are on the way (在途), until a receipt takes them in or what is left is closed. It moves
// neither stock nor money; another day of arrival is a new version with its reason.

import { contractKind, defineDocument, field as f, label, permissionsOf } from '../contract/index.ts'
import { priceE4, productId, productSnapshot, qtyMilli } from '../contract/trade-fields.ts'
import { weighingFields } from '../contract/weighing-fields.ts'

const carriages = {
  truck: label('汽车', 'Truck'),
  rail: label('火车', 'Rail'),
  ship: label('船', 'Ship'),
} as const

export const shipmentNotice = defineDocument({
  kind: 'shipmentNotice',
  module: 'purchasing',
  label: label('发运通知', 'Shipment notice'),
  prefix: 'ZT',
  purpose: label(
    '厂家已装车：车号、司机、哪天到；到货从这里入库',
    'The factory has loaded: who brings it, and when it is expected',
  ),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier', required: true }),
    loadedDay: f.dayField(label('装车日期', 'Loaded on'), { required: true }),
    carriage: f.choice(label('运输方式', 'Carriage'), carriages, { width: 8 }),
    plate: f.text(label('车牌/车皮号', 'Plate or wagon'), { maxLength: 40, width: 12 }),
    driver: weighingFields.driver,
    driverPhone: f.text(label('司机电话', 'Driver’s phone'), { maxLength: 40, width: 13, aside: true }),
    carrierId: f.reference(label('承运商', 'Carrier'), 'partner', { role: 'carrier', aside: true }),
    statedKg: weighingFields.statedKg,
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('发运行', 'Lines'),
      atLeastOne: true,
      fields: {
        contractLineId: f.sourceLine(label('采购合同行', 'Contract line'), 'purchaseContract', {
          required: true,
          onlyNamed: true,
          width: 20,
        }),
        productId,
        qtyMilli,
        deliveryDay: f.dayField(label('预计到货', 'Expected on'), { required: true }),
        factoryLot: f.text(label('厂家批号', 'Factory’s lot'), { maxLength: 60, width: 16 }),
        productionDay: f.dayField(label('生产日期', 'Made on')),
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: { ...productSnapshot, priceE4: { ...priceE4, hidden: true } },
    },
  },
  ...contractKind,
  permissions: permissionsOf('purchasing'),
  madeFrom: { purchaseContract: label('发运', 'Shipped') },
  workbook: null,
})
