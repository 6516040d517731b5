// A count against the frozen books: agreeing and finding more speak for themselves, a loss must say why.

import { describe, expect, it } from 'vitest'
import {
  differenceOf,
  sheetLines,
  shownPlaces,
  tallyOf,
  wantsRecount,
  withCount,
} from '../../../src/renderer/modules/stock-check/sheet.ts'

const line = {
  warehouseId: 1,
  productId: 12,
  lot: 'A',
  bookMilli: 40_000,
  countedMilli: null,
  recountMilli: null,
  reason: null,
}

it('lists every lot of the warehouse with its book quantity frozen', () => {
  const stock = [
    { warehouseId: 1, productId: 12, lot: 'A', qtyMilli: 40_000 },
    { warehouseId: 2, productId: 12, lot: 'A', qtyMilli: 7_000 },
  ]
  expect(sheetLines(stock, 1)).toEqual([line])
})

describe('a count of a lot booked at 40', () => {
  it('agrees at 40', () => expect(withCount(line, 40_000)).toMatchObject({ reason: 'agrees' }))
  it('is a gain at 42', () => {
    const counted = withCount(line, 42_000)
    expect(counted).toMatchObject({ reason: 'gain' })
    expect(differenceOf(counted)).toBe(2_000)
  })
  it('asks why at 38, and keeps a reason for a loss that was given', () => {
    expect(withCount(withCount(line, 42_000), 38_000)).toMatchObject({ reason: null })
    expect(withCount({ ...line, reason: 'naturalLoss' }, 38_000)).toMatchObject({ reason: 'naturalLoss' })
  })
  it('is open again when the count is taken out', () =>
    expect(withCount(withCount(line, 38_000), null)).toMatchObject({ reason: null }))
})

describe('a recount of a lot booked at 40 and counted at 38', () => {
  const short = withCount(line, 38_000)
  it('is wanted, until it is there', () => {
    expect(wantsRecount(short)).toBe(true)
    expect(wantsRecount(withCount(short, 38_000, 'recountMilli'))).toBe(false)
    expect(wantsRecount(withCount(line, 40_000))).toBe(false)
  })
  it('at 40 agrees after all; at 39 one is missing, and the first count stays', () => {
    expect(withCount(short, 40_000, 'recountMilli')).toMatchObject({ reason: 'agrees', countedMilli: 38_000 })
    expect(differenceOf(withCount(short, 39_000, 'recountMilli'))).toBe(-1_000)
  })
})

it('tells how far the counting is, and shows only what is asked for', () => {
  const rows = [withCount(line, 40_000), withCount(line, 38_000), withCount(line, 41_000), line]
  expect(tallyOf(rows)).toEqual({ lines: 4, counted: 3, more: 1, less: 1, toRecount: 2 })
  expect(shownPlaces(rows, 'uncounted', '', () => '')).toEqual([3])
  expect(shownPlaces(rows, 'different', '', () => '')).toEqual([1, 2])
  expect(shownPlaces(rows, 'all', ' a ', (row) => `P12 ${row['lot']}`)).toEqual([0, 1, 2, 3])
})
