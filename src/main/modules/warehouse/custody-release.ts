// Custody release 代储提货: takes from what is kept of a line, never more than lies there.

import { formatMilli, type Day } from '../../../shared/kernel/index.ts'
import { custodyRelease as contract } from '../../../shared/warehouse/custody-release.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { keptAt, type KeptAt } from '../../ledger/kept-goods.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting } from '../../ledger/posting.ts'
import { leftInPool } from '../../ledger/source-part.ts'
import { snapshotOfLine } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

export const custodyRelease = documentKind({
  contract,
  migration: {
    name: 'CustodyRelease',
    at: 1795444104469,
    async up(ddl) {
      await ddl.documentTables(
        'custodyRelease',
        { ownerId: c.ref('partner'), takenBy: c.maybe(c.text), plate: c.maybe(c.text) },
        {
          lines: {
            custodyLineId: c.id,
            qtyMilli: c.milli,
            productId: c.ref('product'),
            lot: c.maybe(c.text),
            warehouseId: c.ref('warehouse'),
            ...snapshotColumns,
          },
        },
      )
      await ddl.transitions('custodyRelease', contract.transitions)
    },
  },

  /** Where the goods lie. */
  loadExtra: (sql, { sections: { lines } }) =>
    keptAt(
      sql,
      lines.map(({ custodyLineId }) => custodyLineId),
    ),

  decide(document, facts, ids, at: KeptAt) {
    const posting = startPosting(facts, ids, `代储提货 ${facts.partners.get(document.head.ownerId)?.name ?? ''}`)
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.custodyLineId)
      if (!line) return []
      const left = leftInPool(posting.balanceOf(line))
      if (row.qtyMilli > left)
        posting.refuse('custody.tooMuch', `${row.at}.qtyMilli`, {
          source: line.no,
          line: line.lineNo,
          left: formatMilli(left),
          asked: formatMilli(row.qtyMilli),
          unit: String(line.row.unit),
        })
      posting.takeFromLine(line, { returnedMilli: row.qtyMilli })
      const { productId = null, lot = null, warehouseId = null } = line.row
      const positionId = at.get(line.id) ?? null
      return [stored(row, { id: ids.next(), productId, lot, warehouseId, positionId, ...snapshotOfLine(line) })]
    })
    return posting.done({ ...document.head }, { lines: rows })
  },

  make: (sql, sourceId, lineIds, today) => releaseOf(sql, sourceId, lineIds, today),

  propose: async (sql, { head }, today) => {
    const kept = typeof head.ownerId === 'number' ? await keptFor(sql, head.ownerId) : []
    const made = await Promise.all(kept.map(({ id }) => releaseOf(sql, id, null, today)))
    return { lines: made.flatMap(({ draft }) => draft.sections.lines ?? []) }
  },
})

const releaseOf = (sql: Sql, sourceId: number, lineIds: readonly number[] | null, today: Day) =>
  makeFromLines(
    sql,
    { kind: 'custodyReceipt', sourceId, lineIds, today, partnerField: 'ownerId', left: 'toInvoice' },
    (line, qtyMilli) => ({ custodyLineId: line.id, qtyMilli }),
  )

/** Receipts with goods left for an owner, the oldest first. */
const keptFor = (sql: Sql, ownerId: number): Promise<{ id: number; day: Day }[]> =>
  sql.all(
    `select distinct d.id, d.day from document d join line_balance b on b.owner_id = d.id
    where d.kind = 'custodyReceipt' and d.state = 'posted' and d.partner_id = ? and b.qty_milli > b.returned_milli
    order by d.day, d.id`,
    [ownerId],
  )
