// What a book says of itself: the month people work in, the state of its months, the trail of what was done.

import { expect, onTestFinished, test } from 'vitest'
import { deliver, distributor, draft, newBook, receive, value, type NewTestBook } from '../../books.ts'

async function opened(options: NewTestBook = {}) {
  const book = await newBook(options)
  onTestFinished(() => book.close())
  return book
}

const info = async (options: NewTestBook = {}) => (await opened(options)).query('book.info', {})

test('a new book works in today’s month, or in its first when that is still to come', async () => {
  expect(await info({ today: '2025-03-14' })).toEqual({
    company: '示例农资有限公司',
    taxpayer: 'general',
    startDay: '2025-01-01',
    today: '2025-03-14',
    workingMonth: '2025-03',
    closedThrough: null,
    engine: 'sqlite',
    location: expect.stringContaining('book.hz'),
    actor: 'owner',
    positioned: [],
  })
  expect((await info({ startDay: '2026-01-01', today: '2025-12-20' })).workingMonth).toBe('2026-01')
})

test('a book with entries works in the month of the last, so that a past season is not empty', async () => {
  const book = await opened({ today: '2026-11-20' })
  const of = await distributor(book)
  await receive(book, of, { day: '2025-03-01', qtyMilli: 10_000, priceE4: 25_000_000 })
  expect((await book.query('book.info', {})).workingMonth).toBe('2025-03')
})

test('never in a closed month, unless all are', async () => {
  const book = await opened({ today: '2025-03-31' })
  const of = await distributor(book)
  await receive(book, of, { day: '2025-01-10', qtyMilli: 10_000, priceE4: 25_000_000 })
  const month = async () => (await book.query('book.info', {})).workingMonth
  value(await book.command('month.close', { month: '2025-01', reason: '' }))
  expect(await month()).toBe('2025-02')
  value(await book.command('month.close', { month: '2025-02', reason: '' }))
  expect(await month()).toBe('2025-03')
})

test('months from the first on: closed or not, what each earned, drafts that wait', async () => {
  const book = await opened({ today: '2025-04-10' })
  const of = await distributor(book)
  await receive(book, of, { day: '2025-01-10', qtyMilli: 10_000, priceE4: 25_000_000 })
  await deliver(book, of, { day: '2025-03-05', qtyMilli: 4_000, priceE4: 28_000_000 })
  value(await book.command('draft.save', { id: null, kind: 'delivery', draft: draft('2025-02-20', {}) }))
  value(await book.command('month.close', { month: '2025-01', reason: '' }))
  // 560.00 of sales, net 513.76, at a cost of 458.72.
  expect(await book.query('month.status', {})).toEqual([
    { month: '2025-01', closed: true, profitFen: 0, drafts: 0 },
    { month: '2025-02', closed: false, profitFen: 0, drafts: 1 },
    { month: '2025-03', closed: false, profitFen: 5_504, drafts: 0 },
  ])
})

test('what a closed month earned still shows after its carry-over', async () => {
  const book = await opened({ today: '2025-04-10' })
  const of = await distributor(book)
  await receive(book, of, { day: '2025-01-10', qtyMilli: 10_000, priceE4: 25_000_000 })
  await deliver(book, of, { day: '2025-01-15', qtyMilli: 4_000, priceE4: 28_000_000 })
  value(await book.command('month.close', { month: '2025-01', reason: '' }))
  expect((await book.query('month.status', {}))[0]).toMatchObject({ closed: true, profitFen: 5_504 })
})

test('the trail names documents by number, records by code and name, months by themselves; the latest first', async () => {
  const book = await opened({ today: '2025-03-31' })
  const of = await distributor(book)
  const { contract } = await receive(book, of, { day: '2025-01-10', qtyMilli: 10_000, priceE4: 25_000_000 })
  value(await book.command('contract.close', { id: contract.id, lineId: null, reason: '供完' }))
  value(await book.command('month.close', { month: '2025-01', reason: '一月结账' }))
  const trail = await book.query('audit.list', { offset: 0, limit: 1000 })
  expect(trail.slice(0, 5).map(({ act, subject, reason }) => [act, subject, reason])).toEqual([
    ['month.close', '2025-01', '一月结账'],
    ['contract.close', 'CG20250110-001', '供完'],
    ['goodsReceipt.post', 'RK20250110-001', null],
    ['purchaseContract.post', 'CG20250110-001', null],
    ['warehouse.save', 'W2 西库', null],
  ])
  expect(trail.at(-1)).toMatchObject({ act: 'book.create', subject: '示例农资有限公司', user: 'owner' })
  expect(await book.query('audit.list', { offset: 1, limit: 1 })).toEqual(trail.slice(1, 2))
  await expect(book.query('audit.list', { offset: 0, limit: 1001 })).rejects.toThrow('limit')
})
