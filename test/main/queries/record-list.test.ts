// Lists of products, partners and accounts: filtered, sorted and paged like lists of documents.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListFilter, ListQuery } from '../../../src/shared/api.ts'
import type { RecordKind } from '../../../src/shared/contract/index.ts'
import { distributor, newBook, type Distributor, type TestBook } from '../../books.ts'
import { page } from './scene.ts'

let book: TestBook
let of: Distributor

beforeAll(async () => {
  book = await newBook()
  of = await distributor(book)
  await book.command('record.setActive', { kind: 'partner', id: of.carrier, active: false })
})
afterAll(() => book.close())

type More = Partial<ListQuery> & { includeInactive?: boolean }
const list = (kind: RecordKind, filter: ListFilter = {}, more: More = {}) =>
  book.query('record.list', { kind, ...page, ...more, filter })
const codesOf = async (kind: RecordKind, filter: ListFilter = {}, more: More = {}) =>
  (await list(kind, filter, more)).rows.map((row) => row.code)

test('records stand by code; those out of use only when asked for', async () => {
  expect(await codesOf('partner')).toEqual(['C0001', 'C0002', 'S01'])
  expect(await codesOf('partner', {}, { includeInactive: true })).toEqual(['C0001', 'C0002', 'S01', 'T01'])
  expect((await list('partner')).count).toBe(3)
})

test('rows carry every field, flags as yes and no, and the words of an account', async () => {
  const [row] = (await list('moneyAccount')).rows
  expect(row).toMatchObject({
    code: 'A1',
    name: '现金',
    active: true,
    version: 1,
    ledgerAccountIdText: '1001 库存现金',
  })
  expect((await list('product')).rows.map(({ taxExempt }) => taxExempt)).toEqual([false, true])
})

test('search and the filter row narrow the list', async () => {
  expect(await codesOf('partner', { search: 'slz' })).toEqual(['C0001'])
  expect(await codesOf('partner', { columns: { isSupplier: { op: 'equals', value: true } } })).toEqual(['S01'])
  expect(await codesOf('partner', { columns: { isSupplier: { op: 'blank' } } })).toEqual(['C0001', 'C0002'])
  expect(await codesOf('partner', { columns: { termDays: { op: 'greaterThan', value: 30 } } })).toEqual(['C0001'])
  expect(await codesOf('partner', { columns: { creditLimitFen: { op: 'blank' } } })).toEqual(['C0002', 'S01'])
  expect(await codesOf('moneyAccount', { columns: { ledgerAccountId: { op: 'contains', value: '1002' } } })).toEqual([
    'A2',
  ])
})

test('a list is sorted by any column and read page by page', async () => {
  const sort = [{ column: 'termDays', descending: true }]
  expect(await codesOf('partner', {}, { sort })).toEqual(['C0001', 'S01', 'C0002'])
  expect(await codesOf('partner', {}, { sort, offset: 1, limit: 1 })).toEqual(['S01'])
  expect(await codesOf('moneyAccount', {}, { sort: [{ column: 'ledgerAccountId', descending: true }] })).toEqual([
    'A3',
    'A2',
    'A1',
  ])
})

test('a record has no saved views', async () => {
  await expect(list('partner', { view: 'open' })).rejects.toThrow('records have no view “open”')
  await expect(list('farmer' as RecordKind)).rejects.toThrow('there is no record kind “farmer”')
})

test('one record is read by its id; one that does not exist is null', async () => {
  expect(await book.query('record.get', { kind: 'partner', id: of.supplier })).toMatchObject({
    code: 'S01',
    version: 1,
  })
  expect(await book.query('record.get', { kind: 'partner', id: 999_999 })).toBeNull()
  await expect(book.query('record.get', { kind: 'partner', id: -1 })).rejects.toThrow('id is no id: -1')
})
