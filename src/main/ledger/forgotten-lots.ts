// Lots that every document was taken back from: it is as if they had never been received, so the next receipt says
// anew when they were made and when they first came. Without this a wrong production day could never be put right.

import { oneOf, type Sql } from '../books/sql.ts'

type Row = { readonly productId: number; readonly lot: string }

/** Ids of known lots among the rows that no document in force has moved. */
export async function forgottenLots(sql: Sql, rows: readonly Row[]): Promise<ReadonlySet<number>> {
  const found = await sql.all<{ id: number }>(
    `select l.id from lot l where ${oneOf(sql, 'l.product_id', 'ids')} and ${oneOf(sql, 'l.no', 'texts')}
    and not exists (select 1 from stock_move m join document d on d.id = m.document_id
      where m.product_id = l.product_id and m.lot_id = l.id and d.state <> 'reversed')`,
    [rows.map((row) => row.productId), rows.map((row) => row.lot)],
  )
  return new Set(found.map((row) => row.id))
}
