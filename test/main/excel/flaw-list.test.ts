// A flaw is said to be where Excel says it is.

import { expect, test } from 'vitest'
import { columnLetters } from '../../../src/main/excel/column-letters.ts'
import { flawAddress } from '../../../src/main/excel/flaw-list.ts'

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16_384, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})

test('a row is marked at its first cell, a sheet at A1', () => {
  const flaw = { sheet: '出库单', text: '错' }
  expect(flawAddress({ ...flaw, row: 12, column: 9 })).toBe('I12')
  expect(flawAddress({ ...flaw, row: 12, column: null })).toBe('A12')
  expect(flawAddress({ ...flaw, row: 0, column: null })).toBe('A1')
})
