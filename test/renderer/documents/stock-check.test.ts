// A count against the frozen books: agreeing and finding more speak for themselves, a loss must say why; what lies on
// another position than booked is neither.

import { describe, expect, it } from 'vitest'
import {
  agreeing,
  shapeOf,
  shownPlaces,
  tallyOf,
  wantsRecount,
  withReasonsAt,
} from '../../../src/renderer/modules/stock-check/sheet.ts'
import { differenceOf } from '../../../src/shared/warehouse/count-reasons.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'

const line: AnyRow = {
  warehouseId: 1,
  positionId: null,
  ownerId: null,
  productId: 12,
  lot: 'A',
  bookMilli: 40_000,
  countedMilli: null,
  recountMilli: null,
  reason: null,
}
const counted = (countedMilli: number | null, more: AnyRow = {}): AnyRow =>
  withReasonsAt([{ ...line, ...more, countedMilli }], 0)[0]!
const reasons = (rows: readonly AnyRow[], at = 0) => withReasonsAt(rows, at).map(({ reason }) => reason)

describe('a count of a lot booked at 40', () => {
  it('agrees at 40', () => expect(counted(40_000)).toMatchObject({ reason: 'agrees' }))
  it('is a gain at 42', () => {
    expect(counted(42_000)).toMatchObject({ reason: 'gain' })
    expect(differenceOf(counted(42_000))).toBe(2_000)
  })
  it('asks why at 38, and keeps a reason for a loss that was given', () => {
    expect(counted(38_000, { reason: 'gain' })).toMatchObject({ reason: null })
    expect(counted(38_000, { reason: 'naturalLoss' })).toMatchObject({ reason: 'naturalLoss' })
  })
  it('is open again when the count is taken out', () =>
    expect(counted(null, { reason: 'gain' })).toMatchObject({ reason: null }))
})

describe('a recount of a lot booked at 40 and counted at 38', () => {
  it('is wanted, until it is there', () => {
    expect(wantsRecount(counted(38_000))).toBe(true)
    expect(wantsRecount(counted(38_000, { recountMilli: 38_000 }))).toBe(false)
    expect(wantsRecount(counted(40_000))).toBe(false)
  })
  it('at 40 agrees after all; at 39 one is missing, and the first count stays', () => {
    expect(counted(38_000, { recountMilli: 40_000 })).toMatchObject({ reason: 'agrees', countedMilli: 38_000 })
    expect(differenceOf(counted(38_000, { recountMilli: 39_000 }))).toBe(-1_000)
  })
})

describe('a lot of 40 on A1 and 40 on A2', () => {
  const at = (positionId: number, countedMilli: number | null, reason: string | null = null) => ({
    ...line,
    positionId,
    countedMilli,
    reason,
  })
  it('35 and 45 only lie elsewhere', () =>
    expect(reasons([at(1, 35_000), at(2, 45_000)], 1)).toEqual(['moved', 'moved']))
  it('35 and 43: of the 5 fewer 2 are lost, and say why; the 3 more lie elsewhere', () =>
    expect(reasons([at(1, 35_000, 'naturalLoss'), at(2, 43_000)], 1)).toEqual(['naturalLoss', 'moved']))
  it('38 counted and A2 not yet: so far 2 are missing', () =>
    expect(reasons([at(1, 38_000), at(2, null)])).toEqual([null, null]))
  it('another lot and another’s goods do not make up for it', () =>
    expect(reasons([at(1, 35_000), { ...at(2, 45_000), lot: 'B' }, { ...at(2, 45_000), ownerId: 7 }])).toEqual([
      null,
      null,
      null,
    ]))
})

it('tells how far the counting is, and shows only what is asked for', () => {
  const rows = [counted(40_000), counted(38_000), counted(41_000), line]
  expect(tallyOf(rows)).toEqual({ lines: 4, counted: 3, more: 1, less: 1, toRecount: 2 })
  expect(shownPlaces(rows, 'uncounted', '', () => '')).toEqual([3])
  expect(shownPlaces(rows, 'different', '', () => '')).toEqual([1, 2])
  expect(shownPlaces(rows, 'all', ' a ', (row) => `P12 ${row['lot']}`)).toEqual([0, 1, 2, 3])
  expect(tallyOf(agreeing(rows))).toMatchObject({ counted: 4, more: 1, less: 1 })
})

it('has columns for positions and owners only where there are any, and none for a single warehouse', () => {
  expect(shapeOf([line, line])).toEqual({ warehouseId: 1, byPosition: false, withOwners: false })
  expect(shapeOf([line, { ...line, warehouseId: 2, positionId: 3, ownerId: 4 }])).toEqual({
    warehouseId: null,
    byPosition: true,
    withOwners: true,
  })
})
