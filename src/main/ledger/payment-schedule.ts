// The payment schedule of a contract as it is approved: each part is a share or an amount, and the parts come to the
// whole. And what a delivery, or a supplier's invoice, needs of it: when which portion of the goods on the contract falls due.

import {
  dueOfPart,
  paymentsSection,
  plannedParts,
  type AnyRow,
  type PaymentEvent,
} from '../../shared/contract/index.ts'
import {
  formatFen,
  formatPercent,
  shareOut,
  sum,
  sumFen,
  type BasisPoints,
  type Day,
  type Fen,
} from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { stored, type At } from './document-kind.ts'
import type { PostingBuilder } from './posting.ts'

type Row = At & {
  readonly event: PaymentEvent
  readonly dueDay: Day | null
  readonly ratioBp: BasisPoints | null
  readonly amountFen: Fen | null
}

/** The rows as they are kept; a contract without any says nothing of when it is paid. */
export function planPayments(posting: PostingBuilder, rows: readonly Row[], totalFen: Fen): AnyRow[] {
  const { fields } = paymentsSection
  for (const { at, event, dueDay, ratioBp, amountFen } of rows) {
    if (event === 'day' && dueDay === null)
      posting.refuse('field.required', `${at}.dueDay`, { field: fields.dueDay.label })
    if ((ratioBp === null) === (amountFen === null)) posting.refuse('payment.shareOrAmount', `${at}.ratioBp`)
  }
  const planned = plannedParts(rows, totalFen)
  if (rows.length > 0 && sumFen(planned) !== totalFen) {
    const shares = sum(rows.map(({ ratioBp }) => ratioBp ?? 0)) as BasisPoints
    const last = rows.at(-1)?.at ?? 'payments'
    posting.refuse('payment.notWhole', `${last}.${rows.at(-1)?.amountFen === null ? 'ratioBp' : 'amountFen'}`, {
      planned: formatFen(sumFen(planned)),
      total: formatFen(totalFen),
      shares: `${formatPercent(shares)}%`,
    })
  }
  return rows.map((row, index) => stored(row, { id: posting.ids.next(), plannedFen: planned[index] ?? 0 }))
}

type Scheduled = AnyRow & {
  readonly event: PaymentEvent
  readonly contractId: number
  readonly contractDay: Day
  readonly plannedFen: Fen
}
export type Schedules = ReadonlyMap<number, readonly Scheduled[]>

/** Schedules in force of contracts of one side, by the contract line that goods come or go on. */
export async function schedulesOf(
  sql: Sql,
  contract: 'sales_contract' | 'purchase_contract',
  contractLineIds: readonly number[],
): Promise<Schedules> {
  const found = new Map<number, Scheduled[]>()
  if (contractLineIds.length === 0) return found
  const rows = await sql.all<Scheduled & { lineId: number }>(
    `select l.id as line_id, d.id as contract_id, d.day as contract_day, p.event, p.after_days, p.due_day, p.planned_fen
    from ${contract}_lines l join document d on d.id = l.document_id and d.version = l.version
    join ${contract}_payments p on p.document_id = d.id and p.version = d.version
    where ${oneOf(sql, 'l.id', 'ids')} and p.planned_fen > 0 order by l.id, p.line_no`,
    [[...new Set(contractLineIds)]],
  )
  for (const { lineId, ...row } of rows) found.set(lineId, [...(found.get(lineId) ?? []), row])
  return found
}

/** Goods of a debt: the contract line they are of, the day they changed hands, and what they come to. */
export type Delivered = { readonly contractLineId: number | null; readonly day: Day; readonly grossFen: Fen }
type Debt = {
  /** The day of the slip or the invoice that opens it: no part falls due before. */
  readonly since: Day
  readonly totalFen: Fen
  /** By the partner's terms, where no contract says otherwise. */
  readonly dueDay: Day
}
export type Portion = { readonly dueDay: Day; readonly amountFen: Fen }

/**
 * By when a debt for goods is paid, the earliest portion first: each contract's goods by its schedule, counted from the day
 * they changed hands; the rest by the partner's terms. What is owed beside the goods is shared out over them.
 */
export function portionsOf(schedules: Schedules, goods: readonly Delivered[], debt: Debt): Portion[] {
  const groups = new Map<string, { parts: readonly Scheduled[]; day: Day; grossFen: Fen }>()
  for (const { contractLineId, day, grossFen } of goods) {
    const parts = schedules.get(contractLineId ?? 0) ?? []
    const key = `${parts[0]?.contractId ?? 0} ${parts.length > 0 ? day : ''}`
    groups.set(key, { parts, day, grossFen: sumFen([groups.get(key)?.grossFen ?? (0 as Fen), grossFen]) })
  }
  const paying = [...groups.values()].filter(({ grossFen }) => grossFen > 0)
  if (paying.length === 0) return [{ dueDay: debt.dueDay, amountFen: debt.totalFen }]
  const byDay = new Map<Day, Fen>()
  const owe = (dueDay: Day, amountFen: Fen) => byDay.set(dueDay, sumFen([byDay.get(dueDay) ?? (0 as Fen), amountFen]))
  const amounts = shareOut(
    debt.totalFen,
    paying.map(({ grossFen }) => grossFen),
  )
  for (const [index, { parts, day }] of paying.entries()) {
    const amountFen = amounts[index] ?? (0 as Fen)
    const shares = shareOut(
      amountFen,
      parts.map(({ plannedFen }) => plannedFen),
    )
    for (const [at, part] of parts.entries())
      owe(
        dueOfPart(part, { signing: part.contractDay, delivery: day, invoice: debt.since }, debt.since),
        shares[at] ?? (0 as Fen),
      )
    if (parts.length === 0) owe(debt.dueDay, amountFen)
  }
  return [...byDay]
    .map(([dueDay, amountFen]) => ({ dueDay, amountFen }))
    .toSorted((a, b) => a.dueDay.localeCompare(b.dueDay))
}
