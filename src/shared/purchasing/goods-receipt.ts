// Goods receipt 入库单: goods of a purchase contract come into a warehouse, by lot,
// at the price of the contract version in force; the invoice is still to come (暂估).

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, priceE4, productId, productSnapshot, qtyMilli } from '../contract/trade-fields.ts'

export const goodsReceipt = defineDocument({
  kind: 'goodsReceipt',
  module: 'purchasing',
  label: label('入库单', 'Goods receipt'),
  prefix: 'RK',
  purpose: label('货到仓库：按合同、按批号入库', 'Goods arrive: received by contract and by lot'),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', {
      role: 'supplier',
      required: true,
      sheet: '供应商',
    }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('入库行', 'Lines'),
      atLeastOne: true,
      fields: {
        contractLineId: f.sourceLine(label('采购合同行', 'Contract line'), 'purchaseContract', {
          required: true,
          sheet: ['采购合同号', '合同行号'],
          width: 20,
        }),
        productId,
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, sheet: '仓库', width: 12 }),
        positionId: f.reference(label('垛位', 'Position'), 'position', { within: 'warehouseId', width: 12 }),
        lot: f.lot(label('批号', 'Lot'), { required: true, sheet: '批号', width: 16 }),
        productionDay: f.dayField(label('生产日期', 'Made on'), { sheet: '生产日期' }),
        expiryDay: f.dayField(label('到期日期', 'Expires'), {
          help: label('留空按商品的保质期', 'Empty: by the shelf life of the product'),
        }),
        qtyMilli,
        directLineId: f.sourceLine(label('直发单行', 'Direct shipment line'), 'directShipment', {
          hidden: true,
          partner: null,
        }),
      },
      posted: { ...productSnapshot, priceE4, ...lineAmounts },
    },
  },
  ...postedKind,
  permissions: permissionsOf('purchasing'),
  madeFrom: { purchaseContract: label('入库', 'Receive') },
  workbook: { sheet: '入库单', order: 3, noColumn: '单号' },
})
