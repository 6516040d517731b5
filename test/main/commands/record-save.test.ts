// Master data is checked as a whole when it is saved, never overwrites what somebody else has just saved, and leaves a
// row in the trail with how it stood before and after.

import { beforeEach, afterEach, expect, test } from 'vitest'
import type { AnyRow, RecordKind } from '../../../src/shared/contract/index.ts'
import {
  deliver,
  distributor,
  draft,
  newBook,
  post,
  receive,
  record,
  refusals,
  value,
  type Distributor,
  type TestBook,
} from '../../books.ts'

let book: TestBook
let of: Distributor

beforeEach(async () => {
  book = await newBook()
  of = await distributor(book)
})
afterEach(() => book.close())

const add = (kind: RecordKind, fields: AnyRow) => book.command('record.save', { kind, id: null, version: null, fields })
const change = (kind: RecordKind, id: number, version: number, fields: AnyRow) =>
  book.command('record.save', { kind, id, version, fields })
const get = (kind: RecordKind, id: number) => book.query('record.get', { kind, id })
const trailOf = (id: number) =>
  book.read((sql) =>
    sql.all<{ command: string; before: string | null; after: string | null }>(
      `select command, before, after from audit where subject_type = 'record' and subject_id = ? order by id`,
      [id],
    ),
  )

const urea = { code: 'P9', name: '大颗粒尿素', unit: '袋', unitWeightGrams: 50_000, pricedPer: 'tonne', taxRateBp: 900 }

test('a new record gets its initials, what it is found by, version 1 and a row in the trail', async () => {
  const { id, version } = value(
    await add('partner', { code: 'C0009', name: '重阳农资（县城）', isCustomer: true, phone: '13800000009' }),
  )
  expect(version).toBe(1)
  expect(await get('partner', id)).toMatchObject({
    code: 'C0009',
    initials: 'cynzxc',
    isCustomer: true,
    isSupplier: false,
    active: true,
    version: 1,
  })
  const stored = await book.read((sql) => sql.get<{ search: string }>('select search from partner where id = ?', [id]))
  expect(stored?.search).toBe('c0009 重阳农资（县城） cynzxc 13800000009')
  const [made] = await trailOf(id)
  expect(made).toMatchObject({ command: 'partner.save', before: null })
  expect(JSON.parse(made?.after ?? '{}')).toMatchObject({ code: 'C0009', name: '重阳农资（县城）' })
})

test('a change keeps what was not given, counts the version and tells before and after', async () => {
  expect(value(await change('partner', of.customer, 1, { phone: '13900000002' }))).toEqual({
    id: of.customer,
    version: 2,
  })
  expect(await get('partner', of.customer)).toMatchObject({
    name: '示例种植户',
    phone: '13900000002',
    termDays: 90,
    version: 2,
  })
  const trail = (await trailOf(of.customer)).at(-1)
  expect(JSON.parse(trail?.before ?? '{}')).toMatchObject({ phone: '13900000001', version: 1 })
  expect(JSON.parse(trail?.after ?? '{}')).toMatchObject({ phone: '13900000002', version: 2 })
})

test('saved once more as it is it stays version 2, and the trail tells one change', async () => {
  value(await change('partner', of.customer, 1, { phone: '13900000002' }))
  const trail = (await trailOf(of.customer)).length
  expect(value(await change('partner', of.customer, 2, { phone: ' 13900000002 ' })).version).toBe(2)
  expect(await trailOf(of.customer)).toHaveLength(trail)
})

test('who read an older version is refused, and the newer one stays', async () => {
  value(await change('partner', of.customer, 1, { phone: '1' }))
  expect(refusals(await change('partner', of.customer, 1, { phone: '2' }))).toEqual(['document.changed'])
  expect(
    refusals(
      await book.command('record.save', { kind: 'partner', id: of.customer, version: null, fields: { phone: '2' } }),
    ),
  ).toEqual(['document.changed'])
  expect(await get('partner', of.customer)).toMatchObject({ phone: '1', version: 2 })
})

