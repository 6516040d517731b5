// The parts of payment schedules of contracts in force, with their days and what is still to come of each. What is paid
// on a contract covers its parts in the order of their days.

import { paymentDay, type PaymentEvent } from '../../shared/contract/index.ts'
import { addDays, daysBetween, type Day, type Fen } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { paidOnContracts } from './paid-on-contracts.ts'

export type DuePart = {
  readonly documentId: number
  readonly partnerId: number
  readonly contract: string
  readonly partnerName: string
  readonly event: PaymentEvent
  readonly dueDay: Day | null
  readonly plannedFen: Fen
  readonly coveredFen: Fen
  readonly openFen: Fen
  readonly overdueDays: number | null
  readonly advanceFen: Fen
  readonly note: string | null
}

type Stored = Omit<DuePart, 'coveredFen' | 'openFen' | 'overdueDays'> & {
  readonly afterDays: number | null
  readonly day: Day
  readonly firstDay: Day | null
  readonly invoicedDay: Day | null
}

/** When the goods of each side came or went, and when they were invoiced. */
const sides = {
  collect: {
    contract: 'sales_contract',
    first: `select min(x.day) from document_link k join document x on x.id = k.document_id
      where k.source_id = d.id and x.kind = 'delivery' and x.state = 'posted'`,
    invoiced: `select min(x.day) from document_link k join document_link v on v.source_id = k.document_id
      join document x on x.id = v.document_id where k.source_id = d.id and x.kind = 'salesInvoice' and x.state = 'posted'`,
    advance: 'advance',
  },
  pay: {
    contract: 'purchase_contract',
    first: `select min(x.day) from document_link k join document x on x.id = k.document_id
      where k.source_id = d.id and x.kind = 'goodsReceipt' and x.state = 'posted'`,
    invoiced: `select min(x.day) from document_link k join document_link v on v.source_id = k.document_id
      join document x on x.id = v.document_id where k.source_id = d.id and x.kind = 'purchaseInvoice' and x.state = 'posted'`,
    advance: 'prepaid',
  },
} as const

export async function dueParts(sql: Sql, side: keyof typeof sides, asOf: Day): Promise<DuePart[]> {
  const { contract, first, invoiced, advance } = sides[side]
  const rows = await sql.all<Stored>(
    `select d.id as document_id, d.partner_id, d.no as contract, d.partner_name, d.day, p.event, p.after_days, p.due_day,
      p.planned_fen, p.note, (${first}) as first_day, (${invoiced}) as invoiced_day, coalesce(a.open_fen, 0) as advance_fen
    from document d join ${contract}_payments p on p.document_id = d.id and p.version = d.version
    left join partner_balance a on a.partner_id = d.partner_id and a.side = '${advance}'
    where d.state = 'approved' and d.day <= ? order by d.day, d.id, p.line_no`,
    [asOf],
  )
  const contracts = [...new Set(rows.map(({ documentId }) => documentId))]
  const left = new Map<number, number>(await paidOnContracts(sql, side, contracts))
  return rows
    .map((row) => ({
      ...row,
      dueDay: paymentDay(row, { signing: row.day, delivery: row.firstDay, invoice: row.invoicedDay }),
    }))
    .toSorted((a, b) => a.documentId - b.documentId || (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9'))
    .map(({ afterDays: _days, day: _day, firstDay: _first, invoicedDay: _invoiced, ...row }) => {
      const paidLeft = left.get(row.documentId) ?? 0
      const coveredFen = Math.min(row.plannedFen, paidLeft) as Fen
      left.set(row.documentId, paidLeft - coveredFen)
      const openFen = (row.plannedFen - coveredFen) as Fen
      return { ...row, coveredFen, openFen, overdueDays: openFen > 0 ? daysLate(row.dueDay, asOf) : null }
    })
}

const daysLate = (due: Day | null, asOf: Day): number | null =>
  due !== null && due < asOf ? daysBetween(due, asOf) : null

/** Looked out for this long before its day. */
const lookAheadDays = 7

export const isDueSoon = ({ openFen, dueDay }: DuePart, asOf: Day): boolean =>
  openFen > 0 && dueDay !== null && dueDay <= addDays(asOf, lookAheadDays)
