// A slip has one line per product, whatever lots it takes; its amounts are those posting will write.

import { describe, expect, it } from 'vitest'
import {
  amountOfLine,
  availableFor,
  chosenLots,
  isBelowFloor,
  oldestFirst,
  owedBefore,
  slipLines,
  toggledPer,
  tonnesOf,
  withLine,
  withLots,
  withoutLine,
} from '../../../../src/renderer/modules/delivery/slip.ts'
import type { CustomerFacts, ProductFacts } from '../../../../src/shared/api.ts'

const facts: ProductFacts = {
  productId: 12,
  unit: '袋',
  unitWeightGrams: 50_000,
  pricedPer: 'tonne',
  taxRateBp: 900,
  listPriceE4: 28_000_000,
  availableMilli: 312_000,
  lots: [
    {
      lot: 'A',
      qtyMilli: 30_000,
      apartMilli: 0,
      productionDay: null,
      expiryDay: null,
      firstDay: '2025-03-01',
      standing: 'ok',
      places: [],
    },
    {
      lot: 'B',
      qtyMilli: 282_000,
      apartMilli: 0,
      productionDay: null,
      expiryDay: null,
      firstDay: '2025-04-02',
      standing: 'ok',
      places: [],
    },
  ],
  last: { priceE4: 27_800_000, pricedPer: 'tonne', day: '2025-02-11' },
  listed: null,
}
const row = { productId: 12, warehouseId: 1, qtyMilli: 40_000, priceE4: 27_800_000, pricedPer: 'tonne', lot: null }

describe('a line of 40 bags of 50 kg at 2,780 per tonne', () => {
  const [line] = slipLines([row])
  it('weighs 2.000 t and comes to 5,560.00', () => {
    expect(tonnesOf(line!, facts)).toBe(2_000)
    expect(amountOfLine(line!, facts)).toBe(556_000)
  })
  it('would take 30 of the older lot and 10 of the next', () => {
    expect(oldestFirst(facts.lots, 40_000)).toEqual([
      { lot: 'A', positionId: null, qtyMilli: 30_000 },
      { lot: 'B', positionId: null, qtyMilli: 10_000 },
    ])
  })
  it('comes to the same priced per bag: 139.00', () => {
    const perBag = { ...row, ...toggledPer(row, facts) }
    expect(perBag).toMatchObject({ pricedPer: 'stockUnit', priceE4: 1_390_000 })
    expect(amountOfLine(slipLines([perBag])[0]!, facts)).toBe(556_000)
    expect(toggledPer(perBag, facts)).toEqual({ pricedPer: 'tonne', priceE4: 27_800_000 })
  })
  it('keeps a price that was typed when only its unit was meant otherwise', () => {
    expect(toggledPer({ ...row, priceE4: 1_400_000 }, facts)).toEqual({ pricedPer: 'stockUnit' })
  })
})

describe('lots chosen by hand', () => {
  const rows = withLots([row], 0, [
    { lot: 'B', positionId: null, qtyMilli: 25_000 },
    { lot: 'A', positionId: null, qtyMilli: 15_000 },
  ])
  it('are two rows of the draft and one line of the slip', () => {
    expect(rows.map(({ lot, qtyMilli }) => [lot, qtyMilli])).toEqual([
      ['B', 25_000],
      ['A', 15_000],
    ])
    const lines = slipLines(rows)
    expect(lines).toHaveLength(1)
    expect(lines[0]!.shown['qtyMilli']).toBe(40_000)
    expect(chosenLots(lines[0]!)).toEqual([
      { lot: 'B', positionId: null, qtyMilli: 25_000 },
      { lot: 'A', positionId: null, qtyMilli: 15_000 },
    ])
  })
  it('keep a new price in both rows, and are given up for a new quantity', () => {
    expect(withLine(rows, 0, { priceE4: 1 }).map((one) => one['priceE4'])).toEqual([1, 1])
    expect(withLine(rows, 0, { qtyMilli: 50_000 })).toEqual([{ ...row, positionId: null, qtyMilli: 50_000 }])
  })
  it('go back to oldest first', () => expect(withLots(rows, 0, [])).toEqual([{ ...row, positionId: null }]))
  it('go with their line', () => expect(withoutLine([...rows, { productId: 3 }], 0)).toEqual([{ productId: 3 }]))
})

describe('lots that lie on positions', () => {
  const places = [
    { positionId: null, code: '', qtyMilli: 10_000, apartMilli: 0 },
    { positionId: 7, code: 'A1', qtyMilli: 25_000, apartMilli: 5_000 },
  ]
  const [first, second] = facts.lots
  const lots = [{ ...first!, places }, second!]
  it('are taken from what is not placed first, then from A1 what is not set apart there, then of the next lot', () => {
    expect(oldestFirst(lots, 35_000)).toEqual([
      { lot: 'A', positionId: null, qtyMilli: 10_000 },
      { lot: 'A', positionId: 7, qtyMilli: 20_000 },
      { lot: 'B', positionId: null, qtyMilli: 5_000 },
    ])
  })
  it('stay one line of the slip when one lot is taken from two places', () => {
    const rows = withLots([row], 0, oldestFirst(lots, 25_000))
    expect(rows.map(({ lot, positionId }) => [lot, positionId])).toEqual([
      ['A', null],
      ['A', 7],
    ])
    expect(slipLines(rows)).toHaveLength(1)
  })
})

it('does not run two typed lines of the same product together', () => {
  expect(slipLines([row, row])).toHaveLength(2)
})

it('starts a line in the usual warehouse', () => {
  expect(withLine([], 0, { productId: 12 }, { warehouseId: 1 })).toEqual([{ warehouseId: 1, productId: 12 }])
})

it('is below the floor of 2,700 per tonne at 2,699.99, and per bag at 134.99, unless a contract agreed its price', () => {
  const listed = { floorPriceE4: 27_000_000, pricedPer: 'tonne' } as NonNullable<ProductFacts['listed']>
  const below = (more: object) => isBelowFloor({ ...row, ...more }, { ...facts, listed })
  expect([27_000_000, 26_999_900].map((priceE4) => below({ priceE4 }))).toEqual([false, true])
  expect([1_350_000, 1_349_900].map((priceE4) => below({ priceE4, pricedPer: 'stockUnit' }))).toEqual([false, true])
  expect(below({ priceE4: 26_000_000, contractLineId: 7 })).toBe(false)
  expect(isBelowFloor({ ...row, priceE4: 1 }, facts)).toBe(false)
})

it('counts what other lines of the slip take: 312 less 40', () => {
  expect(availableFor(slipLines([row, { ...row, qtyMilli: 5_000 }]), 1, facts)).toBe(272_000)
})

describe('a customer who owes 17,361.20 and has paid 2,000.00 ahead', () => {
  it('owes 15,361.20 before the slip, on screen as on paper', () => {
    const customer: CustomerFacts = {
      receivableFen: 1_736_120,
      advanceFen: 200_000,
      undeliveredFen: 0,
      overdueFen: 0,
      creditLimitFen: null,
      lateInterestFen: null,
      dueDay: '2026-12-31',
    }
    expect(owedBefore(customer)).toBe(1_536_120)
  })
})
