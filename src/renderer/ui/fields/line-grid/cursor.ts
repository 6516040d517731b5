// Where the cursor of a line grid goes. Enter goes to the next cell that wants something: past what is worked out,
// past references that are already chosen, on into the next line. Tab and arrows visit every cell that takes typing.

import type { AnyRow } from '../../../../shared/contract/index.ts'
import type { LineColumn } from './columns.ts'
import { isFilled } from './rows.ts'

export type Cursor = { readonly row: number; readonly column: number }

/** `out` is told when there is nothing further in the grid that way. */
export type Step = Cursor | 'before' | 'after'

type Grid = {
  readonly columns: readonly LineColumn[]
  readonly rows: readonly AnyRow[]
  readonly rowCount: number
  /** What the empty row at the end will start with: Enter need not stop there. */
  readonly usual?: AnyRow | undefined
}

/** The cell after Enter. From the end of a line on to the next; from an untouched last line out of the grid. */
export function nextWanting(grid: Grid, from: Cursor): Step {
  if (from.row >= grid.rows.length) return 'after'
  for (let column = from.column + 1; column < grid.columns.length; column += 1)
    if (wants(grid, column, from.row)) return { row: from.row, column }
  const row = from.row + 1
  if (row >= grid.rowCount) return 'after'
  for (let column = 0; column < grid.columns.length; column += 1) if (wants(grid, column, row)) return { row, column }
  return { row, column: firstTyped(grid.columns) }
}

export function nextTyped(grid: Grid, from: Cursor): Step {
  for (let at = from.row * grid.columns.length + from.column + 1; at < grid.rowCount * grid.columns.length; at += 1) {
    const cursor = { row: Math.floor(at / grid.columns.length), column: at % grid.columns.length }
    if (grid.columns[cursor.column]!.typed) return cursor
  }
  return 'after'
}

export function previousTyped(grid: Grid, from: Cursor): Step {
  for (let at = from.row * grid.columns.length + from.column - 1; at >= 0; at -= 1) {
    const cursor = { row: Math.floor(at / grid.columns.length), column: at % grid.columns.length }
    if (grid.columns[cursor.column]!.typed) return cursor
  }
  return 'before'
}

/** One row up or down, in the same column. */
export function vertical(grid: Grid, from: Cursor, by: number): Step {
  const row = from.row + by
  if (row < 0) return 'before'
  return row >= grid.rowCount
    ? { row: Math.max(0, grid.rowCount - 1), column: from.column }
    : { row, column: from.column }
}

export const firstTyped = (columns: readonly LineColumn[]): number => {
  const wanting = columns.findIndex((column) => column.typed && !column.passedBy)
  return wanting >= 0
    ? wanting
    : Math.max(
        0,
        columns.findIndex((column) => column.typed),
      )
}

/** Where typing begins in a row: the first cell that is still to be chosen or is there to be changed. */
export function firstWanting(grid: Grid, row: number): number {
  const wanting = grid.columns.findIndex((_, column) => wants(grid, column, row))
  return wanting >= 0 ? wanting : firstTyped(grid.columns)
}

function wants({ columns, rows, usual }: Grid, at: number, row: number): boolean {
  const column = columns[at]!
  if (!column.typed || column.passedBy) return false
  if (row >= rows.length) return !isFilled(usual?.[column.name])
  return !(isFilled(rows[row]?.[column.name]) && chosenKinds.has(column.field.kind))
}

const chosenKinds: ReadonlySet<string> = new Set(['reference', 'choice', 'sourceLine', 'item', 'document', 'lot'])
