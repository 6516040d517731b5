// A posted document shows what it says, what is left of it, the vouchers it made, what came before and after, who did
// what to it, and its open items.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentView } from '../../../src/shared/api.ts'
import { localOwner, type AnyRow } from '../../../src/shared/contract/index.ts'
import { draft, newBook, post, value, type TestBook } from '../../books.ts'
import { springOfTrade, type Scene } from './scene.ts'

let book: TestBook
let scene: Scene

beforeAll(async () => {
  book = await newBook()
  scene = await springOfTrade(book)
})
afterAll(() => book.close())

async function view(id: number): Promise<DocumentView> {
  const found = await book.query('document.get', { id })
  if (!found) throw new Error(`no document ${id}`)
  return found
}
const nos = (links: DocumentView['before']) => links.map(({ no }) => no)
const pick = (row: AnyRow | undefined, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, row?.[name]]))

test('a delivery: head, line with its cost, and the words of every id', async () => {
  const { head, sections, texts, no, totalFen, state } = await view(scene.onContract.id)
  expect({ no, totalFen, state }).toEqual({ no: 'CK20250402-001', totalFen: 280_000, state: 'posted' })
  expect(head).toEqual({
    customerId: scene.customer,
    dueDay: '2025-07-01',
    paidFen: 100_000,
    paidAccountId: scene.cash,
    waivedFen: null,
    held: false,
    mode: null,
    placeId: null,
    receiver: null,
    phone: null,
    address: null,
    campaignId: null,
    plate: null,
    driver: null,
    carrierId: null,
  })
  expect(pick(sections.lines?.[0], 'id', 'lineNo', 'lot', 'qtyMilli', 'grossFen', 'productName')).toEqual({
    id: scene.onContractLine.id,
    lineNo: 1,
    lot: 'L1',
    qtyMilli: 20_000,
    grossFen: 280_000,
    productName: '中颗粒尿素',
  })
  expect(texts).toEqual({
    [`partner:${scene.customer}`]: 'C0001 示例种植户',
    [`moneyAccount:${scene.cash}`]: 'A1 现金',
    [`sourceLine:${scene.salesLines[0]!.id}`]: 'XS20250401-001/1',
    [`warehouse:${scene.east}`]: 'W1 东库',
    [`product:${scene.p1}`]: 'P1 中颗粒尿素',
  })
})

test('of 20 bags delivered 5 are invoiced: 15 are left to invoice or return', async () => {
  const { sections } = await view(scene.onContract.id)
  expect(pick(sections.lines?.[0], 'invoicedMilli', 'returnedMilli', 'leftMilli')).toEqual({
    invoicedMilli: 5_000,
    returnedMilli: 0,
    leftMilli: 15_000,
  })
})

test('a contract of 80 bags with 5 % tolerance, 30 received: 50 open, 84 at most', async () => {
  const { sections } = await view(scene.openContract.id)
  expect(sections.lines?.map((row) => pick(row, 'fulfilledMilli', 'openMilli', 'mostMilli', 'closed'))).toEqual([
    { fulfilledMilli: 30_000, openMilli: 50_000, mostMilli: 84_000, closed: false },
    { fulfilledMilli: 0, openMilli: 30_000, mostMilli: 30_000, closed: false },
  ])
})

test('its voucher reads as accounts and amounts: 1122 2,800.00 against 5001 2,568.81 and 222103 231.19', async () => {
  const { vouchers } = await view(scene.onContract.id)
  expect(vouchers.map(({ no, day }) => [no, day])).toEqual([['记202504-0001', '2025-04-02']])
  expect(
    vouchers[0]?.lines
      .slice(0, 3)
      .map(({ account, accountName, partner, debitFen, creditFen }) => [
        account,
        accountName,
        partner,
        debitFen,
        creditFen,
      ]),
  ).toEqual([
    ['1122', '应收账款', '示例种植户', 280_000, 0],
    ['5001', '主营业务收入', null, 0, 256_881],
    ['222103', '待转销项税额', '示例种植户', 0, 23_119],
  ])
})

