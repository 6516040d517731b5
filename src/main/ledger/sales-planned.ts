// What sales plans ask of a stretch of months: by product, month and customer kind, in tonnes and yuan. A plan closed when
// its year is over still counts; of several the one in force, or else the last, does.

import {
  amountOfTonnes,
  monthOf,
  monthsBetween,
  type Day,
  type Fen,
  type Milli,
  type Month,
  type PriceE4,
} from '../../shared/kernel/index.ts'
import type { customerKinds } from '../../shared/contract/trade-fields.ts'
import { monthNames } from '../../shared/planning/plan-fields.ts'
import type { Sql } from '../books/sql.ts'

export type PlannedPart = {
  readonly productId: number
  readonly month: Month
  readonly customerKind: keyof typeof customerKinds | null
  readonly tonnesMilli: Milli
  readonly fen: Fen
}

/** Months are planned whole: those the days begin and end in count in full. */
export async function salesPlanned(sql: Sql, from: Day, to: Day): Promise<PlannedPart[]> {
  const plans = await sql.all<{ id: number; year: string }>(
    `select d.id, h.year from document d join sales_plan h on h.document_id = d.id and h.version = d.version
    where d.kind = 'salesPlan' and d.state in ('approved', 'closed') and h.year >= ? and h.year <= ?
    order by h.year, d.state, d.id desc`,
    [from.slice(0, 4), to.slice(0, 4)],
  )
  const months = new Set(monthsBetween(monthOf(from), monthOf(to)))
  const parts: PlannedPart[] = []
  for (const { id, year } of plans.filter((plan, at) => plans[at - 1]?.year !== plan.year))
    for (const line of await linesOf(sql, id))
      monthNames.forEach((name, at) => {
        const month = `${year}-${String(at + 1).padStart(2, '0')}` as Month
        const tonnesMilli = line[name] ?? (0 as Milli)
        if (tonnesMilli === 0 || !months.has(month)) return
        const fen = amountOfTonnes(tonnesMilli, line.priceE4)
        parts.push({ productId: line.productId, month, customerKind: line.customerKind, tonnesMilli, fen })
      })
  return parts
}

type Line = Readonly<Record<(typeof monthNames)[number], Milli | null>> & {
  readonly productId: number
  readonly customerKind: PlannedPart['customerKind']
  readonly priceE4: PriceE4
}

const linesOf = (sql: Sql, planId: number): Promise<Line[]> =>
  sql.all<Line>(
    `select l.* from sales_plan_lines l join document d on d.id = l.document_id and d.version = l.version
    where d.id = ? order by l.line_no`,
    [planId],
  )
