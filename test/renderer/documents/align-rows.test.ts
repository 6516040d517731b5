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

it('gives a receipt line of 595 bags, 5 of them torn, the 590 sound ones and the lot of the torn', () => {
  const sent = [
    { contractLineId: 7, lot: 'A', qtyMilli: 595, damagedMilli: 5, rejectedMilli: 3 },
    { contractLineId: 8, lot: 'B', qtyMilli: 4, damagedMilli: 4, rejectedMilli: null },
    { contractLineId: 9, lot: 'C', qtyMilli: 10, damagedMilli: null, rejectedMilli: null },
  ]
  const posted = [
    { contractLineId: 7, lot: 'A', qtyMilli: 590, damagedMilli: null, rejectedMilli: 3 },
    { contractLineId: 7, lot: 'A-破损', qtyMilli: 5, damagedMilli: 5, rejectedMilli: null },
    { contractLineId: 8, lot: 'B-破损', qtyMilli: 4, damagedMilli: 4, rejectedMilli: null },
    { contractLineId: 9, lot: 'C', qtyMilli: 10, damagedMilli: null, rejectedMilli: null },
  ]
  expect(alignRows(sent, posted)).toEqual([[posted[0], posted[1]], [posted[2]], [posted[3]]])
})

it('knows the line of an amended contract again, which is not taken up from its inquiry a second time', () => {
  const sent = [{ id: 5, productId: 1, qtyMilli: 620, inquiryLineId: 9 }]
  const posted = [{ id: 5, productId: 1, qtyMilli: 620, inquiryLineId: null, grossFen: 10 }]
  expect(alignRows(sent, posted)).toEqual([posted])
})
