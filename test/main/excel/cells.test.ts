// What people type is taken as they meant it, exactly to the fen, or refused with the reason; never guessed.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, percentOf, scaledOf, textOf, type Cell } from '../../../src/main/excel/cells.ts'
import { decimalString } from '../../../src/shared/kernel/index.ts'

const value = (read: { ok: boolean; value?: unknown; reason?: unknown }): unknown =>
  read.ok ? read.value : read.reason
const broken: Cell = { broken: 'excelError', shown: '#N/A' }

describe('text', () => {
  test.each<[Cell, string]>([
    [null, ''],
    ['  \u3000P01\u00a0\u200b', 'P01'],
    ['\ufeff\u202a东库\r\n', '东库'],
    ['中颗粒 尿素', '中颗粒 尿素'],
    [' \u3000 ', ''],
    [5001, '5001'],
    [220201, '220201'],
    [12.5, '12.5'],
    [0.1 + 0.2, '0.3'],
    [0.0000001, '0.0000001'],
    [-3, '-3'],
    [0, '0'],
    [13_800_000_000, '13800000000'],
    ['25113170107375043103', '25113170107375043103'],
    ['007', '007'],
    [true, 'TRUE'],
    [new Date('2025-03-05T00:00:00Z'), '2025-03-05'],
  ])('%j is the text %j', (cell, text) => {
    expect(textOf(cell)).toEqual({ ok: true, value: text })
  })

  test('a code of twenty digits kept as a number has lost its last ones and is refused', () => {
    expect(value(textOf(Number('25113170107375043103')))).toBe('digitsLost')
  })

  test('a formula that failed or was never calculated has no text', () => {
    expect(value(textOf(broken))).toBe('excelError')
    expect(value(textOf({ broken: 'notCalculated', shown: '=A1' }))).toBe('notCalculated')
  })
})

describe('numbers', () => {
  test.each<[Cell, number, unknown]>([
    [80.70399999999999, 3, 80_704],
    [8296.620000000001, 2, 829_662],
    [1820.5, 4, 18_205_000],
    [0.1 + 0.2, 2, 30],
    [1e15, 0, 1_000_000_000_000_000],
    [-0.01, 2, -1],
    ['1,234.50', 2, 123_450],
    [' １，２３４．５０ ', 2, 123_450],
    ['￥1,234.5', 2, 123_450],
    ['¥ 5', 2, 500],
    ['-¥5', 2, -500],
    ['¥-5', 2, -500],
    ['(1,234.50)', 2, -123_450],
    ['（5）', 2, -500],
    ['5-', 2, -500],
    ['\u22125', 0, -5],
    ['+5', 0, 5],
    ['-0', 2, 0],
    ['.5', 1, 5],
    ['5.', 1, 50],
    ['1.5000', 1, 15],
    ['0007', 0, 7],
    [null, 2, null],
    ['\u3000', 2, null],
    ['1.005', 2, 'tooManyDecimals'],
    [1.005, 2, 'tooManyDecimals'],
    [1e-9, 4, 'tooManyDecimals'],
    [90_071_992_547_409, 2, 9_007_199_254_740_900],
    [100_000_000_000_000, 2, 'tooLarge'],
    ['9007199254740991', 0, 9_007_199_254_740_991],
    ['9007199254740992', 0, 'tooLarge'],
    ['9007199254740993', 0, 'tooLarge'],
    [1e300, 2, 'tooLarge'],
    ['约40', 3, 'notANumber'],
    ['40袋', 3, 'notANumber'],
    ['5元', 2, 'notANumber'],
    ['1,23', 2, 'notANumber'],
    ['1,0000', 2, 'notANumber'],
    ['1.2.3', 2, 'notANumber'],
    ['(-5)', 2, 'notANumber'],
    ['-5-', 2, 'notANumber'],
    ['(5', 2, 'notANumber'],
    ['--5', 2, 'notANumber'],
    ['-', 2, 'notANumber'],
    ['.', 2, 'notANumber'],
    ['1e5', 2, 'notANumber'],
    ['NaN', 2, 'notANumber'],
    ['Infinity', 2, 'notANumber'],
    [Number.NaN, 2, 'notANumber'],
    [true, 0, 'notANumber'],
    [new Date('2025-03-05T00:00:00Z'), 2, 'notANumber'],
    [broken, 2, 'excelError'],
  ])('%j at %i decimals is %j', (cell, decimals, expected) => {
    expect(value(scaledOf(cell, decimals))).toBe(expected)
  })

  test('minus nothing is plain zero', () => {
    expect(Object.is(value(scaledOf(-0, 2)), 0)).toBe(true)
    expect(Object.is(value(scaledOf('-0.00', 2)), 0)).toBe(true)
  })

  const decimals = fc.integer({ min: 0, max: 6 })
  const upTo15Digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })

  test('every integer at a scale comes back from its decimal text', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), decimals, (integer, scale) => {
        expect(scaledOf(decimalString(integer, scale), scale)).toEqual({ ok: true, value: integer === 0 ? 0 : integer })
      }),
    )
  })

  test('every amount of up to 15 digits comes back from the double Excel keeps it as', () => {
    fc.assert(
      fc.property(upTo15Digits, decimals, (integer, scale) => {
        expect(scaledOf(Number(decimalString(integer, scale)), scale)).toEqual({
          ok: true,
          value: integer === 0 ? 0 : integer,
        })
      }),
    )
  })

  test('the dust of floating-point sums does not change an amount', () => {
    const fen = fc.integer({ min: 1, max: 100_000_000 })
    fc.assert(
      fc.property(fen, fen, fen, (a, b, c) => {
        expect(scaledOf(a / 100 + b / 100 + c / 100, 2)).toEqual({ ok: true, value: a + b + c })
      }),
    )
  })

  test('no text makes it throw, and a number it gives is a safe integer', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.double())
    const holds = fc.check(
      fc.property(anything, decimals, (cell, scale) => {
        const read = scaledOf(cell, scale)
        return !read.ok || read.value === null || Number.isSafeInteger(read.value)
      }),
    )
    expect(holds.failed).toBe(false)
  })
})

