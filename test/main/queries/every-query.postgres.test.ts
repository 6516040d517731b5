// The same trade in a SQLite file and in a PostgreSQL database: every question is answered alike, to the id.

import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ColumnFilter, Queries, QueryName } from '../../../src/shared/api.ts'
import { documentKinds, records } from '../../../src/shared/catalog.ts'
import type { RecordKind } from '../../../src/shared/contract/index.ts'
import { newDatabase } from '../../database.ts'
import { newBook, type TestBook } from '../../books.ts'
import { page, springOfTrade, type Scene } from './scene.ts'

let file: TestBook
let database: TestBook
let scene: Scene
let copied: Scene

beforeAll(async () => {
  file = await newBook()
  scene = await springOfTrade(file)
  database = await newBook({ location: await newDatabase() })
  copied = await springOfTrade(database)
})
afterAll(async () => {
  await file.close()
  await database.close()
})

type Question = { [N in QueryName]: readonly [name: N, input: Queries[N]['input']] }[QueryName]

/** The questions that the two books answer differently, with both answers. */
async function answeredDifferently(questions: readonly Question[]) {
  const different: unknown[] = []
  for (const [name, input] of questions) {
    const ofFile: unknown = await file.query(name, input)
    const ofDatabase: unknown = await database.query(name, input)
    if (!isDeepStrictEqual(ofFile, ofDatabase)) different.push({ name, input, ofFile, ofDatabase })
  }
  return different
}

test('the same trade is known by the same ids', () => {
  expect(JSON.stringify(copied)).toBe(JSON.stringify(scene))
})

test('lists of every kind, in every view', async () => {
  const views = [
    ['purchaseContract', 'open'],
    ['salesContract', 'due'],
    ['quotation', 'open'],
    ['quotation', 'expired'],
    ['priceList', 'inForce'],
    ['goodsReceipt', 'notInvoiced'],
    ['delivery', 'notInvoiced'],
    ['delivery', 'unpaid'],
    ['delivery', 'overdue'],
    ['delivery', 'thisMonth'],
    ['purchaseInvoice', 'overdue'],
    ['moneyReceipt', 'withAdvance'],
  ] as const
  const questions: Question[] = [
    ...documentKinds.map((kind): Question => ['document.list', { kind, ...page }]),
    ...views.map(([kind, view]): Question => ['document.list', { kind, ...page, filter: { view } }]),
  ]
  expect(await answeredDifferently(questions)).toEqual([])
})

test('lists filtered and sorted by every sort of column', async () => {
  const filters: Record<string, ColumnFilter>[] = [
    { customerId: { op: 'contains', value: '合作' } },
    { customerId: { op: 'equals', value: 'c0002' } },
    { paidAccountId: { op: 'blank' } },
    { paidFen: { op: 'notEqual', value: 100_000 } },
    { totalFen: { op: 'between', value: 36_000, to: 145_000 } },
    { day: { op: 'startsWith', value: '2025-06' } },
    { no: { op: 'notEqual', value: 'ck20250402-001' } },
    { state: { op: 'equals', value: 'reversed' } },
  ]
  const columns = ['day', 'no', 'state', 'customerId', 'paidAccountId', 'paidFen', 'dueDay', 'totalFen', 'remarks']
  const list = (more: object): Question => ['document.list', { kind: 'delivery', ...page, ...more }]
  const questions = [
    ...filters.map((asked) => list({ filter: { columns: asked } })),
    ...columns.flatMap((column) =>
      [true, false].map((descending) => list({ sort: [{ column, descending }], offset: 1, limit: 2 })),
    ),
    list({ filter: { search: 'ck 种植户', from: '2025-04-01', partnerId: scene.customer } }),
    list({ filter: { states: ['posted', 'draft'] } }),
  ]
  expect(await answeredDifferently(questions)).toEqual([])
})

test('records: listed, read and found', async () => {
  const questions = (Object.keys(records) as RecordKind[]).flatMap((kind): Question[] => [
    ['record.list', { kind, ...page, includeInactive: true, sort: [{ column: 'name', descending: true }] }],
    ...['', 'a', 'p1', '示例', '%'].map((text): Question => ['record.find', { kind, text }]),
  ])
  questions.push(['record.find', { kind: 'partner', text: 's', role: 'customer' }])
  questions.push(['record.history', { kind: 'partner', id: scene.customer }])
  questions.push(['record.get', { kind: 'product', id: scene.p1 }])
  expect(await answeredDifferently(questions)).toEqual([])
})

test('documents, one by one, with vouchers, chain and history, on screen and on paper', async () => {
  const { onContract, openContract, undone, purchaseInvoice, collected, second } = scene
  const documents = [onContract, openContract, undone.delivery, purchaseInvoice, collected, second]
  expect(await answeredDifferently(documents.map(({ id }) => ['document.get', { id }]))).toEqual([])
  expect(await answeredDifferently(documents.map(({ id }) => ['document.papers', { id }]))).toEqual([])
})

test('previews, drafts and what documents are made from', async () => {
  const lines = [
    { warehouseId: scene.east, productId: scene.p1, qtyMilli: 3_000, priceE4: 28_000_000 },
    { productId: scene.p2 },
  ]
  const draft = { day: '2025-06-20', remarks: null, head: { customerId: scene.customer }, sections: { lines } }
  const different = await answeredDifferently([
    ['document.preview', { kind: 'delivery', draft }],
    ['document.make', { kind: 'goodsReceipt', fromId: scene.openContract.id }],
    ['draft.get', { id: scene.deliveryDraft }],
    ['draft.list', { kind: null }],
  ])
  expect(different).toEqual([])
})

test('facts, open items and source lines', async () => {
  const different = await answeredDifferently([
    ['customer.facts', { customerId: scene.customer, day: '2025-08-01' }],
    ['product.facts', { productId: scene.p1, warehouseId: null, customerId: scene.customer }],
    ['product.promise', { productId: scene.p1 }],
    ['stockCheck.lines', { warehouseId: scene.east, storageClass: null, place: null }],
    ['stockCheck.lines', { warehouseId: scene.east, storageClass: 'hygroscopic', place: 'loose' }],
    ['product.facts', { productId: scene.p1, warehouseId: scene.west, customerId: null }],
    ['item.list', { partnerId: scene.customer, sides: ['receivable', 'advance'] }],
    ['sourceLine.list', { kind: 'goodsReceipt', field: 'contractLineId', partnerId: null }],
    ['sourceLine.list', { kind: 'salesInvoice', field: 'deliveryLineId', partnerId: scene.customer, text: '有机' }],
  ])
  expect(different).toEqual([])
})

test('the workbench, the palette, the trail and the months', async () => {
  const different = await answeredDifferently([
    ['workbench', {}],
    ...['示例', 'ck2025', 'P1', '种植户'].map((text): Question => ['search', { text }]),
    ['audit.list', { offset: 0, limit: 200 }],
    ['statement.papers', { partnerId: scene.other, from: '2025-01-01', to: '2025-12-31' }],
    ['letterhead.get', {}],
    ['stack.cards', { warehouseId: scene.east, positionId: null }],
    ['paper.marks', { form: 'deliverySlip' }],
    ['paper.images', {}],
    ['paper.image', { image: 'logo' }],
    ['month.elsewhere', { month: '2025-06' }],
    ['month.status', {}],
  ])
  expect(different).toEqual([])
  const { location: _file, engine: _sqlite, ...said } = await file.query('book.info', {})
  expect(await database.query('book.info', {})).toMatchObject({ ...said, engine: 'postgres' })
})
