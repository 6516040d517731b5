// A list of documents shows what its filter asks for, sums all of it and not only the page, and comes at once however
// many documents there are.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListFilter, ListQuery } from '../../../src/shared/api.ts'
import type { DocumentKind } from '../../../src/shared/catalog.ts'
import { newBook, type TestBook } from '../../books.ts'
import { plansOf } from './plans.ts'
import { page, springOfTrade, type Scene } from './scene.ts'

let book: TestBook
let scene: Scene

beforeAll(async () => {
  book = await newBook()
  scene = await springOfTrade(book)
})
afterAll(() => book.close())

const list = (kind: DocumentKind, filter: ListFilter = {}, more: Partial<ListQuery> = {}) =>
  book.query('document.list', { kind, ...page, ...more, filter })
const nosOf = async (kind: DocumentKind, filter: ListFilter = {}, more: Partial<ListQuery> = {}) =>
  (await list(kind, filter, more)).rows.map((row) => row.no)

const all = ['CK20250616-001', 'CK20250615-001', 'CK20250503-001', 'CK20250402-001']

test('the newest stands first; rows carry the words of their references', async () => {
  const { rows, count } = await list('delivery')
  expect(rows.map((row) => row.no)).toEqual(all)
  expect(count).toBe(4)
  expect(rows[3]).toEqual({
    id: scene.onContract.id,
    no: 'CK20250402-001',
    day: '2025-04-02',
    state: 'posted',
    version: 1,
    partnerId: scene.customer,
    partnerText: 'C0001 示例种植户',
    totalFen: 280_000,
    goods: '中颗粒尿素',
    goodsCount: 1,
    remarks: null,
    customerId: scene.customer,
    customerIdText: 'C0001 示例种植户',
    dueDay: '2025-07-01',
    paidFen: 100_000,
    paidAccountId: scene.cash,
    paidAccountIdText: 'A1 现金',
    waivedFen: null,
    held: false,
    mode: null,
    placeId: null,
    placeIdText: null,
    receiver: null,
    phone: null,
    address: null,
    campaignId: null,
    campaignIdText: null,
    plate: null,
    driver: null,
    carrierId: null,
    carrierIdText: null,
    signedDay: null,
  })
})

test('sums run over all the filter shows, also when the page shows less: 2,800 + 1,450 + 360 + 144', async () => {
  const whole = { totalFen: 475_400, paidFen: 100_000, waivedFen: 0 }
  expect((await list('delivery', {}, { limit: 1 })).totals).toEqual(whole)
  expect(await list('delivery', {}, { offset: 4 })).toEqual({ rows: [], count: 4, totals: whole })
  expect((await list('delivery', { partnerId: scene.other })).totals).toEqual({
    totalFen: 145_000,
    paidFen: 0,
    waivedFen: 0,
  })
  expect((await list('moneyReceipt')).totals).toEqual({
    totalFen: 250_000,
    amountFen: 250_000,
    waivedFen: 0,
    advanceFen: 50_000,
  })
})

test('pages never overlap, whatever they are sorted by', async () => {
  const sort = [{ column: 'customerId', descending: true }]
  const pages = await Promise.all([0, 1, 2, 3].map((offset) => nosOf('delivery', {}, { sort, offset, limit: 1 })))
  expect(new Set(pages.flat())).toEqual(new Set(all))
  expect(pages.flat()).toHaveLength(all.length)
})

test('search finds number, partner, initials, phone and invoice number, in any case and all words together', async () => {
  expect(await nosOf('delivery', { search: 'ck202505' })).toEqual(['CK20250503-001'])
  expect(await nosOf('delivery', { search: '合作社' })).toEqual(['CK20250503-001'])
  expect(await nosOf('delivery', { search: 'SLHZS' })).toEqual(['CK20250503-001'])
  expect(await nosOf('delivery', { search: '13900000001 0615' })).toEqual(['CK20250615-001'])
  expect(await nosOf('purchaseInvoice', { search: 'fp-0001' })).toEqual(['CF20250320-001'])
  expect(await nosOf('delivery', { search: '100%' })).toEqual([])
})

test('days, states and partner narrow a list', async () => {
  expect(await nosOf('delivery', { from: '2025-05-03', to: '2025-06-15' })).toEqual([
    'CK20250615-001',
    'CK20250503-001',
  ])
  expect(await nosOf('delivery', { states: ['reversed'] })).toEqual(['CK20250616-001'])
  expect(await nosOf('delivery', { states: [] })).toEqual([])
  expect(await nosOf('delivery', { partnerId: scene.other })).toEqual(['CK20250503-001'])
})

