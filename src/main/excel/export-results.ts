// Income and expense 本期收支: a column for every month of the period and one for all of it; each month as the report
// of that month shows it, a month the period cuts only as far as the period goes.

import {
  addMonths,
  firstDay,
  lastDay,
  monthOf,
  monthsBetween,
  sum,
  type Day,
  type Month,
} from '../../shared/kernel/index.ts'
import { profitSections } from '../../shared/reports/profit.ts'
import type { Sql } from '../books/sql.ts'
import { profitOf, resultsBetween, sections, type Result } from '../reports/profit.ts'
import type { Ledgers } from './export-ledgers.ts'
import type { SheetDataRow, SheetSource } from './sheet-source.ts'

// Beyond this the months of a year stand together: nobody reads sixty columns.
const monthsMost = 36

export async function resultsSheet(sql: Sql, name: string, { from, to, title }: Ledgers): Promise<SheetSource> {
  const spans = spansOf(from, to)
  const parts: (readonly Result[])[] = []
  for (const span of spans) parts.push(await resultsBetween(sql, span.from, span.to))
  const whole = await resultsBetween(sql, from, to)
  const rows: SheetDataRow[] = sections.flatMap((section) => {
    const ofSection = (results: readonly Result[]): Result[] => results.filter((one) => one.section === section)
    const accounts = ofSection(whole).map((account) => {
      const amounts = parts.map((part) => part.find((one) => one.accountId === account.accountId)?.fen ?? 0)
      return [profitSections[section].zh, account.account, account.item, ...amounts, account.fen]
    })
    const total = (results: readonly Result[]): number => sum(ofSection(results).map((one) => one.fen))
    return [
      ...accounts,
      { subtotal: [`${profitSections[section].zh}小计`, null, null, ...parts.map(total), total(whole)] },
    ]
  })
  return {
    name,
    title: title('本期收支'),
    columns: [
      { header: '类别', kind: 'text', width: 12 },
      { header: '科目编码', kind: 'text' },
      { header: '项目', kind: 'text' },
      ...spans.map(({ header }) => ({ header, kind: 'money' as const })),
      { header: '本期合计', kind: 'money' },
    ],
    rows,
    totals: [profitSections.profit.zh, null, null, ...parts.map(profitOf), profitOf(whole)],
    landscape: true,
    freezeColumns: 3,
  }
}

type Span = { readonly header: string; readonly from: Day; readonly to: Day }

/** The months of the period, or its years when there are too many. */
function spansOf(from: Day, to: Day): Span[] {
  const months = monthsBetween(monthOf(from), monthOf(to))
  const cut = (header: string, first: Month, last: Month): Span => ({
    header,
    from: firstDay(first) > from ? firstDay(first) : from,
    to: lastDay(last) < to ? lastDay(last) : to,
  })
  if (months.length <= monthsMost) return months.map((month) => cut(month, month, month))
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return years.map((year) => cut(`${year} 年`, `${year}-01` as Month, addMonths(`${year}-01` as Month, 11)))
}
