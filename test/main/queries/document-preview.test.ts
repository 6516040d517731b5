// A preview says what posting would do, with all that stands against it, and leaves the book as it was.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { draft, newBook, post, type TestBook } from '../../books.ts'
import { springOfTrade, type Scene } from './scene.ts'

let book: TestBook
let scene: Scene

beforeAll(async () => {
  book = await newBook()
  scene = await springOfTrade(book)
})
afterAll(() => book.close())

const slip = (line: Record<string, number | string | null>) =>
  draft(
    '2025-06-20',
    { customerId: scene.customer },
    { lines: [{ warehouseId: scene.east, productId: scene.p1, priceE4: 28_000_000, ...line }] },
  )

/** All that posting could change. */
const countRows = () =>
  book.read(async (sql) => {
    const tables = ['document', 'delivery', 'delivery_lines', 'journal_line', 'stock_move', 'open_item', 'audit', 'lot']
    const counts: number[] = []
    for (const table of tables)
      counts.push((await sql.get<{ count: number }>(`select count(*) as count from ${table}`))?.count ?? 0)
    const next = await sql.get<{ next: number }>('select next from id_counter')
    return [...counts, next?.next]
  })

test('10 bags at 2,800: 1,400.00, its voucher and its lot, and nothing is written', async () => {
  const before = await countRows()
  const preview = await book.query('document.preview', { kind: 'delivery', draft: slip({ qtyMilli: 10_000 }) })
  expect(preview.refusals).toEqual([])
  expect(preview.totalFen).toBe(140_000)
  expect(preview.head).toMatchObject({ customerId: scene.customer, dueDay: '2025-09-18' })
  expect(preview.sections.lines?.map(({ lot, grossFen, unit }) => [lot, grossFen, unit])).toEqual([
    ['L1', 140_000, '袋'],
  ])
  expect(preview.voucher[0]).toEqual({
    account: '1122',
    accountName: '应收账款',
    partner: '示例种植户',
    text: '销售 示例种植户 中颗粒尿素 10 袋',
    debitFen: 140_000,
    creditFen: 0,
  })
  expect(preview.texts).toMatchObject({
    [`partner:${scene.customer}`]: 'C0001 示例种植户',
    [`product:${scene.p1}`]: 'P1 中颗粒尿素',
  })
  expect(await countRows()).toEqual(before)
})

test('what it foretells is what posting does', async () => {
  const typed = slip({ qtyMilli: 3_000 })
  const preview = await book.query('document.preview', { kind: 'delivery', draft: typed })
  const { id } = await post(book, 'delivery', typed)
  const view = await book.query('document.get', { id })
  expect(view?.vouchers[0]?.lines).toEqual(preview.voucher)
  expect(view?.totalFen).toBe(preview.totalFen)
})

test('every refusal comes at once, each at its field, beside what can be worked out already', async () => {
  const typed = draft(
    '2025-06-20',
    { customerId: scene.customer },
    {
      lines: [
        { warehouseId: scene.east, productId: scene.p1, priceE4: 28_000_000, qtyMilli: 1_000_000 },
        { warehouseId: scene.east, productId: scene.p2, qtyMilli: 1_000 },
        { warehouseId: scene.east, productId: scene.p1, priceE4: 28_000_000, qtyMilli: 1_000 },
      ],
    },
  )
  const { refusals, sections } = await book.query('document.preview', { kind: 'delivery', draft: typed })
  expect(refusals.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'field.required lines.1.priceE4',
    'stock.shortProduct lines.0.qtyMilli',
  ])
  expect(sections.lines?.map(({ slipLine, grossFen }) => [slipLine, grossFen])).toEqual([
    [1, 14_000_000],
    [3, 14_000],
  ])
})

test('a draft with nothing in it yet has empty sections and says what is missing', async () => {
  const preview = await book.query('document.preview', {
    kind: 'delivery',
    draft: { day: null, remarks: null, head: {}, sections: {} },
  })
  expect(preview).toMatchObject({ sections: { lines: [] }, totalFen: 0, voucher: [] })
  expect(preview.refusals.map(({ path }) => path)).toEqual(['day', 'head.customerId', 'lines'])
})

test('over the credit limit is said, not refused', async () => {
  const { warnings, refusals } = await book.query('document.preview', {
    kind: 'delivery',
    draft: slip({ qtyMilli: 50_000, priceE4: 600_000_000 }),
  })
  expect(refusals).toEqual([])
  expect(warnings.map(({ code }) => code)).toEqual(['credit.overLimit'])
})