test.for<[column: string, asked: NonNullable<ListFilter['columns']>[string], shown: string[]]>([
  ['no', { op: 'contains', value: 'ck202506' }, ['CK20250616-001', 'CK20250615-001']],
  ['no', { op: 'equals', value: 'ck20250615-001' }, ['CK20250615-001']],
  ['no', { op: 'startsWith', value: 'CK202504' }, ['CK20250402-001']],
  ['no', { op: 'notEqual', value: 'CK20250402-001' }, all.slice(0, 3)],
  ['customerId', { op: 'contains', value: '合作' }, ['CK20250503-001']],
  ['customerId', { op: 'equals', value: 'c0002' }, ['CK20250503-001']],
  ['customerId', { op: 'equals', value: 'C0002 示例合作社' }, ['CK20250503-001']],
  ['partnerText', { op: 'startsWith', value: 'C0002' }, ['CK20250503-001']],
  ['totalFen', { op: 'greaterThan', value: 36_000 }, ['CK20250503-001', 'CK20250402-001']],
  ['totalFen', { op: 'lessThan', value: 36_000 }, ['CK20250616-001']],
  ['totalFen', { op: 'between', value: 36_000, to: 145_000 }, ['CK20250615-001', 'CK20250503-001']],
  ['totalFen', { op: 'equals', value: 36_000 }, ['CK20250615-001']],
  ['totalFen', { op: 'notEqual', value: 36_000 }, ['CK20250616-001', 'CK20250503-001', 'CK20250402-001']],
  ['paidFen', { op: 'blank' }, all.slice(0, 3)],
  ['paidFen', { op: 'notBlank' }, ['CK20250402-001']],
  ['paidFen', { op: 'notEqual', value: 5 }, all],
  ['paidAccountId', { op: 'contains', value: '现金' }, ['CK20250402-001']],
  ['paidAccountId', { op: 'blank' }, all.slice(0, 3)],
  ['remarks', { op: 'blank' }, all],
  ['day', { op: 'greaterThan', value: '2025-06-15' }, ['CK20250616-001']],
  ['day', { op: 'startsWith', value: '2025-06' }, ['CK20250616-001', 'CK20250615-001']],
  ['day', { op: 'contains', value: '-05-' }, ['CK20250503-001']],
  ['day', { op: 'equals', value: '2025-05-03' }, ['CK20250503-001']],
  ['day', { op: 'between', value: '2025-05-03', to: '2025-06-15' }, ['CK20250615-001', 'CK20250503-001']],
])('the filter row: %s %o', async ([column, asked, shown]) => {
  expect(await nosOf('delivery', { columns: { [column]: asked } })).toEqual(shown)
})

test('a list sorts by any column, what is empty first', async () => {
  const by = (column: string, descending: boolean) => nosOf('delivery', {}, { sort: [{ column, descending }] })
  expect(await by('totalFen', false)).toEqual(['CK20250616-001', 'CK20250615-001', 'CK20250503-001', 'CK20250402-001'])
  expect((await by('customerId', true))[0]).toBe('CK20250503-001')
  expect((await by('paidFen', false)).at(-1)).toBe('CK20250402-001')
  expect((await by('paidFen', true))[0]).toBe('CK20250402-001')
  expect((await by('paidAccountId', true))[0]).toBe('CK20250402-001')
  expect((await by('state', false)).at(-1)).toBe('CK20250616-001')
})

test('the views hold what is open, not invoiced, overdue, of this month', async () => {
  expect(await nosOf('purchaseContract', { view: 'open' })).toEqual(['CG20250310-001'])
  expect(await nosOf('salesContract', { view: 'open' })).toEqual(['XS20250401-001'])
  expect(await nosOf('purchaseContract', { view: 'due' })).toEqual(['CG20250310-001'])
  expect(await nosOf('goodsReceipt', { view: 'notInvoiced' })).toEqual([
    'RK20250312-001',
    'RK20250302-001',
    'RK20250301-001',
  ])
  expect(await nosOf('delivery', { view: 'notInvoiced' })).toEqual([
    'CK20250615-001',
    'CK20250503-001',
    'CK20250402-001',
  ])
  expect(await nosOf('delivery', { view: 'unpaid' })).toEqual(['CK20250615-001', 'CK20250503-001', 'CK20250402-001'])
  expect(await nosOf('delivery', { view: 'open', partnerId: scene.other })).toEqual(['CK20250503-001'])
  expect(await nosOf('delivery', { view: 'overdue' })).toEqual(['CK20250503-001'])
  expect(await nosOf('delivery', { view: 'thisMonth' })).toEqual(['CK20250616-001', 'CK20250615-001'])
  expect(await nosOf('purchaseInvoice', { view: 'unpaid' })).toEqual(['CF20250320-001'])
  expect(await nosOf('purchaseInvoice', { view: 'overdue' })).toEqual(['CF20250320-001'])
  expect(await nosOf('moneyReceipt', { view: 'withAdvance' })).toEqual(['SK20250525-001'])
})

