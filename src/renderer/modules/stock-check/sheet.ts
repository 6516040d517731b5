// The stock check sheet in plain data: its columns, what is counted of it, and which lines a filter shows.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { differenceOf, lessBook, withReasons } from '../../../shared/warehouse/count-reasons.ts'
import { lotKey } from '../../../shared/warehouse/lot-differences.ts'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'

/** The first count differs and nobody has counted again. */
export const wantsRecount = (row: AnyRow): boolean =>
  (lessBook(row, row['countedMilli']) ?? 0) !== 0 && !isFilled(row['recountMilli'])

/** The rows with their reasons as the counts of the lot of the row at `at` have them; the others are left alone. */
export function withReasonsAt(rows: readonly AnyRow[], at: number): readonly AnyRow[] {
  const key = lotKey(rows[at] ?? {})
  const places = rows.flatMap((row, place) => (lotKey(row) === key ? [place] : []))
  const next = rows.slice()
  withReasons(places.map((place) => rows[place]!)).forEach((row, index) => {
    next[places[index]!] = row
  })
  return next
}

/** What nobody has counted is taken as the books say. */
export const agreeing = (rows: readonly AnyRow[]): readonly AnyRow[] =>
  rows.map((row) =>
    isCounted(row) || !isFilled(row['bookMilli'])
      ? row
      : { ...row, countedMilli: row['bookMilli'] ?? null, reason: 'agrees' },
  )

export const isCounted = (row: AnyRow): boolean => row['countedMilli'] !== null && row['countedMilli'] !== undefined

/** What the sheet needs a column for. */
export type SheetShape = {
  /** The one warehouse of all lines; null where they are of several. */
  readonly warehouseId: number | null
  readonly byPosition: boolean
  readonly withOwners: boolean
}

export function shapeOf(rows: readonly AnyRow[]): SheetShape {
  const warehouses = new Set(rows.map((row) => row['warehouseId'] ?? null))
  const [only] = warehouses
  return {
    warehouseId: warehouses.size === 1 && typeof only === 'number' ? only : null,
    byPosition: rows.some((row) => isFilled(row['positionId'])),
    withOwners: rows.some((row) => isFilled(row['ownerId'])),
  }
}

export type Shown = 'all' | 'uncounted' | 'different' | 'toRecount'

/** The places of the lines a filter shows; `textOf` gives the words that are searched. */
export function shownPlaces(
  rows: readonly AnyRow[],
  shown: Shown,
  search: string,
  textOf: (row: AnyRow) => string,
): number[] {
  const wanted = search.trim().toLowerCase()
  return rows.flatMap((row, index) => {
    if (shown === 'uncounted' && isCounted(row)) return []
    if (shown === 'toRecount' && !wantsRecount(row)) return []
    if (shown === 'different' && (differenceOf(row) ?? 0) === 0) return []
    return wanted === '' || textOf(row).toLowerCase().includes(wanted) ? [index] : []
  })
}

export type Tally = {
  readonly lines: number
  readonly counted: number
  readonly more: number
  readonly less: number
  readonly toRecount: number
}

export function tallyOf(rows: readonly AnyRow[]): Tally {
  let [counted, more, less, toRecount] = [0, 0, 0, 0]
  for (const row of rows) {
    if (isCounted(row)) counted += 1
    if (wantsRecount(row)) toRecount += 1
    const difference = differenceOf(row) ?? 0
    if (difference > 0) more += 1
    if (difference < 0) less += 1
  }
  return { lines: rows.length, counted, more, less, toRecount }
}
