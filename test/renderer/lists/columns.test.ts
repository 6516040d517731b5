// A column reads its field the same in every list: words for references, exact figures, room for its header.

import { expect, test } from 'vitest'
import { field as f, label } from '../../../src/shared/contract/index.ts'
import type { Words } from '../../../src/renderer/app/language.tsx'
import { columnOf, valueOf, widthOf } from '../../../src/renderer/ui/grid/columns.ts'

const zh: Words = { language: 'zh', t: (text) => text.zh }
const en: Words = { language: 'en', t: (text) => text.en }

const read = (name: string, column: ReturnType<typeof columnOf>, row: Record<string, string | number | null>) => {
  const { valueFormatter } = column
  if (typeof valueFormatter !== 'function') throw new Error(`${name} has no formatter`)
  return valueFormatter({ data: row, context: { decimals: { qtyMilli: 1 } } } as never)
}

test('a reference shows its words and sorts by them', () => {
  const field = f.reference(label('客户', 'Customer'), 'partner')
  expect(valueOf(field, { customerId: 12, customerIdText: '东风镇农资经营部' }, 'customerId')).toBe('东风镇农资经营部')
})

test('money has two decimals and separators, quantities line up with their column', () => {
  expect(read('totalFen', columnOf('totalFen', f.money(label('金额', 'Amount')), zh), { totalFen: -123_450 })).toBe(
    '-1,234.50',
  )
  const quantities = columnOf('qtyMilli', f.quantity(label('数量', 'Qty')), zh)
  expect(read('qtyMilli', quantities, { qtyMilli: 40_500 })).toBe('40.5')
  expect(read('qtyMilli', quantities, { qtyMilli: 40_000 })).toBe('40\u2008\u2007')
})

test('figures stand right, words left', () => {
  expect(columnOf('totalFen', f.money(label('金额', 'Amount')), zh).type).toBe('rightAligned')
  expect(columnOf('no', f.text(label('单号', 'No.')), zh).type).toBeUndefined()
})

test('a column is wide enough for its header in either language', () => {
  const field = f.percent(label('溢短装 %', 'Tolerance allowed over and under %'))
  expect(widthOf(field, en)).toBeGreaterThan(widthOf(field, zh))
})
