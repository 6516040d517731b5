// Consigned goods 代储: what of them came and went on which day, of one owner or of all, and the days a storage fee charged.

import type { Day, Grams, Milli } from '../../shared/kernel/index.ts'
import type { Bound, Sql } from '../books/sql.ts'

export type KeptMove = {
  readonly ownerId: number
  readonly productId: number
  readonly unitWeightGrams: Grams
  readonly day: Day
  readonly qtyMilli: Milli
}

/** Until `to`, by owner, product and day. */
export function keptMoves(sql: Sql, to: Day, ownerId: number | null): Promise<KeptMove[]> {
  const only: readonly Bound[] = ownerId === null ? [] : [ownerId]
  return sql.all<KeptMove>(
    `select h.owner_id, l.product_id, l.unit_weight_grams, m.day, sum(m.qty_milli - m.returned_milli) as qty_milli
    from line_move m join custody_receipt_lines l on l.id = m.line_id
    join custody_receipt h on h.document_id = l.document_id and h.version = l.version
    where h.custody = 'consigned' and m.day <= ?${ownerId === null ? '' : ' and h.owner_id = ?'}
    group by h.owner_id, l.product_id, l.unit_weight_grams, m.day order by h.owner_id, l.product_id, m.day`,
    [to, ...only],
  )
}

type Charged = { readonly customerId: number; readonly fromDay: Day; readonly toDay: Day }

/** Fees that charge some of the days. */
export const chargedDays = (sql: Sql, from: Day, to: Day): Promise<Charged[]> =>
  sql.all<Charged>(
    `select h.customer_id, h.from_day, h.to_day from custody_fee h
    join document d on d.id = h.document_id and d.version = h.version
    where d.state = 'posted' and h.from_day <= ? and h.to_day >= ?`,
    [to, from],
  )
