// Lines come and go: a new one takes over the warehouse of the one above, an untouched one does not count.

import { describe, expect, it } from 'vitest'
import { filledRows, removeRow, setCell, usualOf } from '../../../../src/renderer/ui/fields/line-grid/rows.ts'
import { field as f, label } from '../../../../src/shared/contract/index.ts'

const named = label('某', 'some')
const fields = {
  warehouseId: f.reference(named, 'warehouse'),
  productId: f.reference(named, 'product'),
  qtyMilli: f.quantity(named),
}

describe('typing into lines', () => {
  it('makes the line that is typed into, with what is usual', () => {
    expect(setCell([], { row: 0, name: 'productId', value: 7 }, { warehouseId: 3 })).toEqual([
      { warehouseId: 3, productId: 7 },
    ])
  })
  it('does not make up a warehouse for a line that is emptied', () => {
    expect(setCell([{}], { row: 0, name: 'productId', value: null }, { warehouseId: 3 })).toEqual([{ productId: null }])
  })
  it('keeps what stands in a line that was begun', () => {
    expect(
      setCell([{ warehouseId: 9, productId: 7 }], { row: 0, name: 'qtyMilli', value: 1 }, { warehouseId: 3 }),
    ).toEqual([{ warehouseId: 9, productId: 7, qtyMilli: 1 }])
  })
  it('leaves other lines the very same, so that what was worked out for them stands', () => {
    const first = { productId: 1 }
    expect(setCell([first, {}], { row: 1, name: 'productId', value: 2 })[0]).toBe(first)
  })
  it('removes', () => {
    expect(removeRow([{ a: 1 }, { a: 2 }], 0)).toEqual([{ a: 2 }])
  })
})

it('takes the warehouse of the line above, else the one last used', () => {
  expect(usualOf(fields, { warehouseId: 4 }, { warehouseId: 9 })).toEqual({ warehouseId: 4 })
  expect(usualOf(fields, undefined, { warehouseId: 9 })).toEqual({ warehouseId: 9 })
  expect(usualOf(fields, undefined)).toEqual({})
})

it('sends only lines that hold something, and remembers where they stand', () => {
  expect(filledRows([{}, { qtyMilli: 1 }, { productId: null }, { productId: 2 }])).toEqual({
    rows: [{ qtyMilli: 1 }, { productId: 2 }],
    places: [1, 3],
  })
})
