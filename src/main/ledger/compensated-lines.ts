// What compensations that stand have paid back of delivered lines: for how many of each, and how much.

import type { Fen, Milli } from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'

export type Compensated = ReadonlyMap<number, { readonly mostMilli: Milli; readonly paidFen: Fen }>

/** By delivery line; several compensations may concern the same bags, so their quantities are not added up. */
export async function compensatedLines(sql: Sql, lineIds: readonly number[]): Promise<Compensated> {
  const rows = await sql.all<{ id: number; mostMilli: Milli; paidFen: Fen }>(
    `select l.delivery_line_id as id, max(l.qty_milli) as most_milli, sum(l.gross_fen) as paid_fen
    from price_compensation_lines l join document d on d.id = l.document_id and d.version = l.version
    where ${oneOf(sql, 'l.delivery_line_id', 'ids')} and d.state = 'posted' group by l.delivery_line_id`,
    [lineIds],
  )
  return new Map(rows.map(({ id, ...paid }) => [id, paid]))
}
