// Purchase invoice 采购发票: the supplier's invoice for received lines, at its own price;
// the estimate is replaced, the difference goes to stock or to cost of sales.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, priceE4, productSnapshot, qtyMilli } from '../contract/trade-fields.ts'

export const purchaseInvoice = defineDocument({
  kind: 'purchaseInvoice',
  module: 'billing',
  label: label('采购发票', 'Purchase invoice'),
  prefix: 'CF',
  purpose: label('供应商开来的发票，与入库单逐行勾对', 'Invoices from suppliers, matched line by line to receipts'),
  partner: 'supplierId',
  head: {
    supplierId: f.reference(label('供应商', 'Supplier'), 'partner', {
      role: 'supplier',
      required: true,
      sheet: '供应商',
    }),
    invoiceNo: f.text(label('发票号', 'Invoice no.'), { required: true, maxLength: 40, sheet: '发票号', width: 22 }),
    dueDay: f.dayField(label('到期日', 'Due'), {
      passedBy: true,
      help: label('留空按约定', 'Empty: as agreed'),
    }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('发票行', 'Lines'),
      atLeastOne: true,
      fields: {
        receiptLineId: f.sourceLine(label('入库单行', 'Receipt line'), 'goodsReceipt', {
          required: true,
          sheet: ['入库单号', '入库行号'],
          width: 20,
        }),
        qtyMilli,
        priceE4,
      },
      posted: {
        productId: f.reference(label('商品', 'Product'), 'product', { required: true, width: 26 }),
        ...productSnapshot,
        ...lineAmounts,
        estimateFen: f.money(label('冲回暂估', 'Estimate replaced'), { required: true, total: true }),
        varianceFen: f.money(label('差异', 'Variance'), { required: true, signed: true, total: true }),
      },
    },
  },
  ...postedKind,
  permissions: permissionsOf('billing'),
  madeFrom: { goodsReceipt: label('登记发票', 'Invoice') },
  workbook: { sheet: '采购发票', order: 4, noColumn: '发票号', noIsInvoiceNo: true },
})
