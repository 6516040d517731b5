// Custody release 代储提货: the owner, or the customer who had bought them, takes goods that were kept for them.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { goodsSnapshot, qtyMilli } from '../contract/trade-fields.ts'

export const custodyRelease = defineDocument({
  kind: 'custodyRelease',
  module: 'warehouse',
  label: label('代储提货单', 'Custody release'),
  prefix: 'DT',
  purpose: label('货主或客户来提走存在我们这里的货', 'The owner takes goods that were kept for them'),
  partner: 'ownerId',
  head: {
    ownerId: f.reference(label('货主', 'Owner'), 'partner', { required: true }),
    takenBy: f.text(label('提货人', 'Taken by'), { maxLength: 40 }),
    plate: f.text(label('车牌', 'Plate'), { maxLength: 20 }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('提货行', 'Lines'),
      atLeastOne: true,
      fields: {
        custodyLineId: f.sourceLine(label('代储行', 'Custody line'), 'custodyReceipt', { required: true, width: 20 }),
        qtyMilli,
      },
      posted: {
        productId: f.reference(label('商品', 'Product'), 'product', { required: true, width: 26 }),
        lot: f.text(label('批号', 'Lot'), { width: 16 }),
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
        positionId: f.reference(label('垛位', 'Position'), 'position', { width: 8 }),
        ...goodsSnapshot,
      },
      order: ['custodyLineId', 'productId', 'lot', 'warehouseId', 'positionId', 'qtyMilli'],
    },
  },
  ...postedKind,
  proposes: {
    act: label('带出全部代存', 'Bring all that lies here'),
    none: label('没有代这个货主存货', 'Nothing is kept for this owner'),
  },
  permissions: permissionsOf('warehouse'),
  madeFrom: { custodyReceipt: label('提货', 'Release') },
  workbook: null,
})
