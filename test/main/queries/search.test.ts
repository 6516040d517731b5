// The palette finds records by code, name, initials and phone, documents by number, drafts by what they are about.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newBook, type TestBook } from '../../books.ts'
import { springOfTrade, type Scene } from './scene.ts'

let book: TestBook
let scene: Scene

beforeAll(async () => {
  book = await newBook()
  scene = await springOfTrade(book)
})
afterAll(() => book.close())

const search = async (text: string) =>
  (await book.query('search', { text })).map(({ type, kind, title }) => `${type} ${kind} ${title}`)

test('a name finds the partner and the draft about it, not the papers of years', async () => {
  expect(await search('种植户')).toEqual(['record partner C0001 示例种植户', 'draft delivery 示例种植户'])
})

test('a number finds the documents, the latest first', async () => {
  expect(await search('ck2025')).toEqual([
    'document delivery CK20250616-001',
    'document delivery CK20250615-001',
    'document delivery CK20250503-001',
    'document delivery CK20250402-001',
  ])
  expect(await search('FP-0001')).toEqual(['document purchaseInvoice CF20250320-001'])
})

test('initials and phone find records, with what tells them apart', async () => {
  expect(await book.query('search', { text: 'zkl' })).toEqual([
    { type: 'record', kind: 'product', id: scene.p1, title: 'P1 中颗粒尿素', detail: '46-0-0' },
  ])
  expect((await search('13900000001'))[0]).toBe('record partner C0001 示例种植户')
})

test('nothing typed finds nothing', async () => {
  expect(await search('  ')).toEqual([])
})

test('only what the actor may read is found', async () => {
  const keeper = {
    name: 'keeper',
    roles: new Set(['keeper'] as const),
    permissions: new Set(['office.read', 'warehouse.read', 'products.read'] as const),
  }
  const kinds = (await book.book.query('search', { text: '2025' }, keeper)).map(({ kind }) => kind)
  expect(kinds).toEqual([])
  const names = (await book.book.query('search', { text: '有机' }, keeper)).map(({ kind }) => kind)
  expect(names).toEqual(['product', 'stockCheck'])
})
