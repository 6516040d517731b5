// Placement 移垛单: goods move between positions of one warehouse. No stock move, no cost, no voucher.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { placement as contract } from '../../../shared/warehouse/placement.ts'
import type { Milli } from '../../../shared/kernel/index.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import { keptAt, type KeptAt } from '../../ledger/kept-goods.ts'
import { knownLot } from '../../ledger/known-lot.ts'
import { canTakeFrom, keyOf, placeNamed, placeOn } from '../../ledger/placing.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { leftInPool } from '../../ledger/source-part.ts'
import { snapshotOf, snapshotOfLine } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

type KeptRow = Deciding<typeof contract>['sections']['kept'][number]

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

  /** Where the goods of others lie now. */
  loadExtra: (sql, { sections: { kept } }) =>
    keptAt(
      sql,
      kept.map(({ custodyLineId }) => custodyLineId),
    ),

  decide(document, facts, ids, at: KeptAt) {
    const { warehouseId } = document.head
    const posting = startPosting(facts, ids, '移垛')
    if (document.sections.lines.length + document.sections.kept.length === 0)
      posting.refuse('document.noLines', 'lines', { section: contract.sections.lines.label })
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
      const to = placeNamed(posting, row.toPositionId)
      const which = row.apart === true ? 'apart' : 'free'
      if (!canTakeFrom(posting, `${row.at}.qtyMilli`, goods, from, row.qtyMilli, which)) return []
      const id = ids.next()
      placeOn(posting, id, goods, from, -row.qtyMilli as Milli)
      placeOn(posting, id, goods, to, row.qtyMilli)
      if (which === 'apart') posting.apart.carry(id, keyOf(goods), from, to, row.qtyMilli)
      return [stored(row, { id, ...snapshotOf(product) })]
    })
    const kept = document.sections.kept.flatMap((row) => keptMoved(posting, row, warehouseId, at))
    return posting.done({ ...document.head }, { lines: rows, kept })
  },
})

/** All that is left of the line. */
function keptMoved(posting: PostingBuilder, row: KeptRow, warehouseId: number, at: KeptAt): AnyRow[] {
  const line = posting.facts.lines.get(row.custodyLineId)
  if (!line) return []
  const { productId, lot = null } = line.row
  const qtyMilli = leftInPool(line.balance)
  if (line.row['warehouseId'] !== warehouseId)
    posting.refuse('custody.otherWarehouse', `${row.at}.custodyLineId`, { source: line.no, line: line.lineNo })
  else if (qtyMilli === 0)
    posting.refuse('custody.nothingLeft', `${row.at}.custodyLineId`, { source: line.no, line: line.lineNo })
  else if ((at.get(line.id) ?? null) === row.toPositionId) posting.refuse('position.same', `${row.at}.toPositionId`)
  if (typeof productId !== 'number') return []
  const positionId = row.toPositionId
  posting.keep({ productId, warehouseId, positionId, qtyMilli, enteredMilli: 0 as Milli })
  const owner = line.partnerName ?? ''
  return [stored(row, { id: posting.ids.next(), owner, productId, lot, qtyMilli, ...snapshotOfLine(line) })]
}
