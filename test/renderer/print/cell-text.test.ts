// What stands in a cell is broken where a reader would break it: never inside a number of a document, a lot or a formula.

import { expect, test } from 'vitest'
import { isWhole, piecesOf, wholeIn } from '../../../src/renderer/modules/print/cell-text.ts'

test('a formula, a lot, a number of a document and a word of letters stay whole; Chinese breaks anywhere', () => {
  expect(wholeIn('大量元素水溶肥 20-20-20')).toEqual(['20-20-20'])
  expect(wholeIn('P23-251018-1，CK20251031-003')).toEqual(['P23-251018-1', 'CK20251031-003'])
  expect(wholeIn('Top dressing')).toEqual(['Top', 'dressing'])
  expect(wholeIn('复合肥，10 袋，2,700.00 元/吨')).toEqual([])
})

test('what is longer than 18 signs may break, or it would take the page', () => {
  const lot = 'L20250315-20250316-0007'
  const [, piece = ''] = piecesOf(lot)
  expect([piece, isWhole(piece, 1), wholeIn(lot)]).toEqual([lot, false, []])
})

test('nothing is lost in the cutting', () => {
  const text = '高氮复合肥(氯) 30-0-5 0.28 吨'
  expect(piecesOf(text).join('')).toBe(text)
})
