// Loading slip 装车单: what one truck took of the pick lists, by lot as the crew loaded it, with the weighbridge's figures
// where it was weighed. One truck may carry goods of several customers; each gets a delivery of its own, which is what
// moves stock and money. The keeper writes it and sees no prices.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { goodsSnapshot, productId, qtyMilli, takenFrom } from '../contract/trade-fields.ts'
import { truckFields } from '../contract/handover-fields.ts'
import { weighingFields } from '../contract/weighing-fields.ts'

const clock = (what: ReturnType<typeof label>) =>
  f.text(what, { maxLength: 5, clock: true, width: 8, aside: true, help: label('如 14:30', 'Like 14:30') })

export const loadingSlip = defineDocument({
  kind: 'loadingSlip',
  module: 'warehouse',
  label: label('装车单', 'Loading slip'),
  prefix: 'ZC',
  purpose: label(
    '一车装了哪些提货单的货、哪个批号、过磅多少；按客户生成出库单',
    'What a truck took of the pick lists, by lot, and what it weighed; deliveries are made from it',
  ),
  partner: null,
  head: {
    plate: { ...truckFields.plate, required: true, aside: false },
    driver: { ...truckFields.driver, aside: false },
    carrierId: { ...truckFields.carrierId, aside: false },
    crewId: f.reference(label('装卸队', 'Crew'), 'partner', { role: 'carrier', width: 14 }),
    startTime: clock(label('开始装车', 'Began')),
    endTime: clock(label('装完', 'Done')),
    grossKg: { ...weighingFields.grossKg, requiredWith: 'tareKg', aside: false },
    tareKg: { ...weighingFields.tareKg, requiredWith: 'grossKg', aside: false },
  },
  headPosted: {
    /** What the goods weigh by their bags. */
    printedKg: f.integer(label('标重 kg', 'Printed kg'), { required: true, total: true }),
    netKg: f.integer(label('净重 kg', 'Net kg'), { total: true }),
    overKg: f.integer(label('净重与标重差 kg', 'Net against printed kg'), { signed: true, total: true }),
  },
  sections: {
    lines: {
      label: label('装车行', 'Lines'),
      atLeastOne: true,
      partner: 'customerId',
      fields: {
        pickLineId: f.sourceLine(label('提货单行', 'Pick list line'), 'pickList', { required: true, width: 18 }),
        productId,
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        positionId: takenFrom(),
        qtyMilli,
      },
      posted: {
        customerId: f.reference(label('客户', 'Customer'), 'partner', { required: true, width: 18 }),
        ...goodsSnapshot,
      },
      order: ['pickLineId', 'customerId', 'productId', 'warehouseId', 'lot', 'positionId', 'qtyMilli', 'unit'],
    },
  },
  ...postedKind,
  permissions: permissionsOf('warehouse'),
  madeFrom: { pickList: label('装车', 'Load') },
  workbook: null,
})
