// Goods of others come to lie in our store: a quantity on each line, and nothing else. What a delivery left here
// (已售未提) stands on its line, so that the sale is not taken back while the goods still lie here for its customer.

import { formatMilli, type Fen } from '../../../shared/kernel/index.ts'
import { custodyReasons, custodyReceipt as contract } from '../../../shared/warehouse/custody-receipt.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { goodsText, snapshotOf } from '../../ledger/trade-line.ts'
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

  decide(document, facts, ids) {
    const { ownerId, custody } = document.head
    const goods = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      return product ? [{ row, product, text: `${product.name} ${formatMilli(row.qtyMilli)} ${product.unit}` }] : []
    })
    const owner = facts.partners.get(ownerId)?.name ?? ''
    const posting = startPosting(facts, ids, `${custodyReasons[custody].zh} ${owner} ${goodsText(goods)}`)
    const rows = goods.map(({ row, product }) => {
      const id = ids.next()
      const sold = facts.lines.get(row.deliveryLineId ?? 0)
      if (sold) posting.standOn(sold.documentId)
      posting.moveLine({ lineId: id, ownerId: null, qtyMilli: row.qtyMilli })
      const { productId, warehouseId, positionId, qtyMilli } = row
      // What was sold and not picked up stays where it lay.
      if (!sold) posting.keep({ productId, warehouseId, positionId, qtyMilli, enteredMilli: qtyMilli })
      return stored(row, { id, ...snapshotOf(product) })
    })
    return posting.done({ ...document.head }, { lines: rows }, 0 as Fen)
  },
})
