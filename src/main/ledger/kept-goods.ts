// Goods of others as they lie now, as SQL. They are no lots of ours and in no stock, so what is left of each line of a custody
// receipt lies on one position: the one it was put on, or the one a placement moved it to last.

import type { Milli } from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'

/** Goods of others that come to lie somewhere, and how many of them came into the warehouse by it. */
export type Kept = {
  readonly productId: number
  readonly warehouseId: number
  readonly positionId: number | null
  readonly qtyMilli: Milli
  readonly enteredMilli: Milli
}

/** The position of a custody receipt's line, by the name its table has in the query. */
export const keptPosition = (line: string): string => `nullif(coalesce((
  select coalesce(k.to_position_id, 0) from placement_kept k join document m on m.id = k.document_id
  where k.custody_line_id = ${line}.id and m.state = 'posted' order by m.id desc limit 1), ${line}.position_id), 0)`

/** `line_id, owner_id, warehouse_id, position_id, product_id, lot, first_day, qty_milli`. */
export const keptGoods = `(
  select l.id as line_id, d.partner_id as owner_id, l.warehouse_id, ${keptPosition('l')} as position_id, l.product_id, l.lot,
    d.day as first_day, b.qty_milli - b.returned_milli as qty_milli
  from line_balance b join document d on d.id = b.owner_id join custody_receipt_lines l on l.id = b.line_id
  where d.kind = 'custodyReceipt' and d.state = 'posted' and b.qty_milli > b.returned_milli)`

/** On which position each of the lines lies; null is not placed. */
export type KeptAt = ReadonlyMap<number, number | null>

export async function keptAt(sql: Sql, lineIds: readonly number[]): Promise<KeptAt> {
  if (lineIds.length === 0) return new Map()
  const rows = await sql.all<{ id: number; positionId: number | null }>(
    `select l.id, ${keptPosition('l')} as position_id from custody_receipt_lines l where ${oneOf(sql, 'l.id', 'ids')}`,
    [lineIds],
  )
  return new Map(rows.map(({ id, positionId }) => [id, positionId]))
}
