// What a page of a long paper comes to.

import { expect, test } from 'vitest'
import { field as f, label } from '../../../src/shared/contract/index.ts'
import type { ShownColumn } from '../../../src/renderer/modules/print/print-options.ts'
import { hasSubtotals, subtotalsOf } from '../../../src/renderer/modules/print/subtotals.ts'

const words = label('列', 'Column')
const column = (name: string, field: ShownColumn['field']): ShownColumn => ({
  name,
  field,
  widthMm: 10,
  decimals: undefined,
  letters: 1,
})
const columns = [
  column('no', f.text(words)),
  column('qtyMilli', f.quantity(words, { total: true })),
  column('debitFen', f.money(words, { total: true })),
  column('balanceFen', f.money(words)),
]
const rows = [
  { no: 'CK1', qtyMilli: 2_000, debitFen: 37_200, balanceFen: 37_200 },
  { no: 'CK2', qtyMilli: 1_000, debitFen: -18_600, balanceFen: 18_600 },
  {},
]

test('372.00 − 186.00 = 186.00 on the page; a running balance is not added, nor are empty lines', () => {
  const totals = { qtyMilli: 9_000, debitFen: 93_000, balanceFen: 18_600 }
  expect(subtotalsOf(columns, rows, totals)).toEqual({ qtyMilli: 3_000, debitFen: 18_600 })
})

test('bags and boxes that the whole paper does not add up, no page does; where nothing is added there is no line', () => {
  expect(subtotalsOf(columns, rows, { debitFen: 93_000 })).toEqual({ debitFen: 18_600 })
  expect(subtotalsOf(columns, rows, null)).toBeNull()
  expect(hasSubtotals(columns, { balanceFen: 1 })).toBe(false)
})
