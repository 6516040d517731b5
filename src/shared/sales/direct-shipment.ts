// Direct shipment 直发单: the factory ships straight to our customer. One slip buys from a contract line of the supplier
// and sells to the customer; the goods receipt and the delivery it comes to are posted with it and taken back with it,
// so that ledgers, invoices, returns and statements on both sides follow as for any other goods.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, priceE4, pricedPer, productId, productSnapshot, qtyMilli } from '../contract/trade-fields.ts'

export const directShipment = defineDocument({
  kind: 'directShipment',
  module: 'sales',
  label: label('直发单', 'Direct shipment'),
  prefix: 'ZF',
  purpose: label(
    '厂家直接发给客户：进货和销售一张单，不进自己的仓库',
    'The factory ships to the customer: bought and sold on one slip, without touching our store',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier', required: true }),
    dueDay: f.dayField(label('到期日', 'Due'), { help: label('留空按账期', 'Empty: by the terms') }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('直发行', 'Lines'),
      atLeastOne: true,
      fields: {
        purchaseLineId: f.sourceLine(label('采购合同行', 'Purchase contract line'), 'purchaseContract', {
          required: true,
          partner: 'supplierId',
          width: 20,
        }),
        contractLineId: f.sourceLine(label('销售合同行', 'Sales contract line'), 'salesContract', { width: 20 }),
        productId,
        lot: f.lot(label('批号', 'Lot'), { mayBeNew: true, required: true, width: 16 }),
        productionDay: f.dayField(label('生产日期', 'Made on')),
        qtyMilli,
        priceE4,
        pricedPer,
        plate: f.text(label('车牌', 'Plate'), { maxLength: 20, width: 10 }),
      },
      posted: {
        ...productSnapshot,
        ...lineAmounts,
        buyPriceE4: f.price(label('进价', 'Bought at'), { required: true }),
        buyGrossFen: f.money(label('进货合计', 'Bought for'), { required: true, total: true }),
        costFen: f.money(label('成本', 'Cost'), { required: true, total: true }),
      },
    },
  },
  ...postedKind,
  isWhole: true,
  permissions: permissionsOf('sales'),
  madeFrom: { purchaseContract: label('直发', 'Ship direct'), salesContract: label('直发', 'Ship direct') },
  workbook: null,
})
