// Float issue 铺底出库: goods go out to a shop and stay ours until it has sold them. Nothing is owed for them yet; their
// cost moves from 1405 to 1406. A settlement says later what was sold and what came back.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { pricedPer, productId, productSnapshot, qtyMilli, slipLine, takenFrom } from '../contract/trade-fields.ts'

export const floatIssue = defineDocument({
  kind: 'floatIssue',
  module: 'sales',
  label: label('铺底出库单', 'Float issue'),
  prefix: 'PH',
  purpose: label(
    '货放到网点先卖后结：还是自己的货，不算欠款',
    'Goods left with a shop, to be paid for when sold: still ours, nothing owed',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('铺底行', 'Lines'),
      atLeastOne: true,
      fields: {
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
        productId,
        lot: f.lot(label('批号', 'Lot'), {
          width: 16,
          help: label('留空按先进先出自动分批', 'Empty: lots are taken oldest first'),
        }),
        positionId: takenFrom(),
        qtyMilli,
        priceE4: f.price(label('约定结算价', 'Agreed price'), {
          help: label('结算时按它带出，可改', 'Offered when it is settled; it can be changed'),
        }),
        pricedPer,
        plate: f.text(label('车牌', 'Plate'), { maxLength: 20, width: 10 }),
      },
      posted: {
        slipLine,
        ...productSnapshot,
        costFen: f.money(label('成本', 'Cost'), { required: true, total: true }),
      },
    },
  },
  ...postedKind,
  permissions: permissionsOf('sales'),
  madeFrom: {},
  workbook: null,
})
