// Facts in sight while people type: what a customer owes and when, what lies in stock, what is open to settle, which
// lines can still be received, invoiced or returned.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newBook, receive, type TestBook } from '../../books.ts'
import { plansOf } from './plans.ts'
import { springOfTrade, type Scene } from './scene.ts'

let book: TestBook
let scene: Scene

beforeAll(async () => {
  book = await newBook()
  scene = await springOfTrade(book)
})
afterAll(() => book.close())

test('a customer owes 2,160, has 500 in advance, is promised 3,520, has a limit of 100,000 and 90 days', async () => {
  expect(await book.query('customer.facts', { customerId: scene.customer, day: '2025-06-20' })).toEqual({
    receivableFen: 216_000,
    advanceFen: 50_000,
    undeliveredFen: 352_000,
    overdueFen: 0,
    creditLimitFen: 10_000_000,
    lateInterestFen: null,
    dueDay: '2025-09-18',
  })
})

test('what was due yesterday is late today: 1,800 due on 1 July', async () => {
  const overdueOn = async (day: string) =>
    (await book.query('customer.facts', { customerId: scene.customer, day })).overdueFen
  expect(await overdueOn('2025-07-01')).toBe(0)
  expect(await overdueOn('2025-07-02')).toBe(180_000)
})

test('without a limit and without terms: unlimited, due the same day', async () => {
  const facts = await book.query('customer.facts', { customerId: scene.other, day: '2025-06-20' })
  expect(facts).toMatchObject({ creditLimitFen: null, dueDay: '2025-06-20', receivableFen: 45_000, overdueFen: 45_000 })
  await expect(book.query('customer.facts', { customerId: 999_999, day: '2025-06-20' })).rejects.toThrow(
    'there is no partner',
  )
  await expect(book.query('customer.facts', { customerId: scene.other, day: 'today' })).rejects.toThrow('day is no day')
})

test('what a customer is still promised is found by the customer, whatever contracts there are', async () => {
  const plans = await plansOf(book, 'customer.facts', { customerId: scene.customer, day: '2025-06-20' })
  const ofPromised = plans.find(({ text }) => text.includes('open_line'))
  expect(ofPromised?.plan).toEqual([
    'SEARCH open_line USING INDEX open_line_by_kind_partner_id (kind=? AND partner_id=?)',
  ])
})

test('what is overdue of a customer is found by the customer and the due day, in the index alone', async () => {
  const plans = await plansOf(book, 'customer.facts', { customerId: scene.customer, day: '2025-06-20' })
  expect(plans.find(({ text }) => text.includes('due_day <'))?.plan).toEqual([
    'SEARCH item_balance USING COVERING INDEX item_balance_by_side_partner_id_due_day_open_fen (side=? AND partner_id=? AND due_day<?)',
  ])
})

test('what is promised of a product is found by the product, whatever contracts there are', async () => {
  const plans = await plansOf(book, 'product.promise', { productId: scene.p1 })
  const ofPromised = plans.find(({ text }) => text.includes('open_line'))
  expect(ofPromised?.plan.join()).toContain('open_line_by_kind_product_id (kind=? AND product_id=?)')
})

test('a product in one warehouse: 70 bags of L1; the customer last paid 2,800 per tonne', async () => {
  expect(
    await book.query('product.facts', { productId: scene.p1, warehouseId: scene.east, customerId: scene.customer }),
  ).toEqual({
    productId: scene.p1,
    unit: '袋',
    unitWeightGrams: 50_000,
    pricedPer: 'tonne',
    taxRateBp: 900,
    listPriceE4: null,
    availableMilli: 70_000,
    lots: [
      {
        lot: 'L1',
        qtyMilli: 70_000,
        apartMilli: 0,
        productionDay: null,
        expiryDay: null,
        firstDay: '2025-03-01',
        standing: 'ok',
        places: [],
      },
    ],
    last: { priceE4: 28_000_000, pricedPer: 'tonne', day: '2025-04-02' },
    listed: null,
  })
})

test('the listed price is found by its product, whatever the lists before it', async () => {
  const plans = await plansOf(book, 'product.facts', { productId: scene.p1, warehouseId: null, customerId: null })
  const ofPrices = plans.find(({ text }) => text.includes('price_list_lines'))
  expect(ofPrices?.plan.filter((step) => step.startsWith('SCAN') && !step.includes('json_each'))).toEqual([])
  expect(ofPrices?.plan.join()).toContain('price_list_lines_by_product_id')
})

