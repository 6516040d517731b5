// Transfer 调拨单: a lot moves between warehouses of ours; it costs nothing.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { goodsSnapshot, productId, putOn, qtyMilli, slipLine, takenFrom } from '../contract/trade-fields.ts'

export const transfer = defineDocument({
  kind: 'transfer',
  module: 'warehouse',
  label: label('调拨单', 'Transfer'),
  prefix: 'DB',
  purpose: label('货在自己的仓库之间移动', 'Goods move between your own warehouses'),
  partner: null,
  head: {},
  headPosted: {},
  sections: {
    lines: {
      label: label('调拨行', 'Lines'),
      atLeastOne: true,
      fields: {
        fromWarehouseId: f.reference(label('调出仓库', 'From'), 'warehouse', {
          required: true,
          sheet: '调出仓库',
          width: 12,
        }),
        toWarehouseId: f.reference(label('调入仓库', 'To'), 'warehouse', {
          required: true,
          sheet: '调入仓库',
          width: 12,
        }),
        productId,
        lot: f.lot(label('批号', 'Lot'), { required: true, sheet: '批号', width: 16 }),
        fromPositionId: takenFrom(label('调出垛位', 'From position'), 'fromWarehouseId'),
        toPositionId: putOn(label('调入垛位', 'To position'), 'toWarehouseId'),
        qtyMilli,
      },
      posted: { slipLine, ...goodsSnapshot },
    },
  },
  ...postedKind,
  permissions: permissionsOf('warehouse'),
  madeFrom: {},
  workbook: { sheet: '调拨单', order: 5, noColumn: '单号' },
})
