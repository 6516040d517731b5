// What a customer's credit is measured by, from kept balances: what contracts still leave undelivered, what is overdue.
// The check of a document and the facts a clerk sees while typing both ask here.

import { partOf, sumFen, type Day, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'

type OpenLine = {
  readonly documentId: number
  readonly qtyMilli: Milli
  readonly leftMilli: Milli
  readonly grossFen: Fen
}

/** What open lines of sales contracts come to, without those of the contracts named. */
export async function undeliveredOf(sql: Sql, customerId: number, own: ReadonlySet<number>): Promise<Fen> {
  const lines = await sql.all<OpenLine>(
    `select document_id, qty_milli, left_milli, gross_fen from open_line where kind = 'salesContract' and partner_id = ?`,
    [customerId],
  )
  return sumFen(
    lines.flatMap(({ documentId, qtyMilli, leftMilli, grossFen }) =>
      own.has(documentId) ? [] : [partOf(grossFen, leftMilli, qtyMilli, grossFen, leftMilli === qtyMilli)],
    ),
  )
}

/** What of a contract, in its version in force, has been delivered. */
export async function deliveredOf(sql: Sql, contractId: number): Promise<Fen> {
  const lines = await sql.all<{ grossFen: Fen; qtyMilli: Milli; fulfilledMilli: Milli }>(
    `select l.gross_fen, l.qty_milli, b.fulfilled_milli from document d
    join sales_contract_lines l on l.document_id = d.id and l.version = d.version
    join line_balance b on b.line_id = l.id where d.id = ? and b.fulfilled_milli > 0`,
    [contractId],
  )
  return sumFen(
    lines.map(({ grossFen, qtyMilli, fulfilledMilli }) => {
      const whole = fulfilledMilli >= qtyMilli
      return partOf(grossFen, whole ? qtyMilli : fulfilledMilli, qtyMilli, grossFen, whole)
    }),
  )
}

type Overdue = { readonly overdueFen: Fen; readonly since: Day | null }

/** What fell due before a day and is open now, and since when. */
export async function overdueOf(sql: Sql, customerId: number, day: Day): Promise<Overdue> {
  const late = await sql.get<{ openFen: Fen | null; since: Day | null }>(
    `select sum(open_fen) as open_fen, min(due_day) as since from item_balance
    where side = 'receivable' and partner_id = ? and open_fen <> 0 and due_day < ?`,
    [customerId, day],
  )
  return { overdueFen: late?.openFen ?? (0 as Fen), since: late?.since ?? null }
}
