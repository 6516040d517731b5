// Figures read alike everywhere: thousands apart, money with two decimals, quantities that line up in their column.

import { describe, expect, it } from 'vitest'
import {
  decimalsIn,
  formatFen,
  formatInColumn,
  formatNumber,
  formatPriceE4,
  formatQuantity,
  formatValue,
  grouped,
} from '../../../src/renderer/ui/format.ts'
import { field as f, label } from '../../../src/shared/contract/index.ts'

const named = label('某', 'some')

describe('figures', () => {
  it('sets thousands apart and keeps the sign: -1,234,567.80', () => {
    expect(formatFen(-123_456_780)).toBe('-1,234,567.80')
    expect(formatFen(0)).toBe('0.00')
    expect(formatFen(-5)).toBe('-0.05')
    expect(grouped('1000')).toBe('1,000')
    expect(grouped('999.1234')).toBe('999.1234')
  })
  it('shows prices with two decimals at least: 2,780.00 and 95.1234', () => {
    expect(formatPriceE4(27_800_000)).toBe('2,780.00')
    expect(formatPriceE4(951_234)).toBe('95.1234')
  })
  it('shows a quantity without needless zeros, or with what its column needs', () => {
    expect(formatQuantity(40_000)).toBe('40')
    expect(formatQuantity(2_516)).toBe('2.516')
    expect(formatQuantity(1_240_500)).toBe('1,240.5')
    expect(['40', '2.5'].map((_, index) => formatQuantity([40_000, 2_500][index]!, 1))).toEqual(['40.0', '2.5'])
    expect(formatQuantity(-40_000, 0)).toBe('-40')
  })
  it('sets whole bags under the point of 127.855 t of loose goods, without zeros nobody counts', () => {
    const column = [1_486_000, 127_855].map((milli) => formatInColumn('quantity', 'qtyMilli', milli, 3))
    expect(column.map((text) => text.trimEnd())).toEqual(['1,486', '127.855'])
    expect(column[0]!.length - '1,486'.length).toBe('.855'.length)
    expect(formatInColumn('quantity', 'tonnesMilli', 54_000, 3)).toBe('54.000')
  })
  it('shows a column of shares and of prices with the decimals one of them needs: 9.50 beside 6.16', () => {
    const shares = [950, 616, 200]
    expect(shares.map((bp) => formatNumber('percent', bp, decimalsIn(shares, 'percent')))).toEqual([
      '9.50',
      '6.16',
      '2.00',
    ])
    const prices = [30_184_100, 782_793]
    expect(prices.map((price) => formatNumber('price', price, decimalsIn(prices, 'price')))).toEqual([
      '3,018.4100',
      '78.2793',
    ])
    expect(formatNumber('price', 27_800_000, 0)).toBe('2,780.00')
  })
  it('finds the decimals a column needs: 0 for whole bags, 3 once a kilogram counts', () => {
    expect(decimalsIn([40_000, 1_000, null, undefined])).toBe(0)
    expect(decimalsIn([40_000, 2_500])).toBe(1)
    expect(decimalsIn([40_000, 2_510])).toBe(2)
    expect(decimalsIn([40_000, 2_516])).toBe(3)
  })
})

describe('a value of any field', () => {
  it('is worded by its declaration', () => {
    expect(formatValue(f.money(named), 556_000, 'zh')).toBe('5,560.00')
    expect(formatValue(f.choice(named, { tonne: label('吨', 'Tonne') }), 'tonne', 'en')).toBe('Tonne')
    expect(formatValue(f.flag(named), true, 'zh')).toBe('是')
    expect(formatValue(f.flag(named), false, 'zh')).toBe('')
    expect(formatValue(f.dayField(named), '2025-03-05', 'zh')).toBe('2025-03-05')
    expect(formatValue(f.instant(named), Date.UTC(2025, 2, 5, 6, 7), 'zh')).toBe('2025-03-05 14:07')
  })
  it('shows text that could not be read as a number as it was typed', () => {
    expect(formatValue(f.quantity(named), '四十', 'zh')).toBe('四十')
  })
})
