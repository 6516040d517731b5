// What a clerk types becomes the exact integer in its unit, and a day from as few keys as possible.

import { describe, expect, it } from 'vitest'
import { numberForTyping, parseNumber, parseTypedDay, timeTyped } from '../../../src/renderer/ui/fields/typing.ts'

describe('numbers are typed as decimals and held exactly', () => {
  it('reads money to the fen: 1,234.50 is 123450', () => {
    expect(parseNumber('money', '1,234.50')).toBe(123450)
    expect(parseNumber('money', '¥ 0.10'.replace(' ', ''))).toBe(10)
    expect(parseNumber('money', '-3.5')).toBe(-350)
  })
  it('reads prices to four decimals and quantities to three', () => {
    expect(parseNumber('price', '2780')).toBe(27_800_000)
    expect(parseNumber('price', '95.1234')).toBe(951_234)
    expect(parseNumber('quantity', '2.516')).toBe(2516)
    expect(parseNumber('percent', '13%')).toBe(1300)
    expect(parseNumber('weight', '50')).toBe(50_000)
  })
  it('takes full-width digits of a Chinese input method as meant', () => {
    expect(parseNumber('quantity', '４０。５')).toBe(40_500)
    expect(parseNumber('money', '１，０００')).toBe(100_000)
  })
  it('refuses what has more decimals than the unit, and what is no number', () => {
    expect(parseNumber('money', '1.005')).toBeNull()
    expect(parseNumber('quantity', 'abc')).toBeNull()
    expect(parseNumber('integer', '1.5')).toBeNull()
  })
  it('shows a number for editing without separators, and reads it back the same', () => {
    for (const [kind, value] of [
      ['money', -123_450],
      ['price', 27_805_000],
      ['quantity', 2_516],
      ['percent', 1300],
    ] as const)
      expect(parseNumber(kind, numberForTyping(kind, value))).toBe(value)
    expect(numberForTyping('money', 123_456_789)).toBe('1234567.89')
  })
})

describe('days are typed with few keys', () => {
  const today = '2025-03-05'
  it.each([
    ['5', '2025-03-05'],
    ['28', '2025-03-28'],
    ['305', '2025-03-05'],
    ['0305', '2025-03-05'],
    ['1231', '2025-12-31'],
    ['3-5', '2025-03-05'],
    ['3/5', '2025-03-05'],
    ['3.5', '2025-03-05'],
    ['2025-3-5', '2025-03-05'],
    ['24.11.9', '2024-11-09'],
    ['250309', '2025-03-09'],
    ['20250309', '2025-03-09'],
    ['2025年3月9日', '2025-03-09'],
    ['3月9日', '2025-03-09'],
    ['+7', '2025-03-12'],
    ['-5', '2025-02-28'],
    ['２８', '2025-03-28'],
  ])('%s is %s', (typed, day) => expect(parseTypedDay(typed, today)).toBe(day))
  it.each(['32', '0230', '2025-2-29', 'x', '2025-13-1', '12345'])('%s is no day', (typed) =>
    expect(parseTypedDay(typed, today)).toBeNull(),
  )
})

it('a time of day needs no colon: 0830 is 08:30, full-width digits too', () => {
  expect(['0830', '０８３０', '8:30', '083', '08：30'].map(timeTyped)).toEqual([
    '08:30',
    '08:30',
    '8:30',
    '083',
    '08:30',
  ])
})
