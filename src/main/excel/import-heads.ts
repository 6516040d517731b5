// The head of a document whose rows stand one per line: each row repeats it, so all must say the same. Where they
// do not, most of them decide, and the rows that differ are blamed. Money stands per row and is summed.

import type { AnyRow, Field, Fields, Value } from '../../shared/contract/index.ts'
import { dayOf, trimmed } from './cells.ts'
import { shownCell, type Flaws } from './flaws.ts'
import { cellAt, headerOf, numberAt, readField, type Resolve } from './import-fields.ts'
import type { Table, TableRow } from './season-tables.ts'

type Rows = readonly [TableRow, ...TableRow[]]

/** The day stands in every document's head. */
export const dayField: Field = { kind: 'day', label: { zh: '日期', en: 'Day' }, required: true, sheet: '日期' }

export function readHead(table: Table, rows: Rows, fields: Fields, resolve: Resolve, flaws: Flaws): AnyRow {
  const head: Record<string, Value> = {}
  for (const [name, field] of Object.entries(fields)) {
    const header = headerOf(field)
    if (header === null || !table.columns.has(header)) continue
    head[name] =
      field.kind === 'money' ? sumOf(table, rows, header, field, flaws) : sameInAll(table, rows, field, resolve, flaws)
  }
  return head
}

/** What the rows say, by most of those that can be read; a row that differs is blamed. */
export function sameInAll(table: Table, rows: Rows, field: Field, resolve: Resolve, flaws: Flaws): Value {
  const header = headerOf(field) ?? ''
  const read = rows.flatMap((row) => {
    const value = readField(table, row, field, resolve, flaws)
    return flaws.has(table.sheet, row.row, header) ? [] : [{ row, value, said: saidAt(table, row, header, field) }]
  })
  const most = mostSaid(read.map(({ said }) => said))
  for (const { row, said } of read) {
    if (said === most) continue
    const facts = { column: header, first: most, value: said }
    if (said === '' && field.required) flaws.add(table, row.row, header, 'field.required', { field: field.label })
    else flaws.add(table, row.row, header, 'workbook.headDiffers', facts)
  }
  return read.find(({ said }) => said === most)?.value ?? null
}

/** The same day in two forms, or a code with blanks around it, is the same. */
function saidAt(table: Table, row: TableRow, header: string, field: Field): string {
  const cell = cellAt(table, row, header)
  const day = field.kind === 'day' ? dayOf(cell) : null
  return day?.ok ? (day.value ?? '') : trimmed(shownCell(cell))
}

/** What is said most often, the first of several; nothing only where all say nothing. */
function mostSaid(said: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const one of said) if (one !== '') counts.set(one, (counts.get(one) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? ''
}

/** Null when no row says anything, or one says something wrong. */
function sumOf(table: Table, rows: Rows, header: string, field: Field, flaws: Flaws): number | null {
  const before = flaws.count()
  let total: number | null = null
  for (const row of rows) {
    const value = numberAt(table, row, header, 2, flaws)
    if (value === null) continue
    if (value < 0) flaws.add(table, row.row, header, 'field.negative', { field: field.label })
    total = (total ?? 0) + value
  }
  return flaws.count() > before ? null : total
}
