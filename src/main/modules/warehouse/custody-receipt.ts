// Goods of others come to lie in our store: a quantity on each line, and nothing else. What a delivery left here
// (已售未提) stands on its line, so that the sale is not taken back while the goods still lie here for its customer.

import { formatMilli } from '../../../shared/kernel/index.ts'
import { custodyReasons, custodyReceipt as contract } from '../../../shared/warehouse/custody-receipt.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { heldGoods, type HeldGoods } from '../../ledger/held-goods.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { goodsOf, goodsText, snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

export const custodyReceipt = documentKind({
  contract,
  migration: {
    name: 'CustodyReceipt',
    at: 1795444104468,
    async up(ddl) {
      await ddl.documentTables(
        'custodyReceipt',
        { ownerId: c.ref('partner'), custody: c.text },
        {
          lines: {
            warehouseId: c.ref('warehouse'),
            productId: c.ref('product'),
            lot: c.maybe(c.text),
            qtyMilli: c.milli,
            deliveryLineId: c.maybe(c.id),
            ...snapshotColumns,
          },
        },
      )
      await ddl.addFlag('delivery', 'held')
      await ddl.transitions('custodyReceipt', contract.transitions)
    },
  },

  loadExtra: (sql, { sections: { lines } }) =>
    heldGoods(
      sql,
      lines.flatMap(({ deliveryLineId }) => deliveryLineId ?? []),
    ),

  decide(document, facts, ids, held: HeldGoods) {
    const { ownerId, custody } = document.head
    const goods = goodsOf(facts, document.sections.lines)
    const owner = facts.partners.get(ownerId)?.name ?? ''
    const posting = startPosting(facts, ids, `${custodyReasons[custody].zh} ${owner} ${goodsText(goods)}`)
    const keptBefore = new Set(held.keys())
    const rows = goods.map(({ row, product }) => {
      const id = ids.next()
      const sold = facts.lines.get(row.deliveryLineId ?? 0)
      if (sold) keepSold(posting, row, sold, keptBefore)
      posting.moveLine({ lineId: id, ownerId: null, qtyMilli: row.qtyMilli })
      const { productId, warehouseId, positionId, qtyMilli } = row
      // What was sold and not picked up stays where it lay.
      if (!sold) posting.keep({ productId, warehouseId, positionId, qtyMilli, enteredMilli: qtyMilli })
      return stored(row, { id, ...snapshotOf(product) })
    })
    return posting.done({ ...document.head }, { lines: rows })
  },
})

type Row = Deciding<typeof contract>['sections']['lines'][number]

/** What a delivery left here is all of its line, where it lay, and kept once: returns reckon with it. */
function keepSold(posting: PostingBuilder, row: Row, sold: LineFact, keptBefore: Set<number>): void {
  posting.standOn(sold.documentId)
  const isFirst = !keptBefore.has(sold.id)
  keptBefore.add(sold.id)
  const { qtyMilli, returnedMilli } = sold.balance
  const isTheSame = (['productId', 'lot', 'warehouseId'] as const).every((name) => sold.row[name] === row[name])
  if (isFirst && isTheSame && row.qtyMilli === qtyMilli && returnedMilli === 0) return
  posting.refuse('custody.notOfSale', `${row.at}.qtyMilli`, {
    source: sold.no,
    line: sold.lineNo,
    sold: formatMilli(qtyMilli),
    asked: formatMilli(row.qtyMilli),
    unit: String(sold.row['unit']),
  })
}
