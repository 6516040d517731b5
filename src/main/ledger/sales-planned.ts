// What sales plans ask of a stretch of months: by product, month and customer kind, in tonnes and yuan.

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
import { yearsInForce } from './years-in-force.ts'

export type PlannedPart = {
  readonly productId: number
  readonly month: Month
  readonly customerKind: keyof typeof customerKinds | null
  readonly tonnesMilli: Milli
  readonly fen: Fen
}

/** Months are planned whole: those the days begin and end in count in full. */
export async function salesPlanned(sql: Sql, from: Day, to: Day): Promise<PlannedPart[]> {
  const months = new Set(monthsBetween(monthOf(from), monthOf(to)))
  const parts: PlannedPart[] = []
  for (const { id, year } of await yearsInForce(sql, 'salesPlan', from, to))
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
