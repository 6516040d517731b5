// A count that found goods of others is not taken back once their owner has taken them.

import { refusal, type Refusal } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'

/** The custody receipts that would have given out more than they hold without what this document added. */
export async function takenSince(sql: Sql, documentId: number): Promise<Refusal[]> {
  const rows = await sql.all<{ no: string }>(
    `select distinct o.no from line_move m join line_balance b on b.line_id = m.line_id join document o on o.id = m.owner_id
    where m.document_id = ? and m.reversal = 0 and o.kind = 'custodyReceipt' and o.id <> m.document_id
      and m.qty_milli > 0 and b.qty_milli - m.qty_milli < b.returned_milli order by o.no`,
    [documentId],
  )
  return rows.map(({ no }) => refusal('reversal.custodyTaken', '', { source: no }))
}
