// The signed return of a delivery that counts, the last one; which deliveries wait for theirs, and which differ and were
// not followed up.

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

/** What the carrier of document `d` was charged for it. */
export const chargedOff = `(select coalesce(sum(f.deducted_fen), 0) from freight_settlement_lines f
    join document y on y.id = f.document_id join open_item i on i.id = f.item_id
    where i.document_id = d.id and y.state = 'posted')`

/** Something was put right with the customer of document `d` since its return came back. */
const settledWithCustomer = `exists (select 1 from document_link k join document x on x.id = k.document_id
    where k.source_id = d.id and x.kind in ('serviceTicket', 'salesReturn', 'priceCompensation') and x.state <> 'reversed'
      and x.posted_at >= (select min(s.at) from signed_return s where s.document_id = d.id))`

const bagsMissing = `exists (select 1 from signed_return s join signed_return_lines r on r.return_id = s.id
    join delivery_lines l on l.id = r.line_id where s.document_id = d.id and r.received_milli < l.qty_milli
      and not exists (select 1 from signed_return n where n.document_id = d.id and n.id > s.id))`

/**
 * Deliveries `d` that came short or torn, and nobody dealt with it. The customer owes for what did not come, so charging the
 * carrier settles torn bags only; the carrier's part is not lost either: it comes with his next settlement.
 */
export const toFollowUp = `d.id in (select r.document_id from signed_return r) and ${signedShort} and not ${settledWithCustomer} and (${bagsMissing} or ${chargedOff} = 0)`
