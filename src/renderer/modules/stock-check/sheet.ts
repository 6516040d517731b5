// The stock check sheet in plain data: what a count means for the reasons of its lot, and which lines a filter shows.

import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { lotDifferences, lotKey } from '../../../shared/warehouse/lot-differences.ts'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'

const lessBook = (row: AnyRow, count: Value | undefined): number | null =>
  typeof count === 'number' && typeof row['bookMilli'] === 'number' ? count - row['bookMilli'] : null

/** Of what was found: the second count, where there is one. */
export const differenceOf = (row: AnyRow): number | null => lessBook(row, row['recountMilli'] ?? row['countedMilli'])

/** The first count differs and nobody has counted again. */
export const wantsRecount = (row: AnyRow): boolean =>
  (lessBook(row, row['countedMilli']) ?? 0) !== 0 && !isFilled(row['recountMilli'])

/** The rows with their reasons as the counts of the lot of the row at `at` have them. */
export function withReasons(rows: readonly AnyRow[], at: number): readonly AnyRow[] {
  const key = lotKey(rows[at] ?? {})
  const places = rows.flatMap((row, place) => (lotKey(row) === key ? [place] : []))
  const borne = lotDifferences(places.map((place) => ({ key, difference: differenceOf(rows[place]!) ?? 0 })))
  const next = rows.slice()
  places.forEach((place, index) => {
    const row = rows[place]!
    const reason = reasonOf(row, differenceOf(row), borne[index]!)
    if (reason !== (row['reason'] ?? null)) next[place] = { ...row, reason }
  })
  return next
}

/**
 * Agreeing, finding more and lying elsewhere have one reason each, so it is set; a loss has two that post differently, so
 * it must be given, and a loss reason that stands is kept.
 */
function reasonOf(row: AnyRow, difference: number | null, borne: number): Value {
  if (difference === null) return null
  if (difference === 0) return 'agrees'
  if (borne === 0) return 'moved'
  if (borne > 0) return 'gain'
  return row['reason'] === 'naturalLoss' || row['reason'] === 'poorKeeping' ? row['reason'] : null
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
