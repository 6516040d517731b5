// Lists read as lists in English too.

import { expect, test } from 'vitest'
import { label } from '../../../src/shared/contract/index.ts'
import { pluralOf } from '../../../src/renderer/app/plural.ts'

test.each([
  ['Delivery', 'Deliveries'],
  ['Goods receipt', 'Goods receipts'],
  ['Receipt of money', 'Receipts of money'],
  ['Expense', 'Expenses'],
  ['Opening balances', 'Opening balances'],
  ['Stock check', 'Stock checks'],
])('%s → %s', (one, many) => {
  expect(pluralOf(label('单', one)).en).toBe(many)
})
