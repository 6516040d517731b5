// Days and months of the calendar: only days that exist, and arithmetic that knows leap years.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  day,
  dayInChina,
  daysBetween,
  firstDay,
  InvariantBroken,
  lastDay,
  monthOf,
  monthsBetween,
  parseDay,
  parseMonth,
  type Day,
  type Instant,
  type Month,
} from '../../../src/shared/kernel/index.ts'

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('2000-01-01' as Day, days))
const anyMonth = fc.integer({ min: -600, max: 1200 }).map((months) => addMonths('2000-01' as Month, months))

describe('a day', () => {
  test.each(['2025-03-05', '2024-02-29', '2000-02-29', '1999-12-31'])('%s exists', (text) => {
    expect(parseDay(text)).toBe(text)
  })

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-3-5',
    '2025/03/05',
    '20250305',
    '',
    ' 2025-03-05',
    '2025-03-05T00:00',
  ])('%j does not', (text) => {
    expect(parseDay(text)).toBeNull()
    expect(() => day(text)).toThrow(InvariantBroken)
  })

  test('there are as many as a calendar has: 365 or 366 a year', () => {
    for (const [year, count] of [
      [2023, 365],
      [2024, 366],
      [2100, 365],
      [2000, 366],
    ] as const) {
      let found = 0
      for (let month = 0; month <= 13; month++)
        for (let of = 0; of <= 32; of++)
          if (parseDay(`${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`)) found++
      expect(found).toBe(count)
    }
  })
})

describe('arithmetic', () => {
  test('adding days and taking them away again comes back, and the distance is what was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days)
        expect(parseDay(to)).toBe(to)
        expect(addDays(to, -days)).toBe(from)
        expect(daysBetween(from, to)).toBe(days)
        expect(to > from).toBe(days > 0)
      }),
    )
  })

  test('text sorts as days do', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0)
      }),
    )
  })

  test('90 days after 2024-12-15 is 2025-03-15; over a leap day one less', () => {
    expect(addDays('2024-12-15' as Day, 90)).toBe('2025-03-15')
    expect(addDays('2023-12-15' as Day, 90)).toBe('2024-03-14')
  })
})

describe('months', () => {
  test('a month begins with its first day and ends before the next one begins', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        expect(monthOf(firstDay(month))).toBe(month)
        expect(monthOf(lastDay(month))).toBe(month)
        expect(addDays(lastDay(month), 1)).toBe(firstDay(addMonths(month, 1)))
      }),
    )
  })

  test('adding months and taking them away again comes back', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -500, max: 500 }), (month, count) => {
        expect(addMonths(addMonths(month, count), -count)).toBe(month)
      }),
    )
  })

  test('February 2024 has 29 days, 2025 has 28; December is followed by January', () => {
    expect(lastDay('2024-02' as Month)).toBe('2024-02-29')
    expect(lastDay('2025-02' as Month)).toBe('2025-02-28')
    expect(addMonths('2024-12' as Month, 1)).toBe('2025-01')
    expect(addMonths('2025-01' as Month, -1)).toBe('2024-12')
  })

  test('from one to another, both included; none when the end lies before', () => {
    expect(monthsBetween('2024-11' as Month, '2025-02' as Month)).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(monthsBetween('2025-02' as Month, '2025-02' as Month)).toEqual(['2025-02'])
    expect(monthsBetween('2025-03' as Month, '2025-02' as Month)).toEqual([])
  })

  test.each([
    ['2025-01', '2025-01'],
    ['2025-13', null],
    ['2025-00', null],
    ['2025-1', null],
    ['2025-01-01', null],
  ])('%s is the month %s', (text, month) => {
    expect(parseMonth(text)).toBe(month)
  })
})

test('the day in China begins at 16:00 UTC of the day before', () => {
  expect(dayInChina(Date.parse('2025-03-04T15:59:59.999Z') as Instant)).toBe('2025-03-04')
  expect(dayInChina(Date.parse('2025-03-04T16:00:00.000Z') as Instant)).toBe('2025-03-05')
})
