// The stock page walks from products to lots without losing a fen or a bag.

import { expect, test } from 'vitest'
import {
  groupStock,
  keepLots,
  rowsOf,
  stockRowId,
  stockTotals,
} from '../../../src/renderer/modules/stock/stock-rows.ts'

const lot = (
  product: string,
  productId: number,
  warehouseId: number,
  no: string,
  firstDay: string,
  qtyMilli: number,
) => ({
  productId,
  product,
  productName: product,
  unit: '袋',
  warehouseId,
  warehouse: `${warehouseId} 库`,
  lot: no,
  productionDay: null,
  firstDay,
  ageDays: 10,
  qtyMilli,
  tonnesMilli: qtyMilli / 20,
})
const stock = [
  lot('P02', 2, 1, 'B', '2025-05-01', 1000),
  lot('P01', 1, 1, 'Z', '2025-03-02', 1000),
  lot('P01', 1, 2, 'A', '2025-03-01', 2000),
]
const values = [
  { productId: 1, valueFen: 10_000, averageE4: 333_333 },
  { productId: 2, valueFen: 500, averageE4: 50_000 },
]
const groups = groupStock(stock, values)

test('a product worth 100.00 in lots of 2 and 1 bags: 66.67 and 33.33, oldest lot first, together 100.00', () => {
  const [first] = groups
  expect(first?.lots.map((one) => [one['lot'], one['valueFen']])).toEqual([
    ['A', 6667],
    ['Z', 3333],
  ])
  expect(first?.product).toMatchObject({
    product: 'P01',
    qtyMilli: 3000,
    tonnesMilli: 150,
    valueFen: 10_000,
    lotCount: 2,
    warehouseCount: 2,
  })
  expect(stockTotals(groups)).toEqual({ products: 2, lots: 3, tonnesMilli: 200, valueFen: 10_500 })
})

test('one warehouse shows its part of the value; products not there are gone', () => {
  const there = keepLots(groups, (one) => one['warehouseId'] === 2)
  expect(there.map(({ product }) => [product['product'], product['valueFen'], product['warehouse']])).toEqual([
    ['P01', 6667, '2 库'],
  ])
})

test('lots stand under their product while it is open, and every row is known by a name of its own', () => {
  const rows = rowsOf(groups, (productId) => productId === 1)
  expect(rows.map(stockRowId)).toEqual(['1', '1 2 A', '1 1 Z', '2'])
  expect(rows.map((row) => row['open'] ?? null)).toEqual([true, null, null, false])
})

test('goods of others lie among the lots in a quantity of their own: not ours, worth nothing, not counted', () => {
  const theirs = { ...lot('P02', 2, 1, 'K', '2025-05-02', 0), owner: '示例种植户', custody: 'sold', othersMilli: 700 }
  const only = { ...theirs, productId: 3, product: 'P03' }
  const [, second, third] = groupStock([...stock, theirs, only], values)
  expect(second?.lots.map((one) => [one['rowKind'], one['qtyMilli'], one['valueFen']])).toEqual([
    ['lot', 1000, 500],
    ['kept', null, undefined],
  ])
  expect(second?.product).toMatchObject({ qtyMilli: 1000, othersMilli: 700, lotCount: 1, valueFen: 500 })
  expect(stockTotals([second!, third!])).toEqual({ products: 1, lots: 1, tonnesMilli: 50, valueFen: 500 })
})
