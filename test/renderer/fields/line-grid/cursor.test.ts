// Enter goes where something is still wanted, Tab and arrows go to every cell that takes typing.

import { describe, expect, it } from 'vitest'
import { lineColumn } from '../../../../src/renderer/ui/fields/line-grid/columns.ts'
import {
  firstTyped,
  nextTyped,
  nextWanting,
  previousTyped,
  vertical,
} from '../../../../src/renderer/ui/fields/line-grid/cursor.ts'
import { field as f, label } from '../../../../src/shared/contract/index.ts'

const named = label('某', 'some')
const columns = [
  lineColumn('productId', f.reference(named, 'product'), true),
  lineColumn('unit', f.text(named), false),
  lineColumn('qtyMilli', f.quantity(named), true),
  lineColumn('priceE4', f.price(named), true),
  lineColumn('plate', f.text(named), true, { passedBy: true }),
]
const rows = [{ productId: 1, qtyMilli: 40_000, priceE4: 1 }, { productId: 2 }]
const grid = { columns, rows, rowCount: 3 }

describe('Enter', () => {
  it('passes what is worked out: product → quantity → price', () => {
    expect(nextWanting(grid, { row: 1, column: 0 })).toEqual({ row: 1, column: 2 })
    expect(nextWanting(grid, { row: 1, column: 2 })).toEqual({ row: 1, column: 3 })
  })
  it('goes from the price to the next line, past fields that are rarely filled', () => {
    expect(nextWanting(grid, { row: 1, column: 3 })).toEqual({ row: 2, column: 0 })
  })
  it('passes a product that is chosen already, but stops at quantities to be changed', () => {
    expect(nextWanting(grid, { row: 0, column: 3 })).toEqual({ row: 1, column: 2 })
  })
  it('leaves the grid from the empty last line', () => {
    expect(nextWanting(grid, { row: 2, column: 0 })).toBe('after')
  })
})

describe('Tab and arrows', () => {
  it('visit every cell that takes typing, forward and back', () => {
    expect(nextTyped(grid, { row: 0, column: 3 })).toEqual({ row: 0, column: 4 })
    expect(nextTyped(grid, { row: 0, column: 4 })).toEqual({ row: 1, column: 0 })
    expect(previousTyped(grid, { row: 1, column: 0 })).toEqual({ row: 0, column: 4 })
    expect(previousTyped(grid, { row: 0, column: 0 })).toBe('before')
    expect(nextTyped(grid, { row: 2, column: 4 })).toBe('after')
  })
  it('stay within the lines going down, and leave above the first', () => {
    expect(vertical(grid, { row: 2, column: 2 }, 1)).toEqual({ row: 2, column: 2 })
    expect(vertical(grid, { row: 0, column: 2 }, -1)).toBe('before')
  })
  it('begin at the first cell that wants something', () => expect(firstTyped(columns)).toBe(0))
})

describe('a new line that starts with the warehouse of the one above', () => {
  const withWarehouse = [lineColumn('warehouseId', f.reference(named, 'warehouse'), true), ...columns]
  const begun = { columns: withWarehouse, rows: [{ warehouseId: 3, productId: 1, priceE4: 1 }], rowCount: 2 }
  it('is entered at the product', () => {
    expect(nextWanting({ ...begun, usual: { warehouseId: 3 } }, { row: 0, column: 4 })).toEqual({ row: 1, column: 1 })
  })
  it('is entered at the warehouse when nothing is usual', () => {
    expect(nextWanting(begun, { row: 0, column: 4 })).toEqual({ row: 1, column: 0 })
  })
})
