// Sales invoice 销售发票: delivered lines are invoiced; the output VAT falls due.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, productSnapshot, qtyMilli } from '../contract/trade-fields.ts'

export const salesInvoice = defineDocument({
  kind: 'salesInvoice',
  module: 'billing',
  label: label('销售发票', 'Sales invoice'),
  prefix: 'XF',
  purpose: label('给客户开的发票，与出库单逐行勾对', 'Invoices to customers, matched line by line to deliveries'),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true, sheet: '客户' }),
    invoiceNo: f.text(label('发票号', 'Invoice no.'), { maxLength: 40, sheet: '发票号', width: 22 }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('发票行', 'Lines'),
      atLeastOne: true,
      fields: {
        deliveryLineId: f.sourceLine(label('出库单行', 'Delivery line'), 'delivery', {
          required: true,
          sheet: ['出库单号', '出库行号'],
          width: 20,
        }),
        qtyMilli,
      },
      posted: {
        productId: f.reference(label('商品', 'Product'), 'product', { required: true, width: 26 }),
        ...productSnapshot,
        priceE4: f.price(label('含税单价', 'Price incl. VAT'), { required: true }),
        ...lineAmounts,
      },
    },
  },
  ...postedKind,
  permissions: permissionsOf('billing'),
  madeFrom: { delivery: label('开票', 'Invoice') },
  workbook: { sheet: '销售发票', order: 9, noColumn: '发票号', noIsInvoiceNo: true },
})
