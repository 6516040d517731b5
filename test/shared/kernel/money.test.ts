// Money: what a line comes to, how tax is split off, and that parts of a line always add up to the line.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  amountOf,
  amountOfTonnes,
  fen,
  formatFen,
  InvariantBroken,
  negated,
  netOf,
  parseFen,
  partOf,
  perTonneOf,
  shareOut,
  sum,
  sumFen,
  taxOf,
  taxOn,
  yuanPerTonne,
  type BasisPoints,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
} from '../../../src/shared/kernel/index.ts'

const fenOf = (least: number, most: number) => fc.integer({ min: least, max: most }).map((value) => value as Fen)
const amount = fenOf(-1e13, 1e13)
const rate = fc.option(
  fc.integer({ min: 0, max: 10_000 }).map((value) => value as BasisPoints),
  { nil: null },
)

describe('what a tonne lands at', () => {
  test.each([
    ['51,000.00 and 2,400.00 freight for 600 bags of 50 kg: 1,780.00', 5_340_000, 600_000, 50_000, 17_800_000],
    ['100.00 for 3 bags of 25 kg: 1,333.3333', 10_000, 3000, 25_000, 13_333_333],
    ['0.05 for a gram: 50,000.00', 5, 1, 1000, 500_000_000],
    ['as much as may be typed, 10^11 yuan for 10^8 tonnes: 1,000.00', 1e13, 1e10, 1e7, 10_000_000],
  ] as const)('%s', (_, amountFen, qty, weight, expected) => {
    expect(perTonneOf(amountFen as Fen, qty as Milli, weight as Grams)).toBe(expected)
  })
})

describe('amount of a line (rule 1)', () => {
  test.each([
    ['200 bags of 50 kg at 1,860.00 a tonne: 18,600.00', 200_000, 18_600_000, 'tonne', 50_000, 1_860_000],
    ['406 bags of 50 kg at 1,820.50: 36,956.15', 406_000, 18_205_000, 'tonne', 50_000, 3_695_615],
    ['80.704 t at 3,113.00 a tonne: 251,231.55', 80_704, 31_130_000, 'stockUnit', 1_000_000, 25_123_155],
    ['3 bags of 25 kg at 2,780.10 a tonne: 208.5075 becomes 208.51', 3000, 27_801_000, 'tonne', 25_000, 20_851],
    ['1 bag of 50 kg at 0.10 a tonne: half a fen becomes one', 1000, 1000, 'tonne', 50_000, 1],
    ['0.001 pieces at 5.0000: half a fen becomes one', 1, 50_000, 'stockUnit', 1, 1],
    ['nothing costs nothing', 0, 18_600_000, 'tonne', 50_000, 0],
  ] as const)('%s', (_, qty, price, per, weight, expected) => {
    expect(amountOf(qty as Milli, price as PriceE4, per, weight as Grams)).toBe(expected)
  })

  test('rounds once: the exact product, then to the fen', () => {
    const cases = fc.tuple(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 1e8 }),
      fc.integer({ min: 1, max: 1e6 }),
    )
    fc.assert(
      fc.property(cases, ([qty, price, weight]) => {
        const perTonne = BigInt(qty) * BigInt(price) * BigInt(weight)
        const byWeight = (2n * perTonne + 10n ** 11n) / (2n * 10n ** 11n)
        expect(BigInt(amountOf(qty as Milli, price as PriceE4, 'tonne', weight as Grams))).toBe(byWeight)
        const perUnit = (2n * BigInt(qty) * BigInt(price) + 10n ** 5n) / (2n * 10n ** 5n)
        expect(BigInt(amountOf(qty as Milli, price as PriceE4, 'stockUnit', weight as Grams))).toBe(perUnit)
      }),
    )
  })

  test('beyond 2^53 it stops', () => {
    expect(() => amountOf(9e15 as Milli, 9e15 as PriceE4, 'stockUnit', 1 as Grams)).toThrow(InvariantBroken)
  })
})

