// On PostgreSQL too a record is changed only from the version that was read.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase } from '../../database.ts'
import { newBook, record, refusals, value, type TestBook } from '../../books.ts'

let book: TestBook
let id: number

beforeAll(async () => {
  book = await newBook({ location: await newDatabase() })
  id = await record(book, 'partner', {
    code: 'C0001',
    name: '示例种植户',
    isCustomer: true,
    creditLimitFen: 10_000_000,
  })
})
afterAll(() => book.close())

const save = (version: number, fields: Record<string, string | number | boolean | null>) =>
  book.command('record.save', { kind: 'partner', id, version, fields })

test('the version that was read is changed, an older one is refused', async () => {
  expect(value(await save(1, { name: '示例合作社', creditLimitFen: 5_000_000 }))).toEqual({ id, version: 2 })
  expect(refusals(await save(1, { name: '别的名字' }))).toEqual(['document.changed'])
  value(await book.command('record.setActive', { kind: 'partner', id, active: false }))
  expect(await book.query('record.get', { kind: 'partner', id })).toMatchObject({
    name: '示例合作社',
    initials: 'slhzs',
    creditLimitFen: 5_000_000,
    isCustomer: true,
    isSupplier: false,
    active: false,
    version: 3,
  })
})
