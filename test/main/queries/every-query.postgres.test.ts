// The same trade in a SQLite file and in a PostgreSQL database: every question is answered alike, to the id.

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

beforeAll(async () => {
  file = await newBook()
  scene = await springOfTrade(file)
  database = await newBook({ location: await newDatabase() })
  expect(await springOfTrade(database)).toMatchObject({
    onContract: scene.onContract,
    expenseDraft: scene.expenseDraft,
  })
})
afterAll(async () => {
  await file.close()
  await database.close()
})

async function alike<N extends QueryName>(name: N, input: Queries[N]['input']): Promise<void> {
  const answer = await file.query(name, input)
  expect({ input, answer: await database.query(name, input) }).toEqual({ input, answer })
}

test('lists of every kind, in every view', async () => {
  for (const kind of documentKinds) await alike('document.list', { kind, ...page })
  const views = [
    ['purchaseContract', 'open'],
    ['salesContract', 'due'],
    ['goodsReceipt', 'notInvoiced'],
    ['delivery', 'notInvoiced'],
    ['delivery', 'unpaid'],
    ['delivery', 'overdue'],
    ['delivery', 'thisMonth'],
    ['purchaseInvoice', 'overdue'],
    ['moneyReceipt', 'withAdvance'],
  ] as const
  for (const [kind, view] of views) await alike('document.list', { kind, ...page, filter: { view } })
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
  for (const columns of filters) await alike('document.list', { kind: 'delivery', ...page, filter: { columns } })
  for (const column of [
    'day',
    'no',
    'state',
    'customerId',
    'paidAccountId',
    'paidFen',
    'dueDay',
    'totalFen',
    'remarks',
  ])
    for (const descending of [true, false])
      await alike('document.list', { kind: 'delivery', ...page, sort: [{ column, descending }], offset: 1, limit: 2 })
  await alike('document.list', {
    kind: 'delivery',
    ...page,
    filter: { search: 'ck 种植户', states: ['posted', 'draft'], from: '2025-04-01', partnerId: scene.customer },
  })
})

test('records: listed, read and found', async () => {
  for (const kind of Object.keys(records) as RecordKind[]) {
    await alike('record.list', { kind, ...page, includeInactive: true, sort: [{ column: 'name', descending: true }] })
    for (const text of ['', 'a', 'p1', '示例', '%']) await alike('record.find', { kind, text })
  }
  await alike('record.find', { kind: 'partner', text: 's', role: 'customer' })
  await alike('record.get', { kind: 'product', id: scene.p1 })
})

test('documents, one by one, with vouchers, chain and history', async () => {
  const { onContract, openContract, undone, purchaseInvoice, collected, second } = scene
  for (const { id } of [onContract, openContract, undone.delivery, purchaseInvoice, collected, second])
    await alike('document.get', { id })
})

test('previews, drafts and what documents are made from', async () => {
  const lines = [
    { warehouseId: scene.east, productId: scene.p1, qtyMilli: 3_000, priceE4: 28_000_000 },
    { productId: scene.p2 },
  ]
  await alike('document.preview', {
    kind: 'delivery',
    draft: { day: '2025-06-20', remarks: null, head: { customerId: scene.customer }, sections: { lines } },
  })
  await alike('document.make', { kind: 'goodsReceipt', fromId: scene.openContract.id })
  await alike('draft.get', { id: scene.deliveryDraft })
  await alike('draft.list', { kind: null })
})

test('facts, open items and source lines', async () => {
  await alike('customer.facts', { customerId: scene.customer, day: '2025-08-01' })
  await alike('product.facts', { productId: scene.p1, warehouseId: null, customerId: scene.customer })
  await alike('product.facts', { productId: scene.p1, warehouseId: scene.west, customerId: null })
  await alike('item.list', { partnerId: scene.customer, sides: ['receivable', 'advance'] })
  await alike('sourceLine.list', { kind: 'goodsReceipt', field: 'contractLineId', partnerId: null })
  await alike('sourceLine.list', {
    kind: 'salesInvoice',
    field: 'deliveryLineId',
    partnerId: scene.customer,
    text: '有机',
  })
})

test('the workbench, the palette, the trail and the months', async () => {
  await alike('workbench', {})
  for (const text of ['示例', 'ck2025', 'P1', '种植户']) await alike('search', { text })
  await alike('audit.list', { offset: 0, limit: 200 })
  await alike('month.status', {})
  const { location: _file, engine: _sqlite, ...said } = await file.query('book.info', {})
  expect(await database.query('book.info', {})).toMatchObject({ ...said, engine: 'postgres' })
})