test('initials nobody typed follow the name; typed ones stay, in lower case', async () => {
  value(await change('partner', of.customer, 1, { name: '张三' }))
  expect(await get('partner', of.customer)).toMatchObject({ initials: 'zs' })
  value(await change('partner', of.customer, 2, { initials: 'ZSF' }))
  value(await change('partner', of.customer, 3, { name: '张三丰' }))
  expect(await get('partner', of.customer)).toMatchObject({ initials: 'zsf', name: '张三丰' })
  value(await change('partner', of.customer, 4, { initials: null }))
  expect(await get('partner', of.customer)).toMatchObject({ initials: 'zsf' })
})

test('a code is taken once; the refusal names it', async () => {
  const taken = await add('partner', { code: 'C0001', name: '别人', isCustomer: true })
  expect(taken).toMatchObject({
    ok: false,
    error: [{ code: 'field.duplicate', path: 'fields.code', facts: { value: 'C0001' } }],
  })
  expect(refusals(await change('partner', of.other, 1, { code: 'C0001' }))).toEqual(['field.duplicate fields.code'])
  expect(value(await change('partner', of.other, 1, { code: 'C0002', phone: '2' })).version).toBe(2)
})

test('all that is wrong is said at once', async () => {
  const wrong = await add('product', {
    code: 'P1',
    name: ' ',
    unit: '袋',
    unitWeightGrams: 0,
    pricedPer: 'box',
    listPriceE4: -1,
  })
  expect(refusals(wrong).toSorted()).toEqual([
    'field.duplicate fields.code',
    'field.negative fields.listPriceE4',
    'field.notPositive fields.unitWeightGrams',
    'field.required fields.name',
    'field.required fields.taxRateBp',
    'field.unknownChoice fields.pricedPer',
  ])
})

test('a product is exempt or has a rate, never both and never neither', async () => {
  expect(refusals(await add('product', { ...urea, taxRateBp: null }))).toEqual(['field.required fields.taxRateBp'])
  expect(refusals(await add('product', { ...urea, taxExempt: true }))).toEqual(['product.exemptRate fields.taxRateBp'])
  value(await add('product', { ...urea, taxExempt: true, taxRateBp: null }))
  value(await add('product', { ...urea, code: 'P10', taxRateBp: 0 }))
})

test('a partner has at least one role', async () => {
  expect(refusals(await add('partner', { code: 'X1', name: '路人' }))).toEqual(['field.required fields.isCustomer'])
  expect(refusals(await change('partner', of.supplier, 1, { isSupplier: false }))).toEqual([
    'field.required fields.isCustomer',
  ])
})

test('unit and weight of a product can change until its first stock move, everything else later too', async () => {
  value(await change('product', of.p1, 1, { unitWeightGrams: 40_000 }))
  value(await change('product', of.p1, 2, { unitWeightGrams: 50_000 }))
  await receive(book, of, { day: '2025-03-01', qtyMilli: 10_000, priceE4: 25_000_000 })
  expect(refusals(await change('product', of.p1, 3, { unit: '吨', unitWeightGrams: 1_000_000 }))).toEqual([
    'field.fixed fields.unit',
    'field.fixed fields.unitWeightGrams',
  ])
  value(await change('product', of.p1, 3, { name: '尿素', unit: '袋', unitWeightGrams: 50_000, taxRateBp: 1300 }))
})

test('a money account stands for an ordinary account: no control account, no parent, none out of use', async () => {
  const on = (code: string) => add('moneyAccount', { code: 'A9', name: '新账户', ledgerAccountId: of.accountId(code) })
  expect(refusals(await on('1122'))).toEqual(['account.control fields.ledgerAccountId'])
  expect(refusals(await on('2221'))).toEqual(['account.parent fields.ledgerAccountId'])
  value(await book.command('record.setActive', { kind: 'ledgerAccount', id: of.accountId('1012'), active: false }))
  expect(refusals(await on('1012'))).toEqual(['record.inactive fields.ledgerAccountId'])
  expect(refusals(await add('moneyAccount', { code: 'A9', name: '新账户', ledgerAccountId: 999_999 }))).toEqual([
    'record.unknown fields.ledgerAccountId',
  ])
  value(await on('1002'))
  expect(
    refusals(await add('expenseItem', { code: 'E1', name: '运费', ledgerAccountId: of.accountId('1405') })),
  ).toEqual(['account.control fields.ledgerAccountId'])
  value(await add('expenseItem', { code: 'E1', name: '运费', ledgerAccountId: of.accountId('5601') }))
  value(await add('expenseItem', { code: 'E2', name: '杂费' }))
})