test('drafts stand before what is posted, when they are asked for', async () => {
  const { rows, count } = await list('delivery', { states: ['draft', 'reversed'] })
  expect(rows.map(({ no, state, partnerText }) => [no, state, partnerText])).toEqual([
    [null, 'draft', 'C0001 示例种植户'],
    ['CK20250616-001', 'reversed', 'C0001 示例种植户'],
  ])
  expect(count).toBe(2)
  expect(await nosOf('delivery', { states: ['draft', 'reversed'] }, { offset: 1, limit: 1 })).toEqual([
    'CK20250616-001',
  ])
  expect((await list('delivery', { states: ['draft'], search: '合作社' })).count).toBe(0)
  expect((await list('delivery', { states: ['draft'], search: '种植户', partnerId: scene.customer })).count).toBe(1)
})

test('a partner renamed since keeps the name it had in what was posted', async () => {
  const at = await book.query('record.get', { kind: 'partner', id: scene.supplier })
  await book.command('record.save', {
    kind: 'partner',
    id: scene.supplier,
    version: Number(at?.version),
    fields: { name: '新名氮肥厂' },
  })
  const rows = (await list('goodsReceipt', {}, { limit: 1 })).rows
  expect(rows[0]?.partnerText).toBe('S01 示例氮肥厂甲')
})

test('what makes no sense is said, and not guessed at', async () => {
  await expect(list('delivery', { columns: { nothing: { op: 'blank' } } })).rejects.toThrow(
    'there is no column “nothing”',
  )
  await expect(list('delivery', {}, { sort: [{ column: 'd.id; drop', descending: false }] })).rejects.toThrow(
    'there is no column',
  )
  await expect(list('delivery', { columns: { totalFen: { op: 'contains', value: '3' } } })).rejects.toThrow(
    'cannot contain',
  )
  await expect(list('delivery', { columns: { totalFen: { op: 'equals', value: '3' } } })).rejects.toThrow(
    'whole numbers',
  )
  await expect(list('delivery', { view: 'withPrepaid' })).rejects.toThrow('delivery has no view “withPrepaid”')
  await expect(list('delivery', { from: '2025-02-30' })).rejects.toThrow('from is no day')
  await expect(list('delivery', {}, { limit: 5001 })).rejects.toThrow('limit is not between 0 and 5000')
  await expect(list('slips' as DocumentKind)).rejects.toThrow('there is no document kind “slips”')
})

test('the first page is walked along the index and sorts nothing', async () => {
  const plans = await plansOf(book, 'document.list', { kind: 'delivery', ...page })
  const ofPage = plans.find(({ text }) => text.includes('limit ?'))
  expect(ofPage?.plan).toEqual(['SEARCH d USING COVERING INDEX document_by_kind_day_id (kind=?)'])
  const ofRows = plans.find(({ text }) => text.includes('as partner_text'))
  expect(ofRows?.plan.filter((step) => step.startsWith('SCAN') && !step.includes('json_each'))).toEqual([])
})

test('the documents of one partner, and of some days, are found by their indexes', async () => {
  const ofPartner = await plansOf(book, 'document.list', {
    kind: 'delivery',
    ...page,
    filter: { partnerId: scene.customer },
  })
  expect(ofPartner[0]?.plan).toEqual(['SEARCH d USING COVERING INDEX document_by_partner_id_kind (partner_id=?)'])
  const ofDays = await plansOf(book, 'document.list', { kind: 'delivery', ...page, filter: { from: '2025-06-01' } })
  expect(ofDays[0]?.plan).toEqual(['SEARCH d USING COVERING INDEX document_by_kind_day_id (kind=? AND day>?)'])
})
