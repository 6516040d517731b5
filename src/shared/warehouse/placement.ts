// Placement 移垛单: goods move between positions of one warehouse, or out of what has no position yet. Neither stock nor
// cost changes. Goods set apart stay so where they are moved to, and are moved by lines of their own.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { productId, productSnapshot, qtyMilli } from '../contract/trade-fields.ts'

const positionOf = (zh: string, en: string) =>
  f.reference(label(zh, en), 'position', {
    within: 'warehouseId',
    width: 14,
    help: label('留空：未上垛', 'Empty: not placed'),
  })

export const placement = defineDocument({
  kind: 'placement',
  module: 'warehouse',
  label: label('移垛单', 'Placement'),
  prefix: 'YD',
  purpose: label(
    '把货放上垛位，或从一个垛位移到另一个；库存和成本不变',
    'Puts goods on a position or moves them to another; stock and cost stay as they are',
  ),
  partner: null,
  head: {
    warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('移垛行', 'Lines'),
      atLeastOne: true,
      fields: {
        productId,
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        fromPositionId: positionOf('移出垛位', 'From position'),
        toPositionId: positionOf('移入垛位', 'To position'),
        qtyMilli,
        apart: f.flag(label('隔离的', 'Set apart'), {
          help: label('移的是已隔离的货；不勾只移没隔离的', 'Moves what is set apart; unticked, what is not'),
        }),
      },
      posted: { ...productSnapshot },
    },
  },
  ...postedKind,
  permissions: permissionsOf('warehouse'),
  madeFrom: {},
  workbook: null,
})