describe('rates', () => {
  test.each<[Cell, unknown]>([
    ['9%', 900],
    ['９％', 900],
    ['9 %', 900],
    ['0.5%', 50],
    ['13.5%', 1350],
    ['100%', 10_000],
    [9, 900],
    ['9', 900],
    [1, 100],
    [0.09, 900],
    ['0.09', 900],
    ['.13', 1300],
    [0.9999, 9999],
    [0, 0],
    ['0%', 0],
    ['0.00', 0],
    [null, null],
    [0.090001, 'tooManyDecimals'],
    ['9.125%', 'tooManyDecimals'],
    [-9, 'negative'],
    [-0.09, 'negative'],
    ['免税', 'notANumber'],
    ['%', 'notANumber'],
    [broken, 'excelError'],
  ])('%j is %j basis points', (cell, expected) => {
    expect(value(percentOf(cell))).toBe(expected)
  })
})

describe('days', () => {
  test.each<[Cell, unknown]>([
    ['2025-03-05', '2025-03-05'],
    ['2025-3-5', '2025-03-05'],
    ['2025/3/5', '2025-03-05'],
    ['2025.3.5', '2025-03-05'],
    ['2025年3月5日', '2025-03-05'],
    [' ２０２５－３－５ ', '2025-03-05'],
    ['20250305', '2025-03-05'],
    [20_250_305, '2025-03-05'],
    ['2025/3/5 0:00', '2025-03-05'],
    ['2025-03-05T23:59:59.999Z', '2025-03-05'],
    [45_721, '2025-03-05'],
    [45_721.75, '2025-03-05'],
    [20_000, '1954-10-03'],
    [new Date('2025-03-05T23:59:59Z'), '2025-03-05'],
    ['2024-2-29', '2024-02-29'],
    [null, null],
    ['  ', null],
    ['2025-02-30', 'dayDoesNotExist'],
    ['2025-2-29', 'dayDoesNotExist'],
    ['20251301', 'dayDoesNotExist'],
    ['2025-0-5', 'dayDoesNotExist'],
    ['2025-3/5', 'notADay'],
    ['25-3-5', 'notADay'],
    ['0025-03-05', 'notADay'],
    ['3月5日', 'notADay'],
    ['明天', 'notADay'],
    [19_999, 'notADay'],
    [80_001, 'notADay'],
    [5, 'notADay'],
    [true, 'notADay'],
    [new Date(Number.NaN), 'notADay'],
    [broken, 'excelError'],
  ])('%j is %j', (cell, expected) => {
    expect(value(dayOf(cell))).toBe(expected)
  })

  test('every day of two centuries comes back from its Excel number and from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_000 }), (serial) => {
        const read = dayOf(serial)
        expect(read.ok).toBe(true)
        if (!read.ok || read.value === null) return
        expect(Date.parse(read.value) / 86_400_000 + 25_569).toBe(serial)
        expect(dayOf(read.value)).toEqual(read)
      }),
    )
  })
})