test('a money account keeps its ledger account once money has passed through it', async () => {
  value(await change('moneyAccount', of.cash, 1, { ledgerAccountId: of.accountId('1012') }))
  value(await change('moneyAccount', of.cash, 2, { ledgerAccountId: of.accountId('1001') }))
  const typed = draft(
    '2025-03-01',
    { customerId: of.customer, accountId: of.cash, amountFen: 100 },
    { settlements: [] },
  )
  await post(book, 'moneyReceipt', typed)
  expect(refusals(await change('moneyAccount', of.cash, 3, { ledgerAccountId: of.accountId('1012') }))).toEqual([
    'field.fixed fields.ledgerAccountId',
  ])
  value(await change('moneyAccount', of.cash, 3, { name: '门市现金' }))
})

test('an account keeps its code and kind from its first entry; those documents post to keep it always', async () => {
  const account = await record(book, 'ledgerAccount', { code: '560201', name: '管理费用-运费', accountKind: 'expense' })
  value(await change('ledgerAccount', account, 1, { code: '560209' }))
  const paid = draft('2025-03-01', { accountId: of.cash }, { lines: [{ ledgerAccountId: account, grossFen: 5_000 }] })
  await post(book, 'expense', paid)
  expect(refusals(await change('ledgerAccount', account, 2, { code: '560202', accountKind: 'cost' }))).toEqual([
    'field.fixed fields.code',
    'field.fixed fields.accountKind',
  ])
  value(await change('ledgerAccount', account, 2, { name: '运费' }))
  expect(refusals(await change('ledgerAccount', of.accountId('5001'), 1, { code: '5002' }))).toEqual([
    'account.control fields.code',
  ])
  expect(refusals(await change('ledgerAccount', of.accountId('2221'), 1, { code: '2222' }))).toEqual([
    'account.parent fields.code',
  ])
})

test('a sub-account is made below an account that holds nothing and stands for nothing', async () => {
  const below = (code: string) => add('ledgerAccount', { code, name: '下级', accountKind: 'asset' })
  expect(refusals(await below('112201'))).toEqual(['account.control fields.code'])
  expect(refusals(await below('500101'))).toEqual(['account.control fields.code'])
  expect(refusals(await below('100201'))).toEqual(['field.fixed fields.code'])
  expect(refusals(await below('16a1'))).toEqual(['field.wrongType fields.code'])
  value(await below('160101'))
  value(await below('222105'))
})

test('a record out of use is no longer offered, and can be taken back', async () => {
  const found = async () => (await book.query('record.find', { kind: 'partner', text: 'C0002' })).length
  value(await book.command('record.setActive', { kind: 'partner', id: of.other, active: false }))
  expect(await found()).toBe(0)
  expect(await get('partner', of.other)).toMatchObject({ active: false, version: 2 })
  value(await change('partner', of.other, 2, { phone: '5' }))
  expect(await get('partner', of.other)).toMatchObject({ active: false, phone: '5' })
  value(await book.command('record.setActive', { kind: 'partner', id: of.other, active: true }))
  expect(await found()).toBe(1)
  expect((await trailOf(of.other)).map(({ command }) => command)).toEqual([
    'partner.save',
    'partner.setActive',
    'partner.save',
    'partner.setActive',
  ])
})

test('a record that does not exist can be neither changed nor deactivated', async () => {
  expect(refusals(await change('partner', 999_999, 1, { name: 'x' }))).toEqual(['record.unknown'])
  expect(refusals(await book.command('record.setActive', { kind: 'partner', id: 999_999, active: false }))).toEqual([
    'record.unknown',
  ])
})

test('what a document said is not changed by a record saved later', async () => {
  await receive(book, of, { day: '2025-03-01', qtyMilli: 10_000, priceE4: 25_000_000 })
  const { delivery } = await deliver(book, of, { day: '2025-03-05', qtyMilli: 1_000, priceE4: 28_000_000 })
  value(await change('product', of.p1, 1, { name: '改名尿素', taxRateBp: 1300 }))
  value(await change('partner', of.customer, 1, { name: '改名户' }))
  const view = await book.query('document.get', { id: delivery.id })
  expect(view?.sections.lines?.[0]).toMatchObject({ productName: '中颗粒尿素', taxRateBp: 900 })
  expect(view?.texts[`partner:${of.customer}`]).toBe('C0001 示例种植户')
})
