// Weighbridge slip 磅单: one truck over the scale twice, on its way in or out; gross less tare is net. It moves nothing:
// it stands beside the receipt or delivery it belongs to, whose goods say what it should have weighed.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { productId, qtyMilli } from '../contract/trade-fields.ts'
import { weighedFields, weighingFields } from '../contract/weighing-fields.ts'

export const directions = { in: label('进', 'In'), out: label('出', 'Out') } as const

export const weighbridgeSlip = defineDocument({
  kind: 'weighbridgeSlip',
  module: 'warehouse',
  label: label('磅单', 'Weighbridge slip'),
  prefix: 'GB',
  purpose: label(
    '车辆过磅：毛重减皮重，与标重、对方磅重比',
    'A truck weighed: gross less tare, beside what it should weigh',
  ),
  partner: 'partnerId',
  head: {
    direction: f.choice(label('进出', 'Direction'), directions, { required: true }),
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner'),
    receiptId: f.documentRef(label('入库单', 'Goods receipt'), 'goodsReceipt'),
    deliveryId: f.documentRef(label('出库单', 'Delivery'), 'delivery'),
    slipNo: f.text(label('磅单号', 'Slip no.'), { maxLength: 40, width: 12 }),
    ...weighingFields,
    plate: { ...weighingFields.plate, required: true },
    grossKg: { ...weighingFields.grossKg, required: true, aside: false },
    tareKg: { ...weighingFields.tareKg, required: true, aside: false },
  },
  headPosted: {
    netKg: { ...weighedFields.netKg, required: true, total: true, aside: false },
    printedKg: f.integer(label('标重 kg', 'Printed kg'), { total: true }),
    printedPermilleE2: f.permille(label('与标重差 ‰', 'Against printed ‰'), { signed: true }),
    shortKg: { ...weighedFields.shortKg, total: true, aside: false },
    shortPermilleE2: { ...weighedFields.shortPermilleE2, aside: false },
  },
  sections: {
    lines: {
      label: label('车上货物', 'Goods on it'),
      atLeastOne: false,
      fields: { productId, qtyMilli },
      posted: {
        unit: f.text(label('单位', 'Unit'), { required: true, width: 6 }),
        printedKg: f.integer(label('标重 kg', 'Printed kg'), { required: true, total: true }),
      },
    },
  },
  ...postedKind,
  permissions: permissionsOf('warehouse'),
  madeFrom: { goodsReceipt: label('过磅', 'Weigh'), delivery: label('过磅', 'Weigh') },
  workbook: null,
})
