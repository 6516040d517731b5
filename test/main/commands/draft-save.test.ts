// A draft may be incomplete, is replaced in place, takes no number and leaves no trace; posting it ends it.

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AnyDraft } from '../../../src/shared/contract/index.ts'
import { distributor, draft, newBook, receive, refusals, value, type Distributor, type TestBook } from '../../books.ts'

let book: TestBook
let of: Distributor

beforeEach(async () => {
  book = await newBook()
  of = await distributor(book)
})
afterEach(() => book.close())

const save = (typed: AnyDraft, id: number | null = null) =>
  book.command('draft.save', { id, kind: 'delivery', draft: typed })
const titles = async () => (await book.query('draft.list', { kind: null })).map(({ title }) => title)
const empty: AnyDraft = { day: null, remarks: null, head: {}, sections: {} }

test('anything can be kept, and comes back as it was', async () => {
  const typed: AnyDraft = {
    day: '2025-02-30',
    remarks: ' ',
    head: { customerId: 'zzh' },
    sections: { lines: [{ qtyMilli: 1.5 }, {}] },
  }
  const { id } = value(await save(typed))
  expect((await book.query('draft.get', { id }))?.draft).toEqual(typed)
})

test('it is replaced in place: one draft, the newest content, no trace and no number', async () => {
  const rows = (table: string) =>
    book.read((sql) => sql.get<{ count: number }>(`select count(*) as count from ${table}`))
  const before = await rows('audit')
  const { id } = value(await save(empty))
  expect(value(await save(draft('2025-03-01', { customerId: of.customer }), id))).toEqual({ id })
  expect(await book.query('draft.list', { kind: 'delivery' })).toHaveLength(1)
  expect((await book.query('draft.get', { id }))?.draft.day).toBe('2025-03-01')
  expect(await rows('audit')).toEqual(before)
  expect(await rows('document_number')).toEqual({ count: 0 })
})

test('it is known by its partner, or its first product, or its remarks, or its kind', async () => {
  const lines = [{ qtyMilli: 1_000 }, { productId: of.p2 }, { productId: of.p1 }]
  value(await save(empty))
  value(await save({ ...empty, remarks: '  等电话  ' }))
  value(await save({ ...empty, remarks: '等电话', sections: { lines } }))
  value(await save({ ...empty, remarks: '等电话', head: { customerId: of.customer }, sections: { lines } }))
  value(await save({ ...empty, head: { customerId: 999_999 }, remarks: '长'.repeat(100) }))
  expect(await titles()).toEqual(['长'.repeat(60), '示例种植户', '有机肥', '等电话', '出库单'])
})

test('one that is gone, or of another kind, cannot be saved over', async () => {
  expect(refusals(await save(empty, 999_999))).toEqual(['draft.unknown'])
  const { id } = value(await save(empty))
  expect(refusals(await book.command('draft.save', { id, kind: 'payment', draft: empty }))).toEqual(['draft.unknown'])
})

test('posting ends the draft', async () => {
  await receive(book, of, { day: '2025-03-01', qtyMilli: 10_000, priceE4: 25_000_000 })
  const typed = draft(
    '2025-03-02',
    { customerId: of.customer },
    { lines: [{ warehouseId: of.east, productId: of.p1, qtyMilli: 1_000, priceE4: 28_000_000 }] },
  )
  const { id } = value(await save(typed))
  value(await book.command('document.post', { kind: 'delivery', draft: typed, draftId: id }))
  expect(await titles()).toEqual([])
})
