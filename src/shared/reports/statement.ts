// Statement 对账单: what passed between us and one partner, with a running balance; positive means they owe us.
// It runs over 1122, 1123, 2203 and 220201 of the partner, so that a supplier who also buys gets one page. Goods
// stand line by line with their price. The first row is the balance brought forward (`kind` = `opening`).

import { defineReport, field as f, label } from '../contract/index.ts'
import { balanceFen, day, documentId, from, kind, no, text, to } from './columns.ts'

export const statement = defineReport({
  name: 'statement',
  module: 'treasury',
  label: label('对账单', 'Statement'),
  purpose: label(
    '和一个单位一段时间里的往来，逐笔结余，供双方核对',
    'All that passed with one partner over a period, for both to agree on',
  ),
  permission: 'treasury.read',
  params: {
    partnerId: f.reference(label('往来单位', 'Partner'), 'partner', { required: true }),
    from,
    to,
  },
  columns: {
    documentId,
    day,
    kind,
    no,
    text,
    qtyMilli: f.quantity(label('数量', 'Quantity'), { signed: true, width: 10 }),
    unit: f.text(label('单位', 'Unit'), { width: 6 }),
    priceE4: f.price(label('单价', 'Price'), { width: 10 }),
    debitFen: f.money(label('借方', 'Debit'), { required: true, signed: true, total: true, width: 12 }),
    creditFen: f.money(label('贷方', 'Credit'), { required: true, signed: true, total: true, width: 12 }),
    balanceFen,
  },
  drill: { to: 'document', column: 'documentId' },
})
