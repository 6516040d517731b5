// The page of a month: whole weeks from Monday.

import { expect, test } from 'vitest'
import { daysShown, inMonth } from '../../../src/renderer/modules/marketing/month-grid.ts'
import { day, parseMonth } from '../../../src/shared/kernel/index.ts'

test('March 2025 runs from Monday 24 February to Sunday 6 April; February 2027 is four weeks', () => {
  const march = daysShown(parseMonth('2025-03')!)
  expect([march[0], march.at(-1), march.length]).toEqual(['2025-02-24', '2025-04-06', 42])
  expect(daysShown(parseMonth('2027-02')!)).toHaveLength(28)
})

test('a month after 31 January is the last of February', () => {
  expect(inMonth(day('2025-01-31'), 1)).toBe('2025-02-28')
  expect(inMonth(day('2025-03-15'), -1)).toBe('2025-02-15')
})
