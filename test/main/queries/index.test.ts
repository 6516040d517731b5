// Every query takes a permission; whoever lacks it is told so and reads nothing.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissions, type Permission } from '../../../src/shared/contract/index.ts'
import { queries } from '../../../src/main/queries/index.ts'
import type { QueryHandler } from '../../../src/main/queries/query.ts'
import { newBook, type TestBook } from '../../books.ts'
import { page } from './scene.ts'

let book: TestBook

beforeAll(async () => {
  book = await newBook()
})
afterAll(() => book.close())

const nobody = { name: 'nobody', roles: new Set<never>(), permissions: new Set<Permission>() }

// @ts-expect-error a query without a permission does not compile
const forgotten: QueryHandler<object, number> = { run: async () => 1 }

test('a query without a permission does not compile, and each permission there is exists', () => {
  expect(forgotten).toBeDefined()
  const plain = Object.values(queries).flatMap(({ permission }) => (typeof permission === 'string' ? [permission] : []))
  expect(plain.filter((permission) => !permissions.includes(permission))).toEqual([])
})

test('the permission follows the kind that is asked for', async () => {
  const ask = (name: 'document.list' | 'record.list', kind: string) =>
    book.book.query(name, { kind, ...page } as never, nobody)
  await expect(ask('document.list', 'delivery')).rejects.toThrow('not permitted: sales.read')
  await expect(ask('document.list', 'payment')).rejects.toThrow('not permitted: treasury.read')
  await expect(ask('record.list', 'product')).rejects.toThrow('not permitted: products.read')
  await expect(book.book.query('report.run', { name: 'stock', params: {} }, nobody)).rejects.toThrow(
    'not permitted: warehouse.read',
  )
  await expect(book.book.query('workbench', {}, nobody)).rejects.toThrow('not permitted: office.read')
})

test('a query, a report or parameters that do not exist are named', async () => {
  await expect(book.query('document.burn' as never, {} as never)).rejects.toThrow('there is no query “document.burn”')
  await expect(book.query('report.run', { name: 'weather', params: {} })).rejects.toThrow(
    'there is no report “weather”',
  )
  await expect(book.query('report.run', { name: 'stock', params: { asOf: 'soon' } })).rejects.toThrow('no day soon')
})
