// What is to be loaded, pick list by pick list: goods that one takes are not there for the next.

import { expect, test } from 'vitest'
import { groupPicks } from '../../../src/renderer/modules/loading/pick-groups.ts'

const row = (documentId: number, openMilli: number, more: object = {}) => ({
  documentId,
  productId: 7,
  warehouseId: 1,
  arrival: null,
  thereMilli: 50_000,
  openMilli,
  ...more,
})

test('50 bags there: the first list takes 40, the second wants 20 and is short of 10; another warehouse has its own', () => {
  const groups = groupPicks([row(1, 40_000), row(2, 20_000), row(2, 5000, { warehouseId: 2, thereMilli: 4000 })])
  expect(groups.map(({ documentId, lines }) => [documentId, lines.map((line) => line.shortMilli)])).toEqual([
    [1, [0]],
    [2, [10_000, 1000]],
  ])
})
