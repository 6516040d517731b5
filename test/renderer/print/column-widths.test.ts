// Columns fill the paper; a number takes the room it needs from the words beside it.

import { expect, test } from 'vitest'
import { columnWidths, widestOf } from '../../../src/renderer/modules/print/column-widths.ts'

const long = '含腐植酸大量元素水溶肥料高钾型'
const words = { widthMm: 60, longest: '', fullest: long, keeps: false }
const number = (longest: string, widthMm = 10) => ({ widthMm, longest, fullest: longest, keeps: true })
const whole = (widths: readonly number[]): number => Math.round(widths.reduce((sum, mm) => sum + mm, 0) * 10)

test('as the form shares an A4 page out: 60 and 33 of 186 mm, where numbers are short', () => {
  expect(columnWidths([words, number('129.04', 33)], 'a4')).toEqual({ widthsMm: [120, 66], letters: 1 })
})

test('1,234,567,890.12 takes what it needs; the words are narrower and the page is as wide as before', () => {
  const { widthsMm } = columnWidths([{ ...words, widthMm: 176 }, number('1,234,567,890.12')], 'a4')
  const [text = 0, amount = 0] = widthsMm
  expect(amount).toBeGreaterThan(26)
  expect(text).toBeLessThan(160)
  expect(whole(widthsMm)).toBe(1860)
})

test('a statement of 1,560,286,260.40: words are not set sign under sign, and the letters are of the usual size', () => {
  const amount = number('1,560,286,260.40', 20)
  const short = { ...words, widthMm: 16, fullest: '期初余额' }
  const { widthsMm, letters } = columnWidths([short, { ...words, widthMm: 37 }, amount, amount, amount], 'a4')
  expect(letters).toBe(1)
  expect(widthsMm[0]).toBeGreaterThan(14)
  expect(widthsMm[1]).toBeGreaterThan(37)
  expect(whole(widthsMm)).toBe(1860)
})

test('eight amounts over a billion do not fit an A4 page in its letters: all are set in smaller ones, none is cut', () => {
  const { widthsMm, letters } = columnWidths(
    [words, ...Array.from({ length: 8 }, () => number('1,560,286,260.40', 20))],
    'a4',
  )
  expect(letters).toBeGreaterThan(0.6)
  expect(letters).toBeLessThan(1)
  expect(whole(widthsMm)).toBe(1860)
})

test('numbers alone share what there is', () => {
  expect(whole(columnWidths([number('1', 1), number('2', 1)], 'slip').widthsMm)).toBe(2110)
})

test('“Quantity” over a narrow column is not broken; the widest words give way', () => {
  const { widthsMm } = columnWidths(
    [
      { ...words, widthMm: 177 },
      { ...words, widthMm: 9, longest: 'Quantity' },
    ],
    'a4',
  )
  expect(widthsMm[1]).toBeGreaterThan(15)
  expect(whole(widthsMm)).toBe(1860)
})

test('four signs of Chinese are wider than six letters', () => {
  expect(widestOf(['期初余额', '129.04', ''])).toBe('期初余额')
})
