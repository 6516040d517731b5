// Seasons that offices hand over are in the books to the fen: the one of 2025, and others by an independent ledger.

import { expect, test } from 'vitest'
import { makeSeason } from './generator/make-season.ts'
import { describeSeason, madeSeason, theSeason } from './season-suite.ts'

describeSeason(theSeason)
describeSeason(madeSeason(2, '2025-01-01', 150, 1))
describeSeason(madeSeason(3, '2024-11-18', 60, 3))

test('the made seasons meet the rare turns of the rules', () => {
  const met = [3, 5].flatMap((seed) => [...makeSeason({ seed, firstDay: '2025-01-01', days: 150, busy: 1 }).met])
  expect([...new Set(met)].toSorted()).toEqual([
    'a gain where nothing was left',
    'a return of goods that were paid',
    'more than ordered, within the tolerance',
    'more than the stock is worth',
  ])
})