test('a reversed document shows both vouchers, the red one under its own day, and says why', async () => {
  const { state, vouchers, history, items } = await view(scene.undone.delivery.id)
  expect(state).toBe('reversed')
  expect(vouchers.map(({ day, lines }) => [day, lines[0]?.debitFen])).toEqual([
    ['2025-06-16', 14_400],
    ['2025-06-17', -14_400],
  ])
  expect(history.map(({ act, user, reason }) => [act, user, reason])).toEqual([
    ['post', 'owner', null],
    ['reverse', 'owner', '开错客户'],
  ])
  expect(items).toEqual([{ side: 'receivable', amountFen: 14_400, openFen: 0, dueDay: '2025-09-14' }])
})

test('the chain leads from the contract to the delivery, its invoice and the money taken on the slip', async () => {
  const { before, after } = await view(scene.onContract.id)
  expect(nos(before)).toEqual(['XS20250401-001'])
  expect(nos(after)).toEqual(['SK20250402-001', 'XF20250510-001'])
  const slip = await view(after[0]!.id)
  expect(nos(slip.before)).toEqual(['CK20250402-001'])
})

test('what it opened and what is still open: 2,800 less 1,000 taken on the slip', async () => {
  const { items } = await view(scene.onContract.id)
  expect(items).toEqual([{ side: 'receivable', amountFen: 280_000, openFen: 180_000, dueDay: '2025-07-01' }])
})

test('a closed line has nothing open, a new version shows its lines, and every act is told once', async () => {
  const contract = await post(
    book,
    'purchaseContract',
    draft(
      '2025-05-01',
      { supplierId: scene.supplier },
      { lines: [{ productId: scene.p1, qtyMilli: 10_000, priceE4: 25_000_000 }] },
    ),
  )
  const { sections } = await view(contract.id)
  const [line] = sections.lines ?? []
  const amended = draft(
    '2025-05-01',
    { supplierId: scene.supplier },
    {
      lines: [
        { id: line?.id ?? 0, productId: scene.p1, qtyMilli: 12_000, priceE4: 25_000_000 },
        { productId: scene.p2, qtyMilli: 3_000, priceE4: 15_000_000 },
      ],
    },
  )
  value(await book.command('contract.amend', { id: contract.id, version: 1, reason: '加货', draft: amended }))
  value(await book.command('contract.close', { id: contract.id, lineId: Number(line?.id), reason: '不再供货' }))
  const now = await view(contract.id)
  expect(now.version).toBe(2)
  expect(now.sections.lines?.map((row) => pick(row, 'qtyMilli', 'openMilli', 'closed'))).toEqual([
    { qtyMilli: 12_000, openMilli: 0, closed: true },
    { qtyMilli: 3_000, openMilli: 3_000, closed: false },
  ])
  expect(now.sections.lines?.[0]?.id).toBe(line?.id)
  expect(now.history.map(({ act, reason }) => [act, reason])).toEqual([
    ['post', null],
    ['amend', '加货'],
    ['close', '不再供货'],
  ])
  value(await book.command('contract.close', { id: contract.id, lineId: null, reason: '完结' }))
  const over = await view(contract.id)
  expect(over.sections.lines?.map(({ openMilli, closed }) => [openMilli, closed])).toEqual([
    [0, true],
    [0, true],
  ])
})

test('no such document is null; whoever may not read the kind is told so', async () => {
  expect(await book.query('document.get', { id: 999_999 })).toBeNull()
  const keeper = {
    name: 'keeper',
    roles: new Set(['keeper'] as const),
    permissions: new Set(['office.read', 'warehouse.read'] as const),
  }
  await expect(book.book.query('document.get', { id: scene.onContract.id }, keeper)).rejects.toThrow(
    'not permitted: sales.read',
  )
  expect(await book.book.query('document.get', { id: scene.onContract.id }, localOwner)).not.toBeNull()
})
