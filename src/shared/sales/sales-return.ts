// Sales return 销售退货: part of a delivered line, not yet invoiced, comes back at its own price and cost.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, productSnapshot, putOn, qtyMilli } from '../contract/trade-fields.ts'

export const salesReturn = defineDocument({
  kind: 'salesReturn',
  module: 'sales',
  label: label('销售退货', 'Sales return'),
  prefix: 'TH',
  purpose: label('客户退回未开票的货', 'Goods not yet invoiced come back from a customer'),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true, sheet: '客户' }),
    /** The complaint it was made from. */
    ticketId: f.documentRef(label('售后单', 'After-sales ticket'), 'serviceTicket', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('退货行', 'Lines'),
      atLeastOne: true,
      fields: {
        deliveryLineId: f.sourceLine(label('出库单行', 'Delivery line'), 'delivery', {
          required: true,
          sheet: ['出库单号', '出库行号'],
          width: 20,
        }),
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, sheet: '仓库', width: 12 }),
        positionId: putOn(),
        qtyMilli,
        held: f.flag(label('货未提', 'Not picked up'), {
          help: label(
            '货没提走、还代客户存着：退回只改是谁的，不搬动',
            'The goods still lie here for the customer: they become ours again without moving',
          ),
        }),
      },
      posted: {
        productId: f.reference(label('商品', 'Product'), 'product', { required: true, width: 26 }),
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        ...productSnapshot,
        ...lineAmounts,
        costFen: f.money(label('成本', 'Cost'), { required: true, total: true }),
      },
    },
  },
  ...postedKind,
  permissions: permissionsOf('sales'),
  madeFrom: { delivery: label('退货', 'Return'), serviceTicket: label('退货', 'Return') },
  workbook: { sheet: '销售退货', order: 8, noColumn: '单号' },
})
