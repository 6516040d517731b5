// Goods of others in our store 代储入库: consigned goods somebody has us keep, and goods sold whose customer has not picked
// them up (已售未提). Quantities only: they are in no value of ours, no average and no voucher. What is left of its
// lines is what lies here for whom.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { goodsSnapshot, productId, putOn, qtyMilli } from '../contract/trade-fields.ts'

export const custodyReasons = {
  consigned: label('代储', 'Kept for its owner'),
  sold: label('已售未提', 'Sold, not picked up'),
} as const

export const custodyReceipt = defineDocument({
  kind: 'custodyReceipt',
  module: 'warehouse',
  label: label('代储入库单', 'Custody receipt'),
  prefix: 'DC',
  purpose: label(
    '别人的货存在我们仓库：只记数量，不进自己的库存',
    'Goods of others kept in our store: quantities only, not in our stock',
  ),
  partner: 'ownerId',
  head: {
    ownerId: f.reference(label('货主', 'Owner'), 'partner', { required: true }),
    custody: f.choice(label('缘由', 'Why'), custodyReasons, { required: true, width: 12 }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('代储行', 'Lines'),
      atLeastOne: true,
      fields: {
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
        productId,
        lot: f.text(label('批号', 'Lot'), { maxLength: 60, width: 16 }),
        positionId: putOn(),
        qtyMilli,
        deliveryLineId: f.sourceLine(label('出库单行', 'Delivery line'), 'delivery', { hidden: true }),
      },
      posted: goodsSnapshot,
    },
  },
  ...postedKind,
  permissions: permissionsOf('warehouse'),
  madeFrom: {},
  workbook: null,
})
