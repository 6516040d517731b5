// Float settlement 铺底结算: of the goods left with a shop, what it sold and what comes back. What was sold becomes a
// delivery, posted with it and taken back with it; what comes back lies in the store again at what it went out for.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, pricedPer, productSnapshot } from '../contract/trade-fields.ts'

export const floatSettlement = defineDocument({
  kind: 'floatSettlement',
  module: 'sales',
  label: label('铺底结算单', 'Float settlement'),
  prefix: 'PJ',
  purpose: label(
    '与网点结铺底货：卖了多少转销售，剩下的退回',
    'Settle with a shop: what it sold is a sale, the rest comes back',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    dueDay: f.dayField(label('到期日', 'Due'), { help: label('留空按账期', 'Empty: by the terms') }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('结算行', 'Lines'),
      atLeastOne: true,
      fields: {
        issueLineId: f.sourceLine(label('铺底行', 'Float line'), 'floatIssue', { required: true, width: 20 }),
        soldMilli: f.quantity(label('已售', 'Sold'), { total: true }),
        backMilli: f.quantity(label('退回', 'Back'), { total: true }),
        priceE4: f.price(label('含税单价', 'Price incl. VAT'), {
          help: label('有已售时必填', 'Needed where any was sold'),
        }),
        pricedPer,
        warehouseId: f.reference(label('退回仓库', 'Back into'), 'warehouse', { width: 12 }),
      },
      posted: {
        productId: f.reference(label('商品', 'Product'), 'product', { required: true, width: 26 }),
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        ...productSnapshot,
        ...lineAmounts,
        costFen: f.money(label('销售成本', 'Cost of sales'), { required: true, total: true }),
        backCostFen: f.money(label('退回成本', 'Cost back'), { required: true, total: true }),
      },
      order: ['issueLineId', 'productId', 'lot', 'soldMilli', 'backMilli', 'unit', 'priceE4', 'pricedPer'],
    },
  },
  ...postedKind,
  isWhole: true,
  proposes: {
    act: label('带出全部铺底', 'Bring all that lies there'),
    none: label('这个客户没有铺底货', 'Nothing of ours lies with this customer'),
  },
  permissions: permissionsOf('sales'),
  madeFrom: { floatIssue: label('结算', 'Settle') },
  workbook: null,
})
