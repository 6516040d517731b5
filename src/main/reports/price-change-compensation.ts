// Price change compensation 调价补差: what is to be paid back by the price lists, line by line.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, type Milli } from '../../shared/kernel/index.ts'
import type { priceChangeCompensation as contract } from '../../shared/reports/price-change-compensation.ts'
import type { Sql } from '../books/sql.ts'
import { compensationsDue } from '../ledger/compensations-due.ts'

type Row = ReportRow<typeof contract>

export async function priceChangeCompensation(sql: Sql, params: ReportParams<typeof contract>): Promise<Row[]> {
  const due = await compensationsDue(sql, params)
  return due.map(({ lineId: _line, qtyMilli, unitWeightGrams, ...row }) => ({
    ...row,
    tonnesMilli: kilogramsOf(qtyMilli, unitWeightGrams) as Milli,
  }))
}
