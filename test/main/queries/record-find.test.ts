// Whoever types a code, pinyin initials, part of a name or a phone number finds the record, the likeliest first.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newBook, record, type TestBook } from '../../books.ts'
import { plansOf } from './plans.ts'

let book: TestBook

beforeAll(async () => {
  book = await newBook()
  await record(book, 'partner', { code: 'C0001', name: '张三', isCustomer: true, area: '李庄', phone: '13900000001' })
  await record(book, 'partner', { code: 'C0010', name: '赵四', isCustomer: true, area: '王村' })
  await record(book, 'partner', { code: 'S01', name: '中原化肥厂', isSupplier: true })
  await record(book, 'partner', { code: 'ZS', name: '农友合作社', isCustomer: true })
  await record(book, 'partner', { code: 'K9', name: '老张三代', isCustomer: true })
  const gone = await record(book, 'partner', { code: 'C0002', name: '张三旧', isCustomer: true })
  await book.command('record.setActive', { kind: 'partner', id: gone, active: false })
})
afterAll(() => book.close())

const found = async (text: string, more: { role?: string; limit?: number } = {}) =>
  (await book.query('record.find', { kind: 'partner', text, ...more })).map((row) => row.code)

test('a code comes before initials, initials before what only holds the text', async () => {
  expect(await found('zs')).toEqual(['ZS', 'C0001', 'C0010', 'K9'])
  expect(await found('c00')).toEqual(['C0001', 'C0010'])
  expect(await found('张三')).toEqual(['C0001', 'K9'])
  expect(await found('9000')).toEqual(['C0001'])
})

test('who is no longer active is not offered', async () => {
  expect(await found('C0002')).toEqual([])
})

test('a role narrows partners; a limit is kept; nothing typed offers the first', async () => {
  expect(await found('z', { role: 'supplier' })).toEqual(['S01'])
  expect(await found('z', { limit: 2 })).toEqual(['ZS', 'C0001'])
  expect(await found('')).toEqual(['C0001', 'C0010', 'K9', 'S01', 'ZS'])
  await expect(found('z', { role: 'farmer' })).rejects.toThrow('partner has no role “farmer”')
  await expect(found('z', { limit: 1001 })).rejects.toThrow('limit')
})

test('namesakes are told apart by village and phone', async () => {
  const [row] = await book.query('record.find', { kind: 'partner', text: 'C0001' })
  expect(row).toMatchObject({ code: 'C0001', name: '张三', area: '李庄', phone: '13900000001', isCustomer: true })
})

test('signs of the search language are taken as they stand', async () => {
  expect(await found('%')).toEqual([])
  expect(await found('_')).toEqual([])
})

test('every step walks an index and none sorts the table', async () => {
  const plans = (await plansOf(book, 'record.find', { kind: 'partner', text: 'zs' })).map(({ plan }) => plan)
  const byCode = 'SEARCH partner USING INDEX sqlite_autoindex_partner_1 (code>? AND code<?)'
  const inOrder = 'SCAN partner USING INDEX sqlite_autoindex_partner_1'
  expect(plans.slice(0, 4)).toEqual([[byCode], [byCode], [inOrder], [inOrder]])
})
