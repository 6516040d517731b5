// Changes to the lines being typed, as plain functions: a new row takes over what the one above says by habit
// (the warehouse), a row that holds nothing else still counts as empty.

import { isEmptyRow, type AnyRow, type Field, type Fields, type Value } from '../../../../shared/contract/index.ts'

type CellChange = { readonly row: number; readonly name: string; readonly value: Value; readonly also?: AnyRow }

/** Sets a cell; past the end it makes the row, with `defaults` for what is usual. `also` fills what came with the choice. */
export function setCell(rows: readonly AnyRow[], change: CellChange, defaults: AnyRow = {}): readonly AnyRow[] {
  const before = rows[change.row]
  const started = before === undefined || isEmptyRow(before)
  const row = {
    ...(started && isFilled(change.value) ? defaults : {}),
    ...before,
    ...change.also,
    [change.name]: change.value,
  }
  const next = rows.slice()
  while (next.length < change.row) next.push({})
  next[change.row] = row
  return next
}

export const removeRow = (rows: readonly AnyRow[], at: number): readonly AnyRow[] =>
  rows.filter((_, index) => index !== at)

/** What a new row starts with: the warehouses of the row above, and the text that goes on from entry to entry. */
export function usualOf(fields: Fields, above: AnyRow | undefined, remembered: AnyRow = {}): AnyRow {
  const usual: Record<string, Value> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (!goesOn(name, field)) continue
    const value = above?.[name] ?? remembered[name] ?? null
    if (value !== null) usual[name] = value
  }
  return usual
}

const goesOn = (name: string, field: Field): boolean =>
  (field.kind === 'reference' && field.to === 'warehouse') || (field.kind === 'text' && name === 'text')

/** The rows that count, and at which place each of them stands on screen. */
export function filledRows(rows: readonly AnyRow[]): {
  readonly rows: readonly AnyRow[]
  readonly places: readonly number[]
} {
  const places = rows.flatMap((row, index) => (isEmptyRow(row) ? [] : [index]))
  return { rows: places.map((place) => rows[place]!), places }
}

export const isFilled = (value: Value | undefined): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false
