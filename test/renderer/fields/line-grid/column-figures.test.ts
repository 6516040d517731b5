// No figure of a column is cut: columns grow with their longest figure and their sum, and quantities line up.

import { expect, it } from 'vitest'
import {
  countOfLines,
  decimalsOf,
  fittedWidths,
  totalsOf,
} from '../../../../src/renderer/ui/fields/line-grid/column-figures.ts'
import { lineColumn, type LineColumn } from '../../../../src/renderer/ui/fields/line-grid/columns.ts'
import { field as f, label, type AnyRow } from '../../../../src/shared/contract/index.ts'

const columns = [
  lineColumn('qtyMilli', f.quantity(label('数量', 'Quantity'), { total: true }), true),
  lineColumn('grossFen', f.money(label('价税合计', 'Amount'), { total: true }), false),
  lineColumn('plate', f.text(label('车牌', 'Plate'), { width: 10 }), true),
]
const valueOf = (row: AnyRow, _index: number, column: LineColumn) => row[column.name] ?? null
const rows = [
  { qtyMilli: 40_000, grossFen: 556_000 },
  { qtyMilli: 2_516, grossFen: 123_456_789_012 },
]

it('sums what asks for a sum', () => {
  expect(totalsOf(columns, rows, valueOf)).toEqual({ qtyMilli: 42_516, grossFen: 123_457_345_012 })
})

it('sums bags with bags, but not 18 件 with 65 袋; money and tonnes all the same', () => {
  const more = [
    ...columns,
    lineColumn('unit', f.text(label('单位', 'Unit')), false),
    lineColumn('tonnesMilli', f.quantity(label('吨', 'Tonnes'), { total: true }), false),
  ]
  const of = (...units: string[]) =>
    units.map((unit, index) => ({ unit, qtyMilli: [18_000, 65_000][index] ?? 0, grossFen: 100, tonnesMilli: 500 }))
  expect(totalsOf(more, of('袋', '袋'), valueOf)).toEqual({ qtyMilli: 83_000, grossFen: 200, tonnesMilli: 1000 })
  expect(totalsOf(more, of('件', '袋'), valueOf)).toEqual({ grossFen: 200, tonnesMilli: 1000 })
})

it('gives 40 and 2.516 three decimals each', () => expect(decimalsOf(columns, rows, valueOf)).toEqual({ qtyMilli: 3 }))

it('widens the column that holds 1,234,567,890.12 and leaves the others', () => {
  const narrow = fittedWidths(columns, [], valueOf, {}, {}, 'zh')
  const wide = fittedWidths(columns, rows, valueOf, totalsOf(columns, rows, valueOf), {}, 'zh')
  expect(wide[1]).toBeGreaterThan('1,234,567,890.12'.length * 7)
  expect(wide[1]).toBeGreaterThan(narrow[1]!)
  expect(wide[2]).toBe(narrow[2])
})

it('counts lines in both languages', () => {
  expect(countOfLines(1)).toEqual({ zh: '共 1 行', en: '1 line' })
  expect(countOfLines(3).en).toBe('3 lines')
})
