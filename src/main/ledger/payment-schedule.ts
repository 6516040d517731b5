// The payment schedule of a contract as it is approved: each part is a share or an amount, and the parts come to the
// whole. And what a delivery needs of it: when which portion of the goods on the contract falls due.

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

/** Schedules in force of sales contracts, by the contract line that goods are delivered on. */
export async function schedulesOf(sql: Sql, contractLineIds: readonly number[]): Promise<Schedules> {
  const found = new Map<number, Scheduled[]>()
  if (contractLineIds.length === 0) return found
  const rows = await sql.all<Scheduled & { lineId: number }>(
    `select l.id as line_id, d.id as contract_id, d.day as contract_day, p.event, p.after_days, p.due_day, p.planned_fen
    from sales_contract_lines l join document d on d.id = l.document_id and d.version = l.version
    join sales_contract_payments p on p.document_id = d.id and p.version = d.version
    where ${oneOf(sql, 'l.id', 'ids')} order by l.id, p.line_no`,
    [[...new Set(contractLineIds)]],
  )
  for (const { lineId, ...row } of rows) found.set(lineId, [...(found.get(lineId) ?? []), row])
  return found
}

export type Portion = { readonly dueDay: Day; readonly amountFen: Fen }

/**
 * By when goods delivered on a day are paid, the earliest portion first: by the schedule of the contract that all of them are
 * of. Of several contracts, or of one and none, all is paid by the last day any of them names. Empty where none is given.
 */
export function portionsOf(
  schedules: Schedules,
  contractLineIds: readonly (number | null)[],
  delivery: Day,
  totalFen: Fen,
): Portion[] {
  const scheduled = [...schedules.values()].flat()
  const dueOf = (row: Scheduled) => dueOfPart(row, row.contractDay, delivery)
  const last = scheduled.map(dueOf).toSorted().at(-1)
  if (last === undefined) return []
  const parts = [...schedules.values()][0] ?? []
  const planned = parts.map(({ plannedFen }) => plannedFen)
  const isOne = new Set(scheduled.map(({ contractId }) => contractId)).size === 1 && sumFen(planned) > 0
  if (!isOne || contractLineIds.some((id) => id === null || !schedules.has(id)))
    return [{ dueDay: last, amountFen: totalFen }]
  const amounts = shareOut(totalFen, planned)
  const byDay = new Map<Day, Fen>()
  for (const [index, part] of parts.entries()) {
    const dueDay = dueOf(part)
    byDay.set(dueDay, sumFen([byDay.get(dueDay) ?? (0 as Fen), amounts[index] ?? (0 as Fen)]))
  }
  return [...byDay]
    .map(([dueDay, amountFen]) => ({ dueDay, amountFen }))
    .toSorted((a, b) => a.dueDay.localeCompare(b.dueDay))
}
