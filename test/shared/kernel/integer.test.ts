// Arithmetic of the books: exact, rounded half away from zero, and never beyond what a number holds exactly.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decimalString,
  InvariantBroken,
  mulDiv,
  mulDivDown,
  mulDivUp,
  parseDecimal,
  plainDecimal,
  safeInteger,
  sum,
} from '../../../src/shared/kernel/index.ts'

const most = Number.MAX_SAFE_INTEGER
const integer = fc.integer({ min: -most, max: most })
const notZero = integer.filter((value) => value !== 0)
const scale = fc.integer({ min: 0, max: 6 })

/** Half away from zero, said another way: twice the fraction that is left reaches one. */
function reference(dividend: bigint, divisor: bigint): bigint {
  const whole = dividend / divisor
  const left = dividend % divisor
  const reaches = 2n * (left < 0n ? -left : left) >= (divisor < 0n ? -divisor : divisor)
  if (!reaches) return whole
  return dividend < 0n === divisor < 0n ? whole + 1n : whole - 1n
}

/** What the work answers, or that it stopped on a broken invariant. */
function answerOf<T>(work: () => T): T | 'stopped' {
  try {
    return work()
  } catch (error) {
    if (error instanceof InvariantBroken) return 'stopped'
    throw error
  }
}

const fits = (value: bigint): boolean => value <= BigInt(most) && value >= -BigInt(most)

describe('mulDiv', () => {
  test.each([
    ['0.5 becomes 1', [1], 2, 1],
    ['−0.5 becomes −1', [-1], 2, -1],
    ['0.4 becomes 0', [2], 5, 0],
    ['1.5 becomes 2', [3], 2, 2],
    ['2.5 becomes 3, not the even 2', [5], 2, 3],
    ['−2.5 becomes −3', [5], -2, -3],
    ['2.499 becomes 2', [2499], 1000, 2],
    ['40.704 units of 3113.0000 are 12,671,155.2 fen: 12,671,155', [40_704, 31_130_000], 1e5, 12_671_155],
  ])('%s', (_, factors, divisor, rounded) => {
    expect(mulDiv(factors, divisor)).toBe(rounded)
  })

  test('equals the exact quotient, rounded half away from zero, for any factors whose result a number holds', () => {
    fc.assert(
      fc.property(fc.array(integer, { minLength: 1, maxLength: 3 }), notZero, (factors, divisor) => {
        const exact = reference(
          factors.reduce((product, factor) => product * BigInt(factor), 1n),
          BigInt(divisor),
        )
        expect(answerOf(() => BigInt(mulDiv(factors, divisor)))).toBe(fits(exact) ? exact : 'stopped')
      }),
      { numRuns: 2000 },
    )
  })

  test('is off by at most a half, and by exactly a half only away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (value, divisor) => {
        const twiceOff = 2 * (mulDiv([value], divisor) * divisor - value)
        expect(Math.abs(twiceOff)).toBeLessThanOrEqual(divisor)
        expect(Math.abs(twiceOff) < divisor || Math.sign(twiceOff) === Math.sign(value)).toBe(true)
      }),
    )
  })

  test('is odd: the opposite of a value rounds to the opposite', () => {
    fc.assert(
      fc.property(integer, notZero, (value, divisor) => {
        expect(mulDiv([-value], divisor) + mulDiv([value], divisor)).toBe(0)
      }),
    )
  })

  test('never answers a negative zero', () => {
    expect(Object.is(mulDiv([-1], 3), 0)).toBe(true)
    expect(Object.is(mulDiv([0], -3), 0)).toBe(true)
  })

  test.each([
    ['a divisor of zero', () => mulDiv([1], 0)],
    ['a fraction', () => mulDiv([1.5], 1)],
    ['a factor beyond 2^53', () => mulDiv([most + 1], 1)],
    ['a result beyond 2^53', () => mulDiv([most, 2], 1)],
    ['no number', () => mulDiv([Number.NaN], 1)],
    ['infinity', () => mulDiv([1], Number.POSITIVE_INFINITY)],
  ])('stops at %s', (_, work) => {
    expect(work).toThrow(InvariantBroken)
  })
})