test('in all warehouses the lots stand oldest first; a lot that is used up is gone', async () => {
  await receive(book, scene, { day: '2025-02-10', lot: 'L0', qtyMilli: 5_000, priceE4: 25_000_000 })
  const { lots, availableMilli, last } = await book.query('product.facts', {
    productId: scene.p1,
    warehouseId: null,
    customerId: null,
  })
  expect(lots.map(({ lot, qtyMilli }) => [lot, qtyMilli])).toEqual([
    ['L0', 5_000],
    ['L1', 70_000],
    ['L2', 30_000],
  ])
  expect(availableMilli).toBe(105_000)
  expect(last).toBeNull()
})

test('a price that was taken back is no last price', async () => {
  const { last } = await book.query('product.facts', {
    productId: scene.p2,
    warehouseId: null,
    customerId: scene.customer,
  })
  expect(last?.day).toBe('2025-06-15')
})

test('open items stand oldest due first, and only the sides asked for', async () => {
  const items = await book.query('item.list', { partnerId: scene.customer, sides: ['receivable'] })
  expect(items.map(({ no, dueDay, amountFen, openFen }) => [no, dueDay, amountFen, openFen])).toEqual([
    ['CK20250402-001', '2025-07-01', 280_000, 180_000],
    ['CK20250615-001', '2025-09-13', 36_000, 36_000],
  ])
  const both = await book.query('item.list', { partnerId: scene.customer, sides: ['receivable', 'advance'] })
  expect(both.map(({ side }) => side)).toContain('advance')
  expect(await book.query('item.list', { partnerId: scene.customer, sides: [] })).toEqual([])
})

test('lines to receive: 50 of 80 bags and 30 of 30; the fulfilled contract is left out', async () => {
  const lines = await book.query('sourceLine.list', {
    kind: 'goodsReceipt',
    field: 'contractLineId',
    partnerId: scene.supplier,
  })
  expect(lines.map(({ no, lineNo, leftMilli }) => [no, lineNo, leftMilli])).toEqual([
    ['CG20250310-001', 1, 50_000],
    ['CG20250310-001', 2, 30_000],
  ])
  expect(lines[0]).toEqual({
    lineId: scene.openLines[0]!.id,
    documentId: scene.openContract.id,
    no: 'CG20250310-001',
    lineNo: 1,
    day: '2025-03-10',
    partnerId: scene.supplier,
    productId: scene.p1,
    productText: 'P1 中颗粒尿素',
    lot: null,
    warehouseId: null,
    priceE4: 26_000_000,
    pricedPer: 'tonne',
    unit: '袋',
    qtyMilli: 80_000,
    leftMilli: 50_000,
  })
})

test('lines to invoice and to return are found by number, product or partner', async () => {
  const find = async (text: string) =>
    (await book.query('sourceLine.list', { kind: 'salesReturn', field: 'deliveryLineId', partnerId: null, text })).map(
      ({ no, leftMilli }) => [no, leftMilli],
    )
  expect(await find('')).toEqual([
    ['CK20250402-001', 15_000],
    ['CK20250503-001', 10_000],
    ['CK20250615-001', 5_000],
  ])
  expect(await find('有机')).toEqual([['CK20250615-001', 5_000]])
  expect(await find('ck20250402-001/1')).toEqual([['CK20250402-001', 15_000]])
  expect(await find('CK20250402-001/2')).toEqual([])
  expect(await find('合作社 尿素')).toEqual([['CK20250503-001', 10_000]])
})

test('a receipt line knows its lot and warehouse', async () => {
  const lines = await book.query('sourceLine.list', {
    kind: 'purchaseInvoice',
    field: 'receiptLineId',
    partnerId: scene.supplier,
    text: 'RK20250312',
  })
  expect(lines).toMatchObject([{ lot: 'L2', warehouseId: scene.west, leftMilli: 30_000 }])
})

test('a field that names no line of another document is no source', async () => {
  await expect(
    book.query('sourceLine.list', { kind: 'delivery', field: 'productId', partnerId: null }),
  ).rejects.toThrow('delivery.productId names no line of another document')
})
