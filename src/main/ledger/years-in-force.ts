// Plans, budgets and targets of the years that days lie in: of several of a year the one in force, or else the last; one
// closed when its year was over still counts.

import type { DocumentKind } from '../../shared/catalog.ts'
import type { Day } from '../../shared/kernel/index.ts'
import { snake, type Sql } from '../books/sql.ts'

type YearKind = Extract<DocumentKind, 'salesPlan' | 'purchasePlan' | 'expenseBudget' | 'salesTarget'>
export type OfYear = { readonly id: number; readonly year: string }

/** By year. */
export async function yearsInForce(sql: Sql, kind: YearKind, from: Day, to: Day): Promise<OfYear[]> {
  const rows = await sql.all<OfYear>(
    `select d.id, h.year from document d join ${snake(kind)} h on h.document_id = d.id and h.version = d.version
    where d.kind = ? and d.state in ('approved', 'closed') and h.year >= ? and h.year <= ?
    order by h.year, d.state, d.id desc`,
    [kind, from.slice(0, 4), to.slice(0, 4)],
  )
  return rows.filter((row, at) => rows[at - 1]?.year !== row.year)
}