describe('mulDivDown', () => {
  test('rounds down: what may still be taken is never more than there is', () => {
    fc.assert(
      fc.property(fc.nat(94_906_265), fc.nat(94_906_265), fc.integer({ min: 1, max: most }), (a, b, divisor) => {
        expect(BigInt(mulDivDown([a, b], divisor))).toBe((BigInt(a) * BigInt(b)) / BigInt(divisor))
      }),
    )
  })

  test('is for values not below zero', () => {
    expect(() => mulDivDown([-1], 2)).toThrow(InvariantBroken)
    expect(() => mulDivDown([1], 0)).toThrow(InvariantBroken)
    expect(() => mulDivDown([1], -1)).toThrow(InvariantBroken)
  })
})

describe('mulDivUp', () => {
  test('rounds up: what is needed is the least that is enough', () => {
    fc.assert(
      fc.property(fc.nat(94_906_265), fc.nat(94_906_265), fc.integer({ min: 1, max: most }), (a, b, divisor) => {
        const product = BigInt(a) * BigInt(b)
        const up = BigInt(mulDivUp([a, b], divisor))
        expect(up * BigInt(divisor) >= product && (up === 0n || (up - 1n) * BigInt(divisor) < product)).toBe(true)
      }),
    )
  })

  test('is for values not below zero', () => {
    expect(() => mulDivUp([-1], 2)).toThrow(InvariantBroken)
    expect(() => mulDivUp([1], 0)).toThrow(InvariantBroken)
  })
})

describe('sum', () => {
  test('is the exact sum, or stops', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e15, max: 1e15 }), { maxLength: 8 }), (values) => {
        expect(BigInt(sum(values))).toBe(values.reduce((total, value) => total + BigInt(value), 0n))
      }),
    )
    expect(() => sum([most, 1])).toThrow(InvariantBroken)
    expect(() => sum([0.1])).toThrow(InvariantBroken)
    expect(sum([])).toBe(0)
  })
})

describe('decimals as text', () => {
  test.each([
    [123_450, 2, '1234.50', '1234.5'],
    [-5, 2, '-0.05', '-0.05'],
    [0, 3, '0.000', '0'],
    [40_000, 3, '40.000', '40'],
    [100, 0, '100', '100'],
    [100, 2, '1.00', '1'],
  ])('%i at %i decimals is %s, plainly %s', (value, decimals, full, plain) => {
    expect(decimalString(value, decimals)).toBe(full)
    expect(plainDecimal(value, decimals)).toBe(plain)
  })

  test('what was written is read back, whole or plain', () => {
    fc.assert(
      fc.property(integer, scale, (value, decimals) => {
        expect(parseDecimal(decimalString(value, decimals), decimals)).toBe(value)
        expect(parseDecimal(plainDecimal(value, decimals), decimals)).toBe(value)
      }),
    )
  })

  test.each([
    ['1,234.50', 2, 123_450],
    ['  12.3  ', 2, 1230],
    ['+7', 0, 7],
    ['.5', 1, 5],
    ['5.', 1, 50],
    ['1.2300', 2, 123],
    ['-0', 2, 0],
    ['9007199254740991', 0, most],
    ['9007199254740992', 0, null],
    ['90071992547409.92', 2, null],
    ['1.234', 2, null],
    ['12,34', 2, null],
    ['1,2345', 2, null],
    ['', 2, null],
    ['.', 2, null],
    ['-', 2, null],
    ['1e3', 2, null],
    ['0x10', 2, null],
    ['１２', 2, null],
    ['abc', 2, null],
    ['1 2', 2, null],
  ])('%j at %i decimals is %s', (text, decimals, value) => {
    expect(parseDecimal(text, decimals)).toBe(value)
    expect(Object.is(parseDecimal(text, decimals), -0)).toBe(false)
  })

  test('whatever is typed, the answer is a safe integer or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[\d,]{0,20}\.?\d{0,6}$/)), scale, (text, decimals) => {
        const value = parseDecimal(text, decimals)
        expect(value === null || Number.isSafeInteger(value)).toBe(true)
      }),
    )
  })
})

test('a safe integer passes; anything else stops the command and says what it was', () => {
  expect(safeInteger(-most)).toBe(-most)
  expect(() => safeInteger(most + 1, 'the amount')).toThrow(/the amount/)
  expect(() => safeInteger(0.5)).toThrow(InvariantBroken)
})
