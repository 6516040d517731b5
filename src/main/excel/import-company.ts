// The sheet 公司: whose book it is, and when it starts.

import type { Day } from '../../shared/kernel/index.ts'
import { dayOf, textOf, trimmed } from './cells.ts'
import { codeOfProblem, shownCell, type Flaws } from './flaws.ts'
import { cellAt, checkColumns } from './import-fields.ts'
import { companySheet, type ReadTables, type Table, type TableRow } from './season-tables.ts'

export type Company = { readonly name: string; readonly startDay: Day }

/** As the sheet stands before anybody has filled it in; the last two are what this version keeps books for. */
export const companyRows: readonly (readonly [string, string])[] = [
  ['公司名称', ''],
  ['启用日期', ''],
  ['纳税人类型', '一般纳税人'],
  ['本位币', 'CNY'],
]

/** Stands in for what is missing, so that the rest of the workbook can be judged. */
const fallback: Company = { name: '?', startDay: '2000-01-01' as Day }

export function readCompany(read: ReadTables, flaws: Flaws): Company {
  const table = read.tables.get(companySheet)
  if (!table) {
    flaws.sheetMissing(companySheet)
    return fallback
  }
  if (!checkColumns(table, {}, ['项目', '值'], flaws)) return fallback
  mustBe(table, '纳税人类型', '一般纳税人', flaws)
  mustBe(table, '本位币', 'CNY', flaws)
  return { name: nameOf(table, flaws), startDay: startDayOf(table, flaws) }
}

const rowOf = (table: Table, item: string): TableRow | undefined =>
  table.rows.find((row) => trimmed(shownCell(cellAt(table, row, '项目'))) === item)

function nameOf(table: Table, flaws: Flaws): string {
  const row = rowOf(table, '公司名称')
  const words = row ? textOf(cellAt(table, row, '值')) : null
  if (words?.ok && words.value !== '') return words.value
  flaws.add(table, row?.row ?? table.headerRow, '值', 'field.required', { field: { zh: '公司名称', en: 'Company' } })
  return fallback.name
}

function startDayOf(table: Table, flaws: Flaws): Day {
  const row = rowOf(table, '启用日期')
  const cell = row ? cellAt(table, row, '值') : null
  const day = dayOf(cell)
  if (day.ok && day.value !== null) return day.value
  const field = { zh: '启用日期', en: 'First day of the book' }
  if (day.ok) flaws.add(table, row?.row ?? table.headerRow, '值', 'field.required', { field })
  else flaws.add(table, row?.row ?? table.headerRow, '值', codeOfProblem(day.reason), { value: shownCell(cell), field })
  return fallback.startDay
}

/** What this version keeps books for; blank is taken as that. */
function mustBe(table: Table, item: string, only: string, flaws: Flaws): void {
  const row = rowOf(table, item)
  const words = row ? textOf(cellAt(table, row, '值')) : null
  if (!row || !words || (words.ok && (words.value === '' || words.value === only))) return
  const value = shownCell(cellAt(table, row, '值'))
  flaws.add(table, row.row, '值', 'workbook.unknownChoice', { value, choices: only })
}
