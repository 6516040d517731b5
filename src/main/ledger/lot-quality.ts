// The quality of lots: what a document says of a lot is a row of its own in an append-only ledger; beside it the last word
// on each lot is kept. A document that is taken back leaves the word of the last one that stands.

import type { Day } from '../../shared/kernel/index.ts'
import type { LotQuality } from '../../shared/warehouse/lot-quality.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'

export type QualityMove = { readonly lotId: number; readonly quality: LotQuality }

/** What a query asks of `lot l`, once `withQuality` stands behind it. */
export const lotColumns = `l.id, l.product_id, l.no, l.production_day, l.expiry_day, l.first_day,
  coalesce(q.quality, 'ok') as quality, qd.no as quality_no`
export const withQuality = 'left join lot_quality q on q.lot_id = l.id left join document qd on qd.id = q.document_id'

type For = { readonly documentId: number; readonly day: Day; readonly act: 'post' | 'reverse' }

export async function writeQuality(unit: Unit, moves: readonly QualityMove[], what: For): Promise<void> {
  for (const move of moves) {
    const { documentId, day } = what
    const row = { ...move, documentId, day }
    await unit.sql.insert('lot_quality_move', [{ id: unit.ids.next(), reversal: what.act === 'reverse', ...row }])
    await unit.sql.run(
      `insert into lot_quality (lot_id, quality, document_id, day) values (?, ?, ?, ?)
      on conflict (lot_id) do update set quality = excluded.quality, document_id = excluded.document_id, day = excluded.day`,
      [move.lotId, move.quality, documentId, day],
    )
  }
}

/** What the lots come back to when the document is taken back. */
export const qualityWithout = (sql: Sql, documentId: number): Promise<QualityMove[]> =>
  sql.all<QualityMove>(
    `select m.lot_id, coalesce((
      select o.quality from lot_quality_move o join document d on d.id = o.document_id
      where o.lot_id = m.lot_id and o.document_id <> m.document_id and o.reversal = 0 and d.state <> 'reversed'
      order by o.id desc limit 1), 'ok') as quality
    from lot_quality_move m where m.document_id = ? and m.reversal = 0 group by m.lot_id, m.document_id`,
    [documentId],
  )