describe('tax (rule 2)', () => {
  test.each([
    ['51,000.00 at 9 %: net 46,788.99, tax 4,211.01', 5_100_000, 900, 4_678_899, 421_101],
    ['18,600.00 at 9 %: net 17,064.22, tax 1,535.78', 1_860_000, 900, 1_706_422, 153_578],
    ['0.01 at 9 %: all net', 1, 900, 1, 0],
    ['a red amount: −930.00 at 9 %: −853.21 and −76.79', -93_000, 900, -85_321, -7_679],
    ['exempt: all net', 123_456, null, 123_456, 0],
    ['0 % is not exempt, but comes to the same', 123_456, 0, 123_456, 0],
  ])('%s', (_, gross, bp, net, tax) => {
    expect(netOf(gross as Fen, bp as BasisPoints | null)).toBe(net)
    expect(taxOf(gross as Fen, bp as BasisPoints | null)).toBe(tax)
  })

  test('net and tax are the amount, whatever the rate', () => {
    fc.assert(
      fc.property(amount, rate, (gross, bp) => {
        expect(netOf(gross, bp) + taxOf(gross, bp)).toBe(gross)
        expect(Math.sign(netOf(gross, bp)) * Math.sign(gross)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('tax on a net amount: 155.96 at 9 % is 14.04, exempt goods carry none', () => {
    expect(taxOn(15_596 as Fen, 900 as BasisPoints)).toBe(1404)
    expect(taxOn(15_596 as Fen, null)).toBe(0)
  })
})

describe('parts of a line (rule 5)', () => {
  /** A total, and a line cut into parts in some order. */
  const cuts = fc.tuple(amount, fc.array(fc.integer({ min: 1, max: 1e7 }), { minLength: 1, maxLength: 12 }))

  /** Takes the parts one after the other, as invoices do. */
  function takeAll(total: Fen, parts: readonly number[]): Fen[] {
    const whole = sum(parts) as Milli
    let left = total
    let taken = 0
    return parts.map((part) => {
      taken += part
      const share = partOf(total, part as Milli, whole, left, taken === whole)
      left = (left - share) as Fen
      return share
    })
  }

  test('they always add up to the line, in any split and any order', () => {
    fc.assert(
      fc.property(cuts, ([total, parts]) => {
        expect(sum(takeAll(total, parts))).toBe(total)
        expect(sum(takeAll(total, parts.toReversed()))).toBe(total)
        expect(
          sum(
            takeAll(
              total,
              parts.toSorted((a, b) => a - b),
            ),
          ),
        ).toBe(total)
      }),
      { numRuns: 1000 },
    )
  })

  test('no part turns against the sign of the line or takes more than is left', () => {
    fc.assert(
      fc.property(cuts, ([total, parts]) => {
        let left: number = total
        for (const share of takeAll(total, parts)) {
          expect(share * Math.sign(total)).toBeGreaterThanOrEqual(0)
          expect(Math.abs(share)).toBeLessThanOrEqual(Math.abs(left))
          left -= share
        }
        expect(left).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })

  test('100.00 in three thirds: 33.33, 33.33, and 33.34 completes it', () => {
    expect(takeAll(10_000 as Fen, [1000, 1000, 1000])).toEqual([3333, 3333, 3334])
  })

  test('0.01 in two halves: the first takes it, nothing is left for the second', () => {
    expect(takeAll(1 as Fen, [500, 500])).toEqual([1, 0])
  })

  test('a part outside the line is a broken invariant', () => {
    expect(() => partOf(100 as Fen, 6 as Milli, 5 as Milli, 100 as Fen, false)).toThrow(InvariantBroken)
    expect(() => partOf(100 as Fen, -1 as Milli, 5 as Milli, 100 as Fen, false)).toThrow(InvariantBroken)
  })
})

describe('sharing a total out', () => {
  test('the shares add up to the total, to the fen', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.integer({ min: 0, max: 1e7 }), { minLength: 1, maxLength: 10 }),
        (total, weights) => {
          fc.pre(sum(weights) > 0)
          const shares = shareOut(total, weights)
          expect(sumFen(shares)).toBe(total)
          expect(shares).toHaveLength(weights.length)
          for (const share of shares) expect(share * Math.sign(total)).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('one weight takes all, none takes nothing', () => {
    expect(shareOut(777 as Fen, [3])).toEqual([777])
    expect(shareOut(777 as Fen, [])).toEqual([])
  })

  test('10.00 over 1, 1, 1: 3.33, 3.33, 3.34', () => {
    expect(shareOut(1000 as Fen, [1, 1, 1])).toEqual([333, 333, 334])
  })
})

describe('yuan as text', () => {
  test('what was written is read back', () => {
    fc.assert(
      fc.property(fenOf(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), (value) => {
        expect(parseFen(formatFen(value))).toBe(value)
      }),
    )
  })

  test.each([
    [123_450, '1234.50'],
    [0, '0.00'],
    [-1, '-0.01'],
  ])('%i fen are %s', (value, text) => {
    expect(formatFen(value as Fen)).toBe(text)
  })

  test('a tenth of a fen is no money', () => {
    expect(parseFen('1.234')).toBeNull()
    expect(() => fen(1.5)).toThrow(InvariantBroken)
  })

  test('the opposite of nothing is nothing, without a sign', () => {
    expect(Object.is(negated(0 as Fen), 0)).toBe(true)
    expect(negated(5 as Fen)).toBe(-5)
  })
})

describe('tonnes', () => {
  test('37 t at 1,700 are 62,900.00; a kilogram at 1,859.99 is 1.86', () => {
    expect(amountOfTonnes(37_000 as Milli, 17_000_000 as PriceE4)).toBe(6_290_000)
    expect(amountOfTonnes(1 as Milli, 18_599_900 as PriceE4)).toBe(186)
  })

  test('16,739.91 for 9 t are 1,860 a tonne, in whole yuan', () => {
    expect(yuanPerTonne(1_673_991 as Fen, 9_000 as Milli)).toBe(18_600_000)
  })
})
