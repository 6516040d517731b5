// Money settles the oldest debt first, never more than is open and never more than there is.

import { describe, expect, it } from 'vitest'
import { byAge, pairOldestFirst, settleOldestFirst } from '../../../src/renderer/modules/documents/settle.ts'
import type { OpenItem } from '../../../src/shared/api.ts'

const item = (itemId: number, dueDay: string | null, openFen: number, day = '2025-01-01'): OpenItem => ({
  itemId,
  side: 'receivable',
  documentId: itemId,
  no: `CK-${itemId}`,
  day,
  dueDay,
  amountFen: openFen,
  openFen,
  lateInterestFen: 0,
})

describe('settling a receipt', () => {
  const items = [item(1, '2025-09-30', 50_000), item(2, '2025-03-31', 30_000), item(3, '2025-06-30', 20_000)]
  it('pays 300 of March, 200 of June and the last 100 into September: 600 in all', () => {
    expect(settleOldestFirst(items, 60_000).map(({ item: { itemId }, amountFen }) => [itemId, amountFen])).toEqual([
      [2, 30_000],
      [3, 20_000],
      [1, 10_000],
    ])
  })
  it('takes everything open when no amount is typed yet', () => {
    expect(settleOldestFirst(items, null).reduce((sum, one) => sum + one.amountFen, 0)).toBe(100_000)
  })
  it('leaves the rest of 1,500 as an advance', () => {
    expect(settleOldestFirst(items, 150_000).reduce((sum, one) => sum + one.amountFen, 0)).toBe(100_000)
  })
  it('leaves out what is settled already', () => expect(settleOldestFirst([item(1, null, 0)], 100)).toEqual([]))
})

it('sets two advances of 300 and 200 against debts of 400 and 300 by age', () => {
  const pairs = pairOldestFirst(
    [item(11, null, 30_000, '2025-01-05'), item(12, null, 20_000, '2025-02-01')],
    [item(1, '2025-03-31', 40_000), item(2, '2025-04-30', 30_000)],
  )
  expect(pairs.map(({ from, to, amountFen }) => [from.itemId, to.itemId, amountFen])).toEqual([
    [11, 1, 30_000],
    [12, 1, 10_000],
    [12, 2, 10_000],
  ])
})

it('ages by due day, else by its own day, then by number', () => {
  expect(
    byAge([item(3, null, 1, '2025-02-01'), item(2, '2025-02-01', 1), item(1, '2025-02-01', 1)]).map(
      (one) => one.itemId,
    ),
  ).toEqual([1, 2, 3])
})
