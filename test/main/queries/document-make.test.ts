// Documents are made from documents: what is left of a contract is received, what is left of a delivery is invoiced,
// what is open on an invoice is paid.

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

test('receive the rest: 50 of 80 bags and all 30, dated today', async () => {
  const { draft, texts } = await book.query('document.make', { kind: 'goodsReceipt', fromId: scene.openContract.id })
  expect(draft.day).toBe('2025-12-31')
  expect(draft.head).toEqual({ supplierId: scene.supplier })
  expect(draft.sections.lines?.map(({ contractLineId, qtyMilli }) => [contractLineId, qtyMilli])).toEqual([
    [scene.openLines[0]!.id, 50_000],
    [scene.openLines[1]!.id, 30_000],
  ])
  expect(texts).toMatchObject({
    [`partner:${scene.supplier}`]: 'S01 示例氮肥厂甲',
    [`sourceLine:${scene.openLines[1]!.id}`]: 'CG20250310-001/2',
    [`product:${scene.p2}`]: 'P2 有机肥',
  })
})

test('only the chosen lines', async () => {
  const lineIds = [scene.openLines[1]!.id]
  const { draft } = await book.query('document.make', { kind: 'goodsReceipt', fromId: scene.openContract.id, lineIds })
  expect(draft.sections.lines?.map(({ qtyMilli }) => qtyMilli)).toEqual([30_000])
})

test('invoice what is left of a delivery: 15 of 20 bags', async () => {
  const { draft } = await book.query('document.make', { kind: 'salesInvoice', fromId: scene.onContract.id })
  expect(draft.sections.lines).toEqual([{ deliveryLineId: scene.onContractLine.id, qtyMilli: 15_000 }])
})

test('pay what is open on an invoice: 7,500.00', async () => {
  const { draft, texts } = await book.query('document.make', { kind: 'payment', fromId: scene.purchaseInvoice.id })
  expect(draft.head).toEqual({ partnerId: scene.supplier, amountFen: 750_000 })
  const [settlement] = draft.sections.settlements ?? []
  expect(texts[`item:${settlement?.itemId}`]).toBe('FP-0001')
})

test('a delivery is not made from an invoice, nor anything from nothing', async () => {
  await expect(book.query('document.make', { kind: 'delivery', fromId: scene.purchaseInvoice.id })).rejects.toThrow(
    'delivery is not made from purchaseInvoice',
  )
  await expect(book.query('document.make', { kind: 'delivery', fromId: 999_999 })).rejects.toThrow(
    'there is no document 999999',
  )
})
