// After-sales 售后台账. What was made from a ticket is found by its links: returns and compensations directly, claims on suppliers through the
// quality problem; of claims what was agreed counts.

import type { DocumentKind } from '../../shared/catalog.ts'
import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { sumFen, type Fen } from '../../shared/kernel/index.ts'
import type { afterSales as contract } from '../../shared/reports/after-sales.ts'
import { oneOf, type Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Ticket = Omit<Row, 'goods' | 'life' | 'returnedFen' | 'compensatedFen' | 'claimedFen' | 'costFen'> & {
  readonly state: string
}

export async function afterSales(
  sql: Sql,
  { asOf, partnerId, openOnly }: ReportParams<typeof contract>,
): Promise<Row[]> {
  const tickets = await sql.all<Ticket>(
    `select d.id as document_id, d.day, d.no, d.partner_id, d.partner_name, h.ticket_kind, h.question, d.state,
      h.deadline_day, h.outcome
    from document d join service_ticket h on h.document_id = d.id and h.version = d.version
    where d.kind = 'serviceTicket' and d.state <> 'reversed' and d.day <= ?
      ${partnerId === null ? '' : 'and d.partner_id = ?'} ${openOnly ? `and d.state = 'approved'` : ''}
    order by d.day desc, d.id desc`,
    partnerId === null ? [asOf] : [asOf, partnerId],
  )
  const ids = tickets.map(({ documentId }) => documentId)
  const goods = await goodsOf(sql, ids)
  const returned = await sumsOf(sql, madeOfTickets('salesReturn'), ids, asOf)
  const compensated = await sumsOf(sql, madeOfTickets('priceCompensation'), ids, asOf)
  const claimed = await sumsOf(sql, claimsOfTickets, ids, asOf)
  return tickets.map(({ state, ...ticket }) => {
    const returnedFen = returned.get(ticket.documentId) ?? (0 as Fen)
    const compensatedFen = compensated.get(ticket.documentId) ?? (0 as Fen)
    const claimedFen = claimed.get(ticket.documentId) ?? (0 as Fen)
    const isLate = ticket.deadlineDay !== null && ticket.deadlineDay < asOf
    return {
      ...ticket,
      goods: goods.get(ticket.documentId) ?? null,
      life: state === 'closed' ? 'done' : isLate ? 'late' : 'open',
      returnedFen,
      compensatedFen,
      claimedFen,
      costFen: (returnedFen + compensatedFen - claimedFen) as Fen,
    }
  })
}

/** `P12 P12-250301-1`, one after the other. */
async function goodsOf(sql: Sql, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await sql.all<{ documentId: number; product: string; lot: string | null }>(
    `select l.document_id, p.code as product, l.lot from service_ticket_lines l
    join document d on d.id = l.document_id and d.version = l.version join product p on p.id = l.product_id
    where ${oneOf(sql, 'l.document_id', 'ids')} order by l.document_id, l.line_no`,
    [ids],
  )
  const byTicket = Map.groupBy(rows, (row) => row.documentId)
  return new Map(
    [...byTicket].map(([id, lines]) => [
      id,
      lines.map(({ product, lot }) => (lot === null ? product : `${product} ${lot}`)).join('、'),
    ]),
  )
}

const madeOfTickets = (kind: DocumentKind): string => `select k.source_id as id, r.total_fen as fen from document_link k
  join document r on r.id = k.document_id and r.kind = '${kind}' and r.state <> 'reversed' and r.day <= ?`

const claimsOfTickets = `select k.source_id as id, coalesce(l.agreed_fen, 0) as fen from document_link k
  join document p on p.id = k.document_id and p.kind = 'qualityProblem' and p.state <> 'reversed'
  join document_link n on n.source_id = p.id
  join document c on c.id = n.document_id and c.kind = 'supplierClaim' and c.state <> 'reversed' and c.day <= ?
  join supplier_claim_lines l on l.document_id = c.id and l.version = c.version`

/** Tickets without any are not there. */
async function sumsOf(sql: Sql, made: string, ids: readonly number[], asOf: string): Promise<Map<number, Fen>> {
  const rows = await sql.all<{ id: number; fen: Fen }>(`${made} where ${oneOf(sql, 'k.source_id', 'ids')}`, [asOf, ids])
  const byTicket = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byTicket].map(([id, parts]) => [id, sumFen(parts.map(({ fen }) => fen))]))
}
