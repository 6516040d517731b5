// What pick lists in force promise of other lines: of a sales contract's line what they still keep of it, of a purchase
// contract's line all that was ever sold on its arrival. A line that is closed promises only what was loaded of it.

import type { Milli } from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'

/** By the id of the line that is promised from. */
export type Promised = ReadonlyMap<number, Milli>

type Row = { readonly id: number; readonly milli: Milli }

const given = `case when d.state = 'approved' and c.line_id is null then l.qty_milli else coalesce(b.fulfilled_milli, 0) end`

/** Delivered of a pick list's line, straight or over loading slips: the contract counts that itself. */
const delivered = `(select coalesce(sum(v.qty_milli), 0) from delivery_lines v join document e on e.id = v.document_id
    where e.state = 'posted' and v.pick_line_id = l.id and v.loading_line_id is null)
  + (select coalesce(sum(v.qty_milli), 0) from loading_slip_lines s join delivery_lines v on v.loading_line_id = s.id
    join document e on e.id = v.document_id where e.state = 'posted' and s.pick_line_id = l.id)`

/** Leaves out the pick list `but`, which is being amended. */
async function promisedOf(
  sql: Sql,
  field: 'contract_line_id' | 'arrival_line_id',
  ids: readonly number[],
  but: number | null,
): Promise<Promised> {
  if (ids.length === 0) return new Map()
  const less = field === 'contract_line_id' ? ` - (${delivered})` : ''
  const rows = await sql.all<Row>(
    `select l.${field} as id, sum(${given}${less}) as milli from pick_list_lines l
    join document d on d.id = l.document_id and d.version = l.version
    left join closed_line c on c.line_id = l.id
    left join line_balance b on b.line_id = l.id
    where ${oneOf(sql, `l.${field}`, 'ids')} and d.state <> 'reversed' and d.id <> ? group by l.${field}`,
    [[...new Set(ids)], but ?? 0],
  )
  return new Map(rows.map(({ id, milli }) => [id, milli]))
}

export const promisedOfContracts = (sql: Sql, ids: readonly number[], but: number | null): Promise<Promised> =>
  promisedOf(sql, 'contract_line_id', ids, but)

export const promisedOnArrival = (sql: Sql, ids: readonly number[], but: number | null): Promise<Promised> =>
  promisedOf(sql, 'arrival_line_id', ids, but)
