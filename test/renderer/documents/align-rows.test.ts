// What posting works out is shown at the line it belongs to, also while another line is still incomplete or takes two lots.

import { expect, it } from 'vitest'
import { alignRows } from '../../../src/renderer/modules/documents/align-rows.ts'

it('passes over a line that posting leaves out because it is incomplete', () => {
  const sent = [
    { productId: 1, qtyMilli: 5 },
    { productId: 2, qtyMilli: null },
    { productId: 3, qtyMilli: 7 },
  ]
  const posted = [
    { productId: 1, qtyMilli: 5, grossFen: 10 },
    { productId: 3, qtyMilli: 7, grossFen: 30 },
  ]
  expect(alignRows(sent, posted)).toEqual([[posted[0]], [], [posted[1]]])
})

it('gives a delivery line both lots it takes', () => {
  const posted = [
    { slipLine: 1, lot: 'A', qtyMilli: 30 },
    { slipLine: 1, lot: 'B', qtyMilli: 10 },
    { slipLine: 3, lot: 'C', qtyMilli: 5 },
  ]
  expect(alignRows([{ qtyMilli: 40 }, { qtyMilli: 1 }, { qtyMilli: 5 }], posted).map((rows) => rows.length)).toEqual([
    2, 0, 1,
  ])
})
