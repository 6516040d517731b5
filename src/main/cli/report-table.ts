// A report for the eye: columns aligned on a screen, numbers to the right, sums below and what is told beside them;
// separated by tabs in a pipe, so that a spreadsheet takes it. A cell never holds a tab or a line break.

import type { AnyRow, Field, Language } from '../../shared/contract/index.ts'
import { reportOf, type ReportName } from '../../shared/reports/index.ts'
import { shownText } from './show-value.ts'
import { padEnd, padStart, textWidth } from './text-width.ts'

export type Answer = { readonly rows: readonly AnyRow[]; readonly totals: Readonly<Record<string, number>> }

export function reportTable(
  name: ReportName,
  { rows, totals }: Answer,
  options: { language: Language; aligned: boolean; memo: string | null },
): string {
  const { language, aligned } = options
  const memo = options.memo === null ? '' : `${options.memo}\n`
  const columns = Object.entries(reportOf(name).columns).filter(([, field]) => field.hidden !== true)
  const lines = [
    columns.map(([, field]) => oneLine(field.label[language])),
    ...rows.map((row) => columns.map(([key, field]) => oneLine(shownText(field, row[key] ?? null, language)))),
  ]
  if (rows.length > 0 && Object.keys(totals).length > 0)
    lines.push(
      columns.map(([key, field], index) =>
        key in totals ? shownText(field, totals[key] ?? 0, language) : index === 0 ? total[language] : '',
      ),
    )
  if (!aligned) return lines.map((cells) => `${cells.join('\t')}\n`).join('') + memo
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => textWidth(cells[index] ?? ''))))
  return lines.map((cells) => `${alignedLine(cells, columns, widths)}\n`).join('') + memo
}

function alignedLine(
  cells: readonly string[],
  columns: readonly (readonly [string, Field])[],
  widths: readonly number[],
): string {
  return cells
    .map((cell, index) => (numeric.has(columns[index]?.[1].kind ?? '') ? padStart : padEnd)(cell, widths[index] ?? 0))
    .join('  ')
    .trimEnd()
}

const total = { zh: '合计', en: 'Total' }
const numeric: ReadonlySet<string> = new Set([
  'money',
  'price',
  'quantity',
  'weight',
  'percent',
  'permille',
  'temperature',
  'integer',
])
const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')
