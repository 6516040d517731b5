// A report as a sheet: its visible columns, its rows as they come, and the sums of the columns declared `total`,
// added up from the very rows that are written, with the shares that follow from them.

import type { AnyRow, Field, Language, Value } from '../../shared/contract/index.ts'
import { safeInteger } from '../../shared/kernel/index.ts'
import { reportOf, type ReportName } from '../../shared/reports/index.ts'
import { isTotal, sharesOf } from '../../shared/reports/rows.ts'
import { cellOf, columnOf, shownFields } from './export-fields.ts'
import type { SheetLink, SheetRowValues, SheetSource } from './sheet-source.ts'

type ReportSheet = {
  readonly rows: Iterable<AnyRow> | AsyncIterable<AnyRow>
  /** Lines above the header; the first is large. */
  readonly title: readonly string[]
  readonly name?: string
  readonly link?: SheetLink
  readonly language?: Language
}

export function reportSheet(name: ReportName, sheet: ReportSheet): SheetSource {
  const { language = 'zh' } = sheet
  const contract = reportOf(name)
  const fields = shownFields(contract.columns)
  const sums = new Map<string, number>(
    fields.flatMap(([key, field]) => (isTotal(field) || withinOf(field) !== undefined ? [[key, 0] as const] : [])),
  )
  const within = [...new Set(fields.flatMap(([, field]) => withinOf(field) ?? []))]
  const said = new Map<string, Value>()
  async function* rows(): AsyncGenerator<SheetRowValues> {
    for await (const row of sheet.rows) {
      for (const column of within) {
        const value = row[column] ?? null
        if (!said.has(column)) said.set(column, value)
        else if (said.get(column) !== value) dropSumsWithin(column)
      }
      for (const [key, sum] of sums) sums.set(key, safeInteger(sum + Number(row[key] ?? 0), key))
      yield fields.map(([key, field]) => cellOf(key, field, row, language))
    }
  }
  const dropSumsWithin = (column: string) => {
    for (const [key, field] of fields) if (withinOf(field) === column) sums.delete(key)
  }
  const totals = (): SheetRowValues | undefined => {
    if (sums.size === 0) return undefined
    const shares = sharesOf(contract.columns, Object.fromEntries(sums))
    return fields.map(([key], index) => sums.get(key) ?? shares[key] ?? (index === 0 ? totalWord[language] : null))
  }
  return {
    name: sheet.name ?? contract.label[language],
    title: sheet.title,
    ...(sheet.link === undefined ? {} : { link: sheet.link }),
    columns: fields.map(([, field]) => columnOf(field, language)),
    rows: rows(),
    ...(sums.size === 0 ? {} : { totals }),
    landscape: fields.length > 7,
  }
}

const withinOf = (field: Field): string | undefined => ('totalWithin' in field ? field.totalWithin : undefined)

export const totalWord = { zh: '合计', en: 'Total' }
