// Cells copied from Excel land in the columns they fall on, numbers and days read, codes to be looked up.

import { describe, expect, it } from 'vitest'
import { isSeveralCells, parseCells, readPasted } from '../../../../src/renderer/ui/fields/line-grid/paste.ts'
import { field as f, label } from '../../../../src/shared/contract/index.ts'

const named = label('某', 'some')
const read = (field: Parameters<typeof readPasted>[0], cell: string) => readPasted(field, cell, '2025-03-05', 'zh')

describe('what is on the clipboard', () => {
  it('is rows of cells, without the empty line Excel ends with', () => {
    expect(parseCells('P12\t40\r\nP13\t20\r\n')).toEqual([
      ['P12', '40'],
      ['P13', '20'],
    ])
  })
  it('may hold quoted cells with line breaks, tabs and quotes in them', () => {
    expect(parseCells('"a\nb"\t"say ""hi"""\tc')).toEqual([['a\nb', 'say "hi"', 'c']])
  })
  it('keeps empty cells between others', () =>
    expect(parseCells('a\t\tb\n\t\tc')).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
    ]))
  it('counts as several cells only with a tab or a second line', () => {
    expect(isSeveralCells('40\r\n')).toBe(false)
    expect(isSeveralCells('40\t20')).toBe(true)
    expect(isSeveralCells('40\n20')).toBe(true)
  })
})

describe('a pasted cell', () => {
  it('is read by the field it falls on', () => {
    expect(read(f.quantity(named), '1,234.5')).toEqual({ value: 1_234_500 })
    expect(read(f.dayField(named), '2025/3/9')).toEqual({ value: '2025-03-09' })
    expect(read(f.choice(named, { tonne: label('吨', 'Tonne') }), '吨')).toEqual({ value: 'tonne' })
    expect(read(f.reference(named, 'product'), ' P12 ')).toEqual({ lookup: 'P12' })
    expect(read(f.flag(named), '√')).toEqual({ value: true })
    expect(read(f.money(named), ' ')).toEqual({ value: null })
  })
  it('stays as text when it cannot be read, so that nothing is lost', () => {
    expect(read(f.quantity(named), '四十袋')).toEqual({ value: '四十袋' })
    expect(read(f.dayField(named), '春节')).toEqual({ value: '春节' })
  })
})
