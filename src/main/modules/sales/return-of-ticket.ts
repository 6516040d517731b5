// Goods a customer brings back after a complaint: what the ticket names of each delivered line, as far as it can still be
// returned, into the warehouse it left from.

import type { Day, Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import { loadLines } from '../../ledger/load-lines.ts'
import { leftInPool } from '../../ledger/source-part.ts'

export async function returnOfTicket(sql: Sql, ticketId: number, today: Day): Promise<Made> {
  const lines = await sql.all<{ deliveryLineId: number; affectedMilli: Milli | null }>(
    `select l.delivery_line_id, l.affected_milli from document d
    join service_ticket_lines l on l.document_id = d.id and l.version = d.version
    where d.id = ? and l.delivery_line_id is not null order by l.line_no`,
    [ticketId],
  )
  const ticket = await sql.get<{ partnerId: number }>('select partner_id from document where id = ?', [ticketId])
  const delivered = await loadLines(sql, new Map([['delivery', lines.map((line) => line.deliveryLineId)]]))
  const rows = lines.flatMap(({ deliveryLineId, affectedMilli }): AnyRow[] => {
    const line = delivered.get(deliveryLineId)
    if (!line) return []
    const left = leftInPool(line.balance)
    const qtyMilli = Math.min(affectedMilli ?? left, left)
    return qtyMilli > 0 ? [{ deliveryLineId, warehouseId: line.row.warehouseId ?? null, qtyMilli }] : []
  })
  const head = { ticketId, customerId: ticket?.partnerId ?? null }
  return { draft: { day: today, remarks: null, head, sections: { lines: rows } } }
}
