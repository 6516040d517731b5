// What a report tells below its totals without counting it: late interest under a statement, which nobody owes before it is
// collected. The same on screen, on paper, in Excel and
// on the command line.

import type { ReportMemo } from '../../shared/api.ts'
import { label, type AnyRow, type Language, type ReportParams } from '../../shared/contract/index.ts'
import { formatFen, sumFen, type Fen } from '../../shared/kernel/index.ts'
import type { ReportName } from '../../shared/reports/index.ts'
import type { statement } from '../../shared/reports/statement.ts'
import type { Sql } from '../books/sql.ts'
import { lateInterest } from './late-interest.ts'

/** Null where there is nothing to tell. */
export async function memoOf(sql: Sql, name: ReportName, params: AnyRow): Promise<ReportMemo | null> {
  if (name !== 'statement') return null
  const { partnerId, to: asOf } = params as unknown as ReportParams<typeof statement>
  const late = await lateInterest(sql, { asOf, partnerId })
  const amountFen = sumFen(late.map(({ interestFen }) => interestFen))
  if (amountFen === 0) return null
  return {
    label: label(`备忘：截至 ${asOf} 逾期利息，未计入余额`, `Memo: late interest as of ${asOf}, not in the balance`),
    amountFen,
  }
}

/** In one line; null where there is none. */
export const memoLine = (memo: ReportMemo | null, language: Language): string | null =>
  memo && `${memo.label[language]} ${formatFen(memo.amountFen as Fen)}`
