// Reads a row of a sheet into the fields of a contract: each field from the column its `sheet` names.
// Codes become ids through `resolve`; what cannot be read is a flaw at its cell and leaves the field empty.

import { type AnyRow, type Field, type Fields, type Value } from '../../shared/contract/index.ts'
import { dayOf, percentOf, scaledOf, textOf, trimmed, type Cell, type CellReading } from './cells.ts'
import { codeOfProblem, shownCell, type Flaws } from './flaws.ts'
import type { Table, TableRow } from './season-tables.ts'

/** Turns the words of one cell (or two: document and line) into an id; null after a flaw. */
export type Resolve = (
  field: Field,
  words: readonly string[],
  place: { table: Table; row: TableRow; header: string },
) => Value

export const headersOf = (field: Field | undefined): readonly string[] =>
  field?.sheet === undefined ? [] : typeof field.sheet === 'string' ? [field.sheet] : field.sheet

export const headerOf = (field: Field | undefined): string | null => headersOf(field)[0] ?? null

/**
 * Columns the sheet must have. A column that is not there reads as blank, so beside what must be filled these are
 * the ones whose silent absence would change the books: settlements, contracts, lots, accounts, input VAT.
 */
export function neededColumns(fields: Fields): string[] {
  return Object.values(fields).flatMap((field) => {
    const points = ['item', 'sourceLine', 'lot'].includes(field.kind)
    const owes = field.kind === 'reference' && field.to !== 'expenseItem'
    return field.required || points || owes || field.sheet === '税额' ? headersOf(field) : []
  })
}

/** Whether the rows can be taken. Names the columns that are missing or stand twice. */
export function checkColumns(table: Table, fields: Fields, needed: readonly string[], flaws: Flaws): boolean {
  const missing = [...new Set(needed)].filter((header) => !table.columns.has(header))
  const read = new Set([...needed, ...Object.values(fields).flatMap(headersOf)])
  const twice = table.twice.filter((header) => read.has(header))
  for (const column of missing) flaws.add(table, table.headerRow, null, 'workbook.columnMissing', { column })
  for (const column of twice) flaws.add(table, table.headerRow, column, 'workbook.columnTwice', { column })
  if (missing.length === 0 && twice.length === 0) return true
  flaws.lose(table.sheet)
  return false
}

export const cellAt = (table: Table, row: TableRow, header: string): Cell => {
  const index = table.columns.get(header)
  return index === undefined ? null : (row.cells[index] ?? null)
}

export function readRow(table: Table, row: TableRow, fields: Fields, resolve: Resolve, flaws: Flaws): AnyRow {
  const values: Record<string, Value> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (headersOf(field).some((header) => table.columns.has(header)))
      values[name] = readField(table, row, field, resolve, flaws)
  }
  return values
}

export function readField(table: Table, row: TableRow, field: Field, resolve: Resolve, flaws: Flaws): Value {
  const header = headerOf(field) ?? ''
  const cell = cellAt(table, row, header)
  switch (field.kind) {
    case 'money':
    case 'permille':
      return numberAt(table, row, header, 2, flaws)
    case 'temperature':
      return numberAt(table, row, header, 1, flaws)
    case 'quantity':
    case 'weight':
      return numberAt(table, row, header, 3, flaws)
    case 'price':
      return numberAt(table, row, header, 4, flaws)
    case 'integer':
      return numberAt(table, row, header, 0, flaws)
    case 'percent':
      // A header that says % leaves no doubt: 0.5 below it is half a percent.
      return header.endsWith('%')
        ? numberAt(table, row, header, 2, flaws)
        : taken(table, row, header, percentOf(cell), flaws, 2)
    case 'day':
      return taken(table, row, header, dayOf(cell), flaws)
    case 'choice':
      return choiceAt(table, row, header, field, flaws)
    case 'reference':
    case 'sourceLine':
    case 'item':
      return referenceAt(table, row, field, resolve, flaws)
    default: {
      const words = wordsAt(table, row, header, flaws)
      return words === '' ? null : words
    }
  }
}

/** A code, or a document and its line: both or neither. */
function referenceAt(table: Table, row: TableRow, field: Field, resolve: Resolve, flaws: Flaws): Value {
  const headers = headersOf(field)
  const words = headers.map((one) => wordsAt(table, row, one, flaws))
  if (words.includes(null) || words.every((one) => one === '')) return null
  const blank = headers[words.indexOf('')]
  if (blank === undefined) return resolve(field, words as string[], { table, row, header: headers[0] ?? '' })
  flaws.add(table, row.row, blank, 'field.required', { field: { zh: blank, en: blank } })
  return null
}

/** The text of a cell, '' when blank, null after a flaw. */
export function wordsAt(table: Table, row: TableRow, header: string, flaws: Flaws): string | null {
  const reading = textOf(cellAt(table, row, header))
  if (reading.ok) return reading.value
  taken(table, row, header, reading, flaws)
  return null
}

/** The number of a line, as another row names it; NaN when it is none. */
export function lineNoOf(words: string): number {
  const reading = scaledOf(words, 0)
  return reading.ok ? (reading.value ?? Number.NaN) : Number.NaN
}

/** The number of a cell as an integer of 10^-decimals, null when blank or after a flaw. */
export const numberAt = (table: Table, row: TableRow, header: string, decimals: number, flaws: Flaws): number | null =>
  taken(table, row, header, scaledOf(cellAt(table, row, header), decimals), flaws, decimals)

function taken<T>(
  table: Table,
  row: TableRow,
  header: string,
  reading: CellReading<T>,
  flaws: Flaws,
  decimals = 0,
): T | null {
  if (reading.ok) return reading.value
  const value = shownCell(cellAt(table, row, header))
  if (!flaws.has(table.sheet, row.row, header))
    flaws.add(table, row.row, header, codeOfProblem(reading.reason), {
      value,
      decimals,
      field: { zh: header, en: header },
    })
  return null
}

function choiceAt(
  table: Table,
  row: TableRow,
  header: string,
  field: Extract<Field, { kind: 'choice' }>,
  flaws: Flaws,
): string | null {
  const words = wordsAt(table, row, header, flaws)
  if (words === null || words === '') return null
  const found = Object.entries(field.choices).find(([name, label]) =>
    [name, label.zh, label.en].some((one) => trimmed(one) === words),
  )
  if (found) return found[0]
  const labels = Object.values(field.choices)
  const choices = { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') }
  flaws.add(table, row.row, header, 'workbook.unknownChoice', { value: words, choices })
  return null
}
