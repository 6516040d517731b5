// Placement 移垛单: goods move between positions of one warehouse, or out of what has no position yet. Neither stock nor
// cost changes. Goods set apart stay so where they are moved to, and are moved by lines of their own.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { goodsSnapshot, productId, qtyMilli } from '../contract/trade-fields.ts'

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
      atLeastOne: false,
      fields: {
        productId,
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        fromPositionId: positionOf('移出垛位', 'From position'),
        toPositionId: positionOf('移入垛位', 'To position'),
        qtyMilli,
        apart: f.flag(label('隔离的', 'Set apart'), {
          passedBy: true,
          help: label('移的是已隔离的货；不勾只移没隔离的', 'Moves what is set apart; unticked, what is not'),
        }),
      },
      posted: { ...goodsSnapshot },
    },
    /** Goods of others: what is left of a line of their receipt moves as a whole. */
    kept: {
      label: label('代存货', 'Goods of others'),
      atLeastOne: false,
      fields: {
        custodyLineId: f.sourceLine(label('代储行', 'Custody line'), 'custodyReceipt', {
          required: true,
          width: 20,
          partner: null,
        }),
        toPositionId: positionOf('移入垛位', 'To position'),
      },
      posted: {
        owner: f.text(label('货主', 'Owner'), { required: true, width: 14 }),
        productId: f.reference(label('商品', 'Product'), 'product', { required: true, width: 26 }),
        lot: f.text(label('批号', 'Lot'), { width: 16 }),
        qtyMilli: f.quantity(label('数量', 'Quantity'), { required: true }),
        ...goodsSnapshot,
      },
      order: ['custodyLineId', 'owner', 'productId', 'lot', 'qtyMilli', 'toPositionId'],
    },
  },
  ...postedKind,
  permissions: permissionsOf('warehouse'),
  madeFrom: {},
  workbook: null,
})
