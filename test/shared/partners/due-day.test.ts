// When a sale falls due: so many days after it, or on the fixed day of the year that comes next.

import { expect, test } from 'vitest'
import { day, interestOf, parseMonthDay, type BasisPoints, type Fen } from '../../../src/shared/kernel/index.ts'
import { dueDayOf } from '../../../src/shared/partners/due-day.ts'

const rule = (termDays: number | null, dueMonthDay: string | null = null) => ({ termDays, dueMonthDay })

test('90 days after 2 March is 31 May; without days the same day; of nobody known too', () => {
  expect(dueDayOf(day('2025-03-02'), rule(90))).toBe('2025-05-31')
  expect(dueDayOf(day('2025-03-02'), rule(null))).toBe('2025-03-02')
  expect(dueDayOf(day('2025-03-02'), undefined)).toBe('2025-03-02')
})

test('after harvest on 31 October goes before the days: this year until that day, then the next', () => {
  expect(dueDayOf(day('2025-03-02'), rule(90, '10-31'))).toBe('2025-10-31')
  expect(dueDayOf(day('2025-10-31'), rule(90, '10-31'))).toBe('2025-10-31')
  expect(dueDayOf(day('2025-11-01'), rule(90, '10-31'))).toBe('2026-10-31')
})

test('a day of every year: 29 February and 31 April are none', () => {
  expect(['10-31', '02-28'].map(parseMonthDay)).toEqual(['10-31', '02-28'])
  expect(['02-29', '04-31', '13-01', '1-5', '秋收后'].map(parseMonthDay)).toEqual([null, null, null, null, null])
})

test('8,600 at 5 % a year of 360 days for 60 days: 71.67', () => {
  expect(interestOf(860_000 as Fen, 500 as BasisPoints, 60)).toBe(7167)
})
