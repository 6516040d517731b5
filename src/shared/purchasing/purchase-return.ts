// Purchase return 采购退货: part of a received line, not yet invoiced, goes back to the supplier.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { productSnapshot, qtyMilli, slipLine, takenFrom } from '../contract/trade-fields.ts'

export const purchaseReturn = defineDocument({
  kind: 'purchaseReturn',
  module: 'purchasing',
  label: label('采购退货', 'Purchase return'),
  prefix: 'CT',
  purpose: label('把未开票的来货退给供应商', 'Goods not yet invoiced go back to the supplier'),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', {
      role: 'supplier',
      required: true,
      sheet: '供应商',
    }),
    /** The problem it was made from. */
    problemId: f.documentRef(label('质量问题单', 'Quality problem'), 'qualityProblem', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('退货行', 'Lines'),
      atLeastOne: true,
      fields: {
        receiptLineId: f.sourceLine(label('入库单行', 'Receipt line'), 'goodsReceipt', {
          required: true,
          sheet: ['入库单号', '入库行号'],
          width: 20,
        }),
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, sheet: '仓库', width: 12 }),
        positionId: takenFrom(),
        qtyMilli,
      },
      posted: {
        slipLine,
        productId: f.reference(label('商品', 'Product'), 'product', { required: true, width: 26 }),
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        ...productSnapshot,
        estimateFen: f.money(label('暂估金额', 'Estimate'), { required: true, total: true }),
        costFen: f.money(label('成本', 'Cost'), { required: true, total: true }),
      },
    },
  },
  ...postedKind,
  permissions: permissionsOf('purchasing'),
  madeFrom: { goodsReceipt: label('退货', 'Return'), qualityProblem: label('退供应商', 'Return to supplier') },
  workbook: null,
})
