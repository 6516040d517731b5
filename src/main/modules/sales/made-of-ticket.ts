// What a complaint leads to with its customer: goods brought back into the warehouse they left from, or part of their price
// paid back. What the ticket names of each delivered line is meant, as far as the line has it left.

import type { Day, Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { loadLines } from '../../ledger/load-lines.ts'
import { leftInPool } from '../../ledger/source-part.ts'

export const returnOfTicket = (sql: Sql, ticketId: number, today: Day): Promise<Made> =>
  makeOf(sql, ticketId, today, (line, wanted) => {
    const qtyMilli = Math.min(wanted, leftInPool(line.balance))
    const { warehouseId = null, positionId = null } = line.row
    return qtyMilli > 0 ? [{ deliveryLineId: line.id, warehouseId, positionId, qtyMilli }] : []
  })

/** Of goods the customer keeps, invoiced or not. */
export const compensationOfTicket = (sql: Sql, ticketId: number, today: Day): Promise<Made> =>
  makeOf(sql, ticketId, today, (line, wanted) => {
    const qtyMilli = Math.min(wanted, line.balance.qtyMilli - line.balance.returnedMilli)
    return qtyMilli > 0 ? [{ deliveryLineId: line.id, qtyMilli }] : []
  })

async function makeOf(
  sql: Sql,
  ticketId: number,
  today: Day,
  rowsOf: (line: LineFact, wanted: number) => AnyRow[],
): Promise<Made> {
  const named = await sql.all<{ deliveryLineId: number; affectedMilli: Milli | null }>(
    `select l.delivery_line_id, l.affected_milli from document d
    join service_ticket_lines l on l.document_id = d.id and l.version = d.version
    where d.id = ? and l.delivery_line_id is not null order by l.line_no`,
    [ticketId],
  )
  const ticket = await sql.get<{ partnerId: number }>('select partner_id from document where id = ?', [ticketId])
  const delivered = await loadLines(sql, new Map([['delivery', named.map((line) => line.deliveryLineId)]]))
  const lines = named.flatMap(({ deliveryLineId, affectedMilli }) => {
    const line = delivered.get(deliveryLineId)
    return line ? rowsOf(line, affectedMilli ?? Infinity) : []
  })
  const head = { ticketId, customerId: ticket?.partnerId ?? null }
  return { draft: { day: today, remarks: null, head, sections: { lines } } }
}
