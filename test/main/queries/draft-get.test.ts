// Drafts come back as they were left, with words for what they name, the latest first.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { draft, newBook, value, type TestBook } from '../../books.ts'
import { springOfTrade, type Scene } from './scene.ts'

let book: TestBook
let scene: Scene

beforeAll(async () => {
  book = await newBook()
  scene = await springOfTrade(book)
})
afterAll(() => book.close())

test('a draft to go on with', async () => {
  const kept = await book.query('draft.get', { id: scene.deliveryDraft })
  expect(kept).toEqual({
    id: scene.deliveryDraft,
    kind: 'delivery',
    approval: null,
    draft: {
      day: '2025-06-20',
      remarks: null,
      head: { customerId: scene.customer },
      sections: { lines: [{ productId: scene.p1, warehouseId: scene.east, qtyMilli: 4_000 }] },
    },
    texts: {
      [`partner:${scene.customer}`]: 'C0001 示例种植户',
      [`product:${scene.p1}`]: 'P1 中颗粒尿素',
      [`warehouse:${scene.east}`]: 'W1 东库',
    },
  })
})

test('one that is gone is null', async () => {
  expect(await book.query('draft.get', { id: 999_999 })).toBeNull()
})

test('drafts are known by partner, product or remarks; of one kind or of all', async () => {
  const all = await book.query('draft.list', { kind: null })
  expect(all.map(({ kind, title }) => [kind, title])).toEqual([
    ['expense', '六月电费'],
    ['stockCheck', '有机肥'],
    ['delivery', '示例种植户'],
  ])
  const drafts = await book.query('draft.list', { kind: 'delivery' })
  expect(drafts.map(({ id, goodsLines }) => [id, goodsLines])).toEqual([[scene.deliveryDraft, 1]])
})

test('two drafts of one customer are told apart by goods and amount: 40 bags of P1 for 5,600, and a line without a price', async () => {
  const save = (lines: readonly AnyRow[]) =>
    book.command('draft.save', {
      id: null,
      kind: 'delivery',
      draft: draft('2025-06-21', { customerId: scene.customer }, { lines }),
    })
  value(await save([{ productId: scene.p1, qtyMilli: 40_000, priceE4: 28_000_000 }]))
  value(await save([{ productId: scene.p1, qtyMilli: 8000 }, { productId: scene.p2 }, {}]))
  const [second, first] = await book.query('draft.list', { kind: 'delivery' })
  expect(first).toMatchObject({
    day: '2025-06-21',
    goods: [{ name: '中颗粒尿素', qtyMilli: 40_000, unit: '袋' }],
    goodsLines: 1,
    amountFen: 560_000,
  })
  expect(second).toMatchObject({
    goods: [
      { name: '中颗粒尿素', qtyMilli: 8000 },
      { name: '有机肥', qtyMilli: null },
    ],
    goodsLines: 2,
    amountFen: null,
  })
})

test('counted blind, the list of drafts tells no booked quantity either', async () => {
  const lines = [{ productId: scene.p1, bookMilli: 226_000 }]
  const save = async (blind: boolean) => {
    const { id } = value(
      await book.command('draft.save', {
        id: null,
        kind: 'stockCheck',
        draft: draft('2025-06-21', { blind }, { lines }),
      }),
    )
    const saved = (await book.query('draft.list', { kind: 'stockCheck' })).find((one) => one.id === id)
    await book.command('draft.delete', { id })
    return saved?.goods
  }
  expect(await save(false)).toEqual([{ name: '中颗粒尿素', qtyMilli: 226_000, unit: '袋' }])
  expect(await save(true)).toEqual([{ name: '中颗粒尿素', qtyMilli: null, unit: '袋' }])
})

test('a draft made from lines of other documents has their goods; one of money its amount', async () => {
  const { id } = value(
    await book.command('draft.save', {
      id: null,
      kind: 'salesReturn',
      draft: draft(
        '2025-06-21',
        { customerId: scene.customer },
        { lines: [{ deliveryLineId: scene.onContractLine.id, qtyMilli: 1000 }] },
      ),
    }),
  )
  value(
    await book.command('draft.save', { id: null, kind: 'payment', draft: draft('2025-06-21', { amountFen: 12_345 }) }),
  )
  const all = await book.query('draft.list', { kind: null })
  expect(all.find((one) => one.id === id)?.goods).toEqual([{ name: '中颗粒尿素', qtyMilli: 1000, unit: '袋' }])
  expect(all.find(({ kind }) => kind === 'payment')?.amountFen).toBe(12_345)
})

test('whoever may not read a kind does not see its drafts', async () => {
  const keeper = {
    name: 'keeper',
    roles: new Set(['keeper'] as const),
    permissions: new Set(['office.read', 'warehouse.read'] as const),
  }
  const seen = await book.book.query('draft.list', { kind: null }, keeper)
  expect(seen.map(({ kind }) => kind)).toEqual(['stockCheck'])
  await expect(book.book.query('draft.get', { id: scene.deliveryDraft }, keeper)).rejects.toThrow(
    'not permitted: sales.read',
  )
})
