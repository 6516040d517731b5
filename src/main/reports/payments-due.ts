// Payments due 合同收付款计划: both sides, the earliest day first; what waits for something stands last.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { paymentsDue as contract } from '../../shared/reports/payments-due.ts'
import type { Sql } from '../books/sql.ts'
import { dueParts, isDueSoon } from '../ledger/payments-due.ts'

type Row = ReportRow<typeof contract>

export async function paymentsDue(
  sql: Sql,
  { asOf, direction, dueOnly }: ReportParams<typeof contract>,
): Promise<Row[]> {
  const directions = direction === null ? (['collect', 'pay'] as const) : ([direction as Row['direction']] as const)
  const rows: Row[] = []
  for (const one of directions)
    for (const part of await dueParts(sql, one, asOf))
      if (dueOnly !== true || isDueSoon(part, asOf)) rows.push({ direction: one, ...part })
  return rows.toSorted((a, b) => (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9') || a.documentId - b.documentId)
}
