// A line that the same document has used up is not offered to its next row; one it has half used is offered by half.

import { expect, test } from 'vitest'
import { leftOver, takenBy } from '../../../src/renderer/ui/fields/left-over.ts'

const lines = [
  { lineId: 1, leftMilli: 400_000 },
  { lineId: 2, leftMilli: 40_000 },
  { lineId: 3, leftMilli: 5_000 },
]

test('of 400, 40 and 5 left, 150 and 100 taken of the first and 40 of the second leave 150 and 5', () => {
  const rows = [
    { contractLineId: 1, loadingLineId: null, qtyMilli: 150_000 },
    { contractLineId: 1, loadingLineId: 2, qtyMilli: 40_000 },
    { contractLineId: 1, loadingLineId: null, qtyMilli: 60_000 },
    { contractLineId: null, loadingLineId: null, qtyMilli: 7_000 },
    { contractLineId: 3, loadingLineId: null, qtyMilli: '三袋' },
  ]
  expect(leftOver(lines, takenBy(rows, ['loadingLineId', 'contractLineId'], 'qtyMilli'))).toEqual([
    { lineId: 1, leftMilli: 150_000 },
    { lineId: 3, leftMilli: 5_000 },
  ])
})

test('a document that takes nothing yet is offered all', () =>
  expect(leftOver(lines, takenBy([], ['contractLineId'], 'qtyMilli'))).toEqual(lines))
