// The stock check sheet in plain data: its lines from what lies in a warehouse, what a count means for the reason,
// and which lines a filter shows.

import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'

/** One line per lot of the warehouse, the book quantity frozen as it is now. */
export function sheetLines(stock: readonly AnyRow[], warehouseId: number): AnyRow[] {
  return stock
    .filter((row) => row['warehouseId'] === warehouseId && typeof row['productId'] === 'number')
    .map((row) => ({
      warehouseId,
      productId: row['productId'] ?? null,
      lot: row['lot'] ?? null,
      bookMilli: row['qtyMilli'] ?? null,
      countedMilli: null,
      recountMilli: null,
      reason: null,
    }))
}

const lessBook = (row: AnyRow, count: Value | undefined): number | null =>
  typeof count === 'number' && typeof row['bookMilli'] === 'number' ? count - row['bookMilli'] : null

/** Of what was found: the second count, where there is one. */
export const differenceOf = (row: AnyRow): number | null => lessBook(row, row['recountMilli'] ?? row['countedMilli'])

/** The first count differs and nobody has counted again. */
export const wantsRecount = (row: AnyRow): boolean =>
  (lessBook(row, row['countedMilli']) ?? 0) !== 0 && !isFilled(row['recountMilli'])

export type CountName = 'countedMilli' | 'recountMilli'

/**
 * What a count says about the reason: agreeing and finding more have one each, so they are set; a loss has two that
 * post differently, so it must be given, and a loss reason that stands is kept.
 */
export function withCount(row: AnyRow, count: Value, name: CountName = 'countedMilli'): AnyRow {
  const next = { ...row, [name]: count }
  const difference = differenceOf(next)
  if (difference === null) return { ...next, reason: null }
  if (difference === 0) return { ...next, reason: 'agrees' }
  if (difference > 0) return { ...next, reason: 'gain' }
  return { ...next, reason: row['reason'] === 'naturalLoss' || row['reason'] === 'poorKeeping' ? row['reason'] : null }
}

export const isCounted = (row: AnyRow): boolean => row['countedMilli'] !== null && row['countedMilli'] !== undefined

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
