// The head of a document whose rows stand one per line: each row repeats it, so all must say the same. Where they
// do not, most of them decide, and the rows that differ are blamed. Money stands per row and is summed.

import type { AnyRow, Field, Fields, Value } from '../../shared/contract/index.ts'
import { dayOf, textOf } from './cells.ts'
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

/** What the rows say, by most of them; rows that differ are blamed. */
export function sameInAll(table: Table, rows: Rows, field: Field, resolve: Resolve, flaws: Flaws): Value {
  const header = headerOf(field) ?? ''
  const said = rows.map((row) => saidAt(table, row, header, field))
  const most = mostSaid(said)
  rows.forEach((row, index) => {
    if (said[index] !== most) blameRow(table, row, field, most ?? '', resolve, flaws)
  })
  return readField(table, rows[Math.max(0, said.indexOf(most))] ?? rows[0], field, resolve, flaws)
}

/** The same day in two forms, or a code with blanks around it, is the same. Null: it cannot be read. */
function saidAt(table: Table, row: TableRow, header: string, field: Field): string | null {
  const reading = field.kind === 'day' ? dayOf(cellAt(table, row, header)) : textOf(cellAt(table, row, header))
  return reading.ok ? (reading.value ?? '') : null
}

/** Of what can be read and is not blank the most frequent; the first of several. */
function mostSaid(said: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>()
  for (const one of said) if (one) counts.set(one, (counts.get(one) ?? 0) + 1)
  if (counts.size === 0) return said.includes('') ? '' : null
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? null
}

/** An unknown code and a day that cannot be read say so themselves; otherwise it just differs. */
function blameRow(table: Table, row: TableRow, field: Field, first: string, resolve: Resolve, flaws: Flaws): void {
  const header = headerOf(field) ?? ''
  const before = flaws.count()
  readField(table, row, field, resolve, flaws)
  if (flaws.count() > before) return
  const value = shownCell(cellAt(table, row, header)).trim()
  if (value === '' && field.required) flaws.add(table, row.row, header, 'field.required', { field: field.label })
  else flaws.add(table, row.row, header, 'workbook.headDiffers', { column: header, first, value })
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
