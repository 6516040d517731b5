// Placement 移垛单: goods move between positions of one warehouse. No stock move, no cost, no voucher.

import { placement as contract } from '../../../shared/warehouse/placement.ts'
import type { Milli } from '../../../shared/kernel/index.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { knownLot } from '../../ledger/known-lot.ts'
import { canTakeFrom, placeNamed, placeOn } from '../../ledger/placing.ts'
import { startPosting } from '../../ledger/posting.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

export const placement = documentKind({
  contract,
  migration: {
    name: 'Placement',
    at: 1795442143217,
    async up(ddl) {
      await ddl.documentTables(
        'placement',
        { warehouseId: c.ref('warehouse') },
        {
          lines: {
            productId: c.ref('product'),
            lot: c.text,
            fromPositionId: c.maybe(c.ref('position')),
            toPositionId: c.maybe(c.ref('position')),
            qtyMilli: c.milli,
            ...snapshotColumns,
          },
        },
      )
      await ddl.transitions('placement', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const { warehouseId } = document.head
    const posting = startPosting(facts, ids, '移垛')
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      if (row.fromPositionId === row.toPositionId) {
        posting.refuse('position.same', `${row.at}.toPositionId`)
        return []
      }
      const lot = knownLot(posting, row, product, row.lot)
      if (!lot) return []
      const goods = { product, lot, warehouseId }
      const from = placeNamed(posting, row.fromPositionId)
      if (!canTakeFrom(posting, `${row.at}.qtyMilli`, goods, from, row.qtyMilli)) return []
      const id = ids.next()
      placeOn(posting, id, goods, from, -row.qtyMilli as Milli)
      placeOn(posting, id, goods, placeNamed(posting, row.toPositionId), row.qtyMilli)
      return [stored(row, { id, ...snapshotOf(product) })]
    })
    return posting.done({ ...document.head }, { lines: rows })
  },
})
