// The workbench tells what waits and what the month brought; each number is what the list behind it shows.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newBook, record, type TestBook } from '../../books.ts'
import { page, springOfTrade, type Scene } from './scene.ts'

let book: TestBook
let scene: Scene

beforeAll(async () => {
  book = await newBook()
  scene = await springOfTrade(book)
  await record(book, 'product', {
    code: 'P3',
    name: '硫酸钾',
    unit: '袋',
    unitWeightGrams: 50_000,
    pricedPer: 'tonne',
    taxRateBp: 900,
    minStockMilli: 10_000,
  })
})
afterAll(() => book.close())

test('what waits for somebody', async () => {
  const { tasks } = await book.query('workbench', {})
  expect(tasks).toEqual([
    { name: 'toApprove', count: 0, amountFen: null },
    { name: 'returned', count: 0, amountFen: null },
    { name: 'refused', count: 0, amountFen: null },
    { name: 'toReceive', count: 1, amountFen: null },
    { name: 'arriving', count: 0, amountFen: null },
    { name: 'toDeliver', count: 1, amountFen: null },
    { name: 'toLoad', count: 0, amountFen: null },
    { name: 'notDelivered', count: 0, amountFen: null },
    { name: 'unsigned', count: 0, amountFen: null },
    { name: 'signedShort', count: 0, amountFen: null },
    // 40 of 100 bags of the first receipt 5,000.00, 30 bags of the second 3,900.00, the organic 3,000.00.
    { name: 'receivedNotInvoiced', count: 3, amountFen: 500_000 + 390_000 + 300_000 },
    // 15 of 20 bags 2,100.00, the cooperative's 1,450.00, the organic 360.00.
    { name: 'deliveredNotInvoiced', count: 3, amountFen: 210_000 + 145_000 + 36_000 },
    { name: 'overdue', count: 1, amountFen: 45_000 },
    { name: 'payablesDue', count: 1, amountFen: 750_000 },
    { name: 'paymentsDue', count: 0, amountFen: null },
    { name: 'lowStock', count: 1, amountFen: null },
    { name: 'checksDue', count: 0, amountFen: null },
    { name: 'heldLots', count: 0, amountFen: null },
    { name: 'expiring', count: 0, amountFen: null },
    { name: 'problemsLate', count: 0, amountFen: null },
    { name: 'ticketsLate', count: 0, amountFen: null },
    { name: 'ticketsOpen', count: 0, amountFen: null, byDay: null },
    { name: 'problemsOpen', count: 0, amountFen: null, byDay: null },
    { name: 'claimsOpen', count: 0, amountFen: null, byDay: null },
    { name: 'licences', count: 0, amountFen: null },
    { name: 'claimsLate', count: 0, amountFen: null },
    { name: 'contactsDue', count: 0, amountFen: null },
    { name: 'promisesBroken', count: 0, amountFen: null },
    { name: 'rooms', count: 0, amountFen: null },
    { name: 'drafts', count: 3, amountFen: null },
  ])
})

test('each number is the number of rows in the list it opens', async () => {
  const { tasks } = await book.query('workbench', {})
  const counted = Object.fromEntries(tasks.map(({ name, count }) => [name, count]))
  const listed = async (kind: 'goodsReceipt' | 'delivery' | 'purchaseContract' | 'salesContract', view: string) =>
    (await book.query('document.list', { kind, ...page, filter: { view } })).count
  expect(counted).toMatchObject({
    toReceive: await listed('purchaseContract', 'due'),
    toDeliver: await listed('salesContract', 'due'),
    receivedNotInvoiced: await listed('goodsReceipt', 'notInvoiced'),
    deliveredNotInvoiced: await listed('delivery', 'notInvoiced'),
  })
  const late = async (side: string) =>
    (await book.query('report.run', { name: 'open-items', params: { side, overdueOnly: true, asOf: '2025-06-30' } }))
      .rows
  expect(await late('receivable')).toHaveLength(counted.overdue ?? 0)
  expect(await late('payable')).toHaveLength(counted.payablesDue ?? 0)
  const low = await book.query('report.run', { name: 'low-stock', params: { asOf: '2025-06-30' } })
  expect(low.rows).toHaveLength(counted.lowStock ?? 0)
})

test('June: 360 sold (the slip taken back counts for nothing), nothing collected', async () => {
  const { month, salesFen, collectedFen, marginFen } = await book.query('workbench', {})
  // 5 bags of organic cost 300.00.
  expect({ month, salesFen, collectedFen, marginFen }).toEqual({
    month: '2025-06',
    salesFen: 36_000,
    collectedFen: 0,
    marginFen: 6_000,
  })
})

test('twelve months up to the working month; May: 1,330.28 net sold, 1,500 collected', async () => {
  const { months } = await book.query('workbench', {})
  expect(months.map(({ month }) => month)).toEqual([
    '2024-07',
    '2024-08',
    '2024-09',
    '2024-10',
    '2024-11',
    '2024-12',
    '2025-01',
    '2025-02',
    '2025-03',
    '2025-04',
    '2025-05',
    '2025-06',
  ])
  expect(months.at(-2)).toMatchObject({ month: '2025-05', salesFen: 133_028, collectedFen: 150_000 })
  expect(months[0]).toEqual({ month: '2024-07', salesFen: 0, collectedFen: 0, marginFen: 0 })
})

test('balances agree with the trial balance: stock 1405, receivables 1122, payables 220201', async () => {
  const { stockValueFen, receivableFen, payableFen, stock } = await book.query('workbench', {})
  const { rows } = await book.query('report.run', { name: 'trial-balance', params: { asOf: '2025-06-30' } })
  const closing = Object.fromEntries(rows.map((row) => [row.account, row.closingFen]))
  expect({ stockValueFen, receivableFen, payableFen }).toEqual({
    stockValueFen: closing['1405'],
    receivableFen: closing['1122'],
    payableFen: -Number(closing['220201']),
  })
  expect(stock.map(({ productText, qtyMilli, unit }) => [productText, qtyMilli, unit])).toEqual([
    ['P1 中颗粒尿素', 100_000, '袋'],
    ['P2 有机肥', 45_000, '袋'],
  ])
})

test('ageing at the end of June: 1,800 and 360 not due, 450 due since 3 May, 58 days', async () => {
  const { aging } = await book.query('workbench', {})
  expect(aging).toEqual([
    { bucket: '未到期', amountFen: 216_000 },
    { bucket: '1-30', amountFen: 0 },
    { bucket: '31-90', amountFen: 45_000 },
    { bucket: '91-180', amountFen: 0 },
    { bucket: '181-365', amountFen: 0 },
    { bucket: '>365', amountFen: 0 },
  ])
  expect(scene.undone.delivery.no).toBe('CK20250616-001')
})
