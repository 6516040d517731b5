// Columns fill the paper; a number takes the room it needs from the words beside it.

import { expect, test } from 'vitest'
import { columnWidths } from '../../../src/renderer/modules/print/column-widths.ts'

const words = { widthMm: 60, longest: '', keeps: false }
const whole = (widths: readonly number[]): number => Math.round(widths.reduce((sum, mm) => sum + mm, 0) * 10)

test('as the form shares an A4 page out: 60 and 33 of 186 mm, where numbers are short', () => {
  expect(columnWidths([words, { widthMm: 33, longest: '129.04', keeps: true }], 'a4')).toEqual([120, 66])
})

test('1,234,567,890.12 takes what it needs; the words are narrower and the page is as wide as before', () => {
  const number = { widthMm: 10, longest: '1,234,567,890.12', keeps: true }
  const [text = 0, amount = 0] = columnWidths([{ ...words, widthMm: 176 }, number], 'a4')
  expect(amount).toBeGreaterThan(26)
  expect(text).toBeLessThan(160)
  expect(whole([text, amount])).toBe(1860)
})

test('numbers alone share what there is', () => {
  expect(
    whole(
      columnWidths(
        [
          { widthMm: 1, longest: '1', keeps: true },
          { widthMm: 1, longest: '2', keeps: true },
        ],
        'slip',
      ),
    ),
  ).toBe(2110)
})

test('“Quantity” over a narrow column is not broken; the widest words give way', () => {
  const [wide = 0, unit = 0] = columnWidths(
    [
      { ...words, widthMm: 177 },
      { ...words, widthMm: 9, longest: 'Quantity' },
    ],
    'a4',
  )
  expect(unit).toBeGreaterThan(15)
  expect(whole([wide, unit])).toBe(1860)
})
