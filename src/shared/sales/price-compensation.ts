// Customer's compensation 调价补差单: the list price fell, and customers who bought shortly before are paid back the
// difference, in the style of a red invoice (domain.md §5 #13): income and output VAT fall, and so does what the
// customer owes. Its lines are proposed from the report of the same name; nothing is proposed twice.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { lineAmounts, productSnapshot, qtyMilli, settlementAmount } from '../contract/trade-fields.ts'

export const priceCompensation = defineDocument({
  kind: 'priceCompensation',
  module: 'sales',
  label: label('调价补差单', 'Price compensation'),
  prefix: 'BC',
  purpose: label(
    '降价后补给不久前提货的客户：冲减收入和销项税，抵欠款',
    'A lower price is passed on to customers who bought shortly before: off income, VAT and their debt',
  ),
  partner: 'customerId',
  head: {
    customerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true }),
    days: f.integer(label('追溯天数', 'Days back'), { help: label('留空为 30 天', 'Empty: 30') }),
    /** The complaint it was made from, where goods and not the price list are the reason. */
    ticketId: f.documentRef(label('售后单', 'After-sales ticket'), 'serviceTicket', { hidden: true }),
  },
  headPosted: { advanceFen: f.money(label('转预收', 'To advance'), { required: true }) },
  sections: {
    lines: {
      label: label('补差行', 'Lines'),
      atLeastOne: true,
      fields: {
        deliveryLineId: f.sourceLine(label('出库单行', 'Delivery line'), 'delivery', { required: true, width: 20 }),
        qtyMilli,
        differenceE4: f.price(label('每吨补差', 'Difference/t'), { required: true, width: 12 }),
      },
      posted: {
        productId: f.reference(label('商品', 'Product'), 'product', { required: true, width: 26 }),
        ...productSnapshot,
        pricedPer: { ...productSnapshot.pricedPer, hidden: true },
        ...lineAmounts,
      },
      order: ['deliveryLineId', 'productId', 'qtyMilli', 'unit', 'differenceE4'],
    },
    settlements: {
      label: label('冲抵应收', 'Taken off'),
      atLeastOne: false,
      fields: {
        itemId: f.item(label('应收单据', 'Receivable'), ['receivable'], { required: true, width: 24 }),
        amountFen: settlementAmount,
      },
      posted: {},
    },
  },
  ...postedKind,
  proposes: {
    act: label('按调价算出补差', 'Work it out by the price lists'),
    none: label('没有要补给这个客户的差价', 'Nothing is to be paid back to this customer'),
  },
  permissions: permissionsOf('sales'),
  madeFrom: { delivery: label('补差', 'Compensate'), serviceTicket: label('补偿', 'Compensate') },
  workbook: null,
})
