// The signed return of a delivery that counts, the last one; and which deliveries wait for theirs.

import type { SignedLine, SignedReturn } from '../../shared/sales/signed-return.ts'
import { signedModes } from '../../shared/sales/signed-return.ts'
import type { Sql } from '../books/sql.ts'

export async function signedReturnOf(sql: Sql, documentId: number): Promise<SignedReturn | null> {
  const found = await sql.get<Omit<SignedReturn, 'lines'> & { id: number }>(
    `select id, day, signed_by, remarks, at, actor as "user" from signed_return where document_id = ?
    order by id desc limit 1`,
    [documentId],
  )
  if (!found) return null
  const { id, ...signed } = found
  const lines = await sql.all<SignedLine>(
    'select line_id, received_milli, damaged_milli from signed_return_lines where return_id = ? order by line_id',
    [id],
  )
  return { ...signed, lines }
}

/** The day the return of document `d` was signed on; null where it has none. */
export const signedDay = `(select s.day from signed_return s where s.document_id = d.id order by s.id desc limit 1)`

const modes = signedModes.map((mode) => `'${mode}'`).join(', ')

/** Deliveries `d` that were brought and whose return is not back. */
export const unsigned = `d.state = 'posted' and exists (select 1 from delivery v where v.document_id = d.id
    and v.mode in (${modes})) and not exists (select 1 from signed_return s where s.document_id = d.id)`

/** Deliveries `d` of which less came, or some of it torn. */
export const signedShort = `d.state = 'posted' and exists (select 1 from signed_return s
    join signed_return_lines r on r.return_id = s.id join delivery_lines l on l.id = r.line_id
    where s.document_id = d.id and (r.received_milli <> l.qty_milli or r.damaged_milli > 0)
      and not exists (select 1 from signed_return n where n.document_id = d.id and n.id > s.id))`
