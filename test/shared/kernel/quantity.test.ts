// Quantities, prices, rates and weights: read and written without loss, tolerances never rounded up.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatMilli,
  formatPercent,
  formatPrice,
  kilogramsOf,
  parseMilli,
  parsePercent,
  parsePrice,
  sumMilli,
  shareOf,
  unitsOf,
  upToTenth,
  wholeUnitsFor,
  withTolerance,
  type BasisPoints,
  type Grams,
  type Milli,
  type PriceE4,
} from '../../../src/shared/kernel/index.ts'

const whole = (most: number) => fc.integer({ min: -most, max: most })

describe('as text', () => {
  test('quantities, prices and rates are read back as they were written', () => {
    fc.assert(
      fc.property(whole(Number.MAX_SAFE_INTEGER), (value) => {
        expect(parseMilli(formatMilli(value as Milli))).toBe(value)
        expect(parsePrice(formatPrice(value as PriceE4))).toBe(value)
        expect(parsePercent(formatPercent(value as BasisPoints))).toBe(value)
      }),
    )
  })

  test.each([
    [2516, '2.516'],
    [40_000, '40'],
    [-500, '-0.5'],
    [0, '0'],
  ])('%i thousandths are %s', (value, text) => {
    expect(formatMilli(value as Milli)).toBe(text)
  })

  test.each([
    [27_800_000, '2780.00'],
    [951_234, '95.1234'],
    [951_230, '95.123'],
    [0, '0.00'],
    [-15_000, '-1.50'],
  ])('%i ten-thousandths of a yuan are %s', (value, text) => {
    expect(formatPrice(value as PriceE4)).toBe(text)
  })

  test.each([
    ['9', 900],
    ['9%', 900],
    ['13.5％', 1350],
    ['9.001', null],
    ['%', null],
  ])('the rate %s is %s', (text, value) => {
    expect(parsePercent(text)).toBe(value)
  })

  test('a quantity has three decimals at most', () => {
    expect(parseMilli('1.2345')).toBeNull()
    expect(parseMilli('1.234')).toBe(1234)
  })
})

describe('weight', () => {
  test('406 bags of 50 kg weigh 20.300 t', () => {
    expect(kilogramsOf(406_000 as Milli, 50_000 as Grams)).toBe(20_300)
  })

  test('half a kilogram rounds up', () => {
    expect(kilogramsOf(1000 as Milli, 500 as Grams)).toBe(1)
  })
})

describe('tolerance', () => {
  test('5 % over 80.704 allows 84.739, not 84.7392 rounded up', () => {
    expect(withTolerance(80_704 as Milli, 500 as BasisPoints)).toBe(84_739)
  })

  test('no tolerance allows just what was ordered', () => {
    fc.assert(
      fc.property(fc.nat(), (qty) => {
        expect(withTolerance(qty as Milli, 0 as BasisPoints)).toBe(qty)
      }),
    )
  })

  test('is never more than the exact share', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 10_000 }), (qty, tolerance) => {
        const allowed = BigInt(withTolerance(qty as Milli, tolerance as BasisPoints)) * 10_000n
        const exact = BigInt(qty) * BigInt(10_000 + tolerance)
        expect(allowed <= exact && exact - allowed < 10_000n).toBe(true)
      }),
    )
  })
})

test('quantities add up', () => {
  expect(sumMilli([1, 2, 3] as Milli[])).toBe(6)
})

test('37 t are 740 bags of 50 kg; 2.5 t are 62.5 bags of 40 kg; a tonne is 76.923 cases of 13 kg', () => {
  expect(unitsOf(37_000, 50_000 as Grams)).toBe(740_000)
  expect(unitsOf(2_500, 40_000 as Grams)).toBe(62_500)
  expect(unitsOf(1_000, 13_000 as Grams)).toBe(76_923)
})

test('whole units for an area: 101 mu at 40 kg are 81 bags of 50 kg, the least of anything is one', () => {
  const bags = (mu: number, kg: number) => wholeUnitsFor(mu as Milli, kg as Milli, 50_000 as Grams)
  expect([bags(101_000, 40_000), bags(100_000, 40_000), bags(100, 1)]).toEqual([81_000, 80_000, 1_000])
})

test('a plan is in tenths of a tonne, never less: 9 stay 9, 9.001 are 9.1, nothing stays nothing', () => {
  expect([9_000, 9_001, 9_100, 0].map((tonnes) => upToTenth(tonnes as Milli))).toEqual([9_000, 9_100, 9_100, 0])
})

test('15 of 60 are 25 %, 28,500 of 111,600 are 25.54 %; of nothing there is no share', () => {
  expect([shareOf(15, 60), shareOf(28_500, 111_600), shareOf(-1, 8), shareOf(1, 0)]).toEqual([2500, 2554, -1250, null])
})
