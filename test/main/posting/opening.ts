// What the book starts with, and entries by hand.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { value } from '../../books.ts'
import type { Open } from './open.ts'
import { position } from './stacks.ts'
import { bags, fen, type Trade } from './trade.ts'

const eve = '2024-12-31'
const opening = (t: Trade) => ({
  stock: [
    {
      warehouseId: t.east,
      productId: t.p1,
      lot: 'L1',
      productionDay: '2024-10-05',
      qtyMilli: bags(600),
      costFen: fen(46_788.99),
    },
  ],
  items: [
    {
      partnerId: t.customer,
      side: 'receivable',
      itemNo: 'XS-2024-77',
      itemDay: '2024-09-20',
      dueDay: '2024-12-20',
      amountFen: fen(5000),
    },
    { partnerId: t.supplier, side: 'prepaid', itemNo: 'FK-2024-9', amountFen: fen(3000) },
    { partnerId: t.supplier, side: 'payable', itemNo: 'FP-2024-3', dueDay: '2025-01-20', amountFen: fen(20_000) },
    { partnerId: t.other, side: 'advance', itemNo: 'SK-2024-5', amountFen: fen(1000) },
  ],
  accounts: [
    { ledgerAccountId: t.accountId('1002'), debitFen: fen(10_000) },
    { ledgerAccountId: t.accountId('3001'), creditFen: fen(43_788.99) },
  ],
})

export function openingSuite(open: Open): void {
  describe('opening balances', () => {
    test('64,788.99 on both sides: 1405 46,788.99, 1122 5,000, 1123 3,000, 220201 20,000, 2203 1,000 and the accounts', async () => {
      const t = await open()
      const { id } = await t.post('openingBalances', eve, {}, opening(t))
      expect(await t.balances()).toEqual({
        '1002': '10000.00',
        '1122': '5000.00',
        '1123': '3000.00',
        '1405': '46788.99',
        '220201': '-20000.00',
        '2203': '-1000.00',
        '3001': '-43788.99',
      })
      expect(await t.value()).toBe('600 / 46788.99')
      expect(await t.open(id)).toEqual(['receivable 5000.00', 'prepaid 3000.00', 'payable 20000.00', 'advance 1000.00'])
    })

    test('600 bags are put on A1 as the book starts', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0)
      const { stock, ...more } = opening(t)
      const placed = stock.map((row) => ({ ...row, positionId: a1 }))
      const { id } = await t.post('openingBalances', eve, {}, { ...more, stock: placed })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '600' })
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
      await t.reverse(id, eve)
      expect(await t.placed()).toEqual({})
    })

    test('an opening debt keeps its own number and days, and is settled like any other', async () => {
      const t = await open()
      const { id } = await t.post('openingBalances', eve, {}, opening(t))
      const item = await t.book.read((sql) =>
        sql.get<{ id: number }>(
          `select id, no, day, booked_day, due_day from open_item where document_id = ? and side = 'receivable'`,
          [id],
        ),
      )
      expect(item).toMatchObject({ no: 'XS-2024-77', day: '2024-09-20', bookedDay: eve, dueDay: '2024-12-20' })
      await t.post(
        'moneyReceipt',
        '2025-01-02',
        { customerId: t.customer, accountId: t.bank, amountFen: fen(5000) },
        { settlements: [{ itemId: item?.id ?? 0, amountFen: fen(5000) }] },
      )
      expect(await t.balances()).not.toHaveProperty('1122')
    })

    test('opening goods are sold at their cost, and their lot keeps its production day', async () => {
      const t = await open()
      await t.post('openingBalances', eve, {}, opening(t))
      const { id } = await t.sell({ day: '2025-01-02', qty: 200, price: 1860 })
      expect(await t.entries(id)).toMatchObject({ '借 5401': '15596.33' })
      const lot = await t.book.read((sql) => sql.get('select production_day, first_day from lot'))
      expect(lot).toEqual({ productionDay: '2024-10-05', firstDay: eve })
    })

    test('unbalanced: 64,788.99 against 64,688.99, 100.00 apart', async () => {
      const t = await open()
      const sections = opening(t)
      const accounts = [sections.accounts[0] ?? {}, { ledgerAccountId: t.accountId('3001'), creditFen: fen(43_688.99) }]
      expect(await t.refused('openingBalances', eve, {}, { ...sections, accounts })).toMatchObject([
        {
          code: 'voucher.unbalanced',
          path: 'accounts',
          facts: { debit: '64788.99', credit: '64688.99', difference: '100.00' },
        },
      ])
    })

    test('once, on the eve of the first day; after a reversal again', async () => {
      const t = await open()
      expect(await t.refused('openingBalances', '2025-01-01', {}, opening(t))).toMatchObject([
        { code: 'document.beforeStart', path: 'day', facts: { day: '2025-01-01', start: '2025-01-01' } },
      ])
      const first = await t.post('openingBalances', eve, {}, opening(t))
      expect(await t.refused('openingBalances', eve, {}, opening(t))).toMatchObject([
        { code: 'opening.once', facts: { no: first.no } },
      ])
      await t.reverse(first.id, '2025-01-05')
      expect(await t.balances()).toEqual({})
      await t.post('openingBalances', eve, {}, opening(t))
    })

    test('once a month is closed the opening of it stays as it is', async () => {
      const t = await open()
      value(await t.book.command('month.close', { month: '2025-01', reason: '' }))
      expect(await t.refused('openingBalances', eve, {}, opening(t))).toMatchObject([
        { code: 'document.monthClosed', path: 'day' },
      ])
    })

    test('a row that is wrong on its face does not make the rest look unbalanced', async () => {
      const t = await open()
      const sections = opening(t)
      const accounts = [...sections.accounts.slice(1), { debitFen: fen(10_000) }]
      expect(await t.refused('openingBalances', eve, {}, { ...sections, accounts })).toMatchObject([
        { code: 'field.required', path: 'accounts.1.ledgerAccountId' },
      ])
    })

    test('other documents do not lie before the first day', async () => {
      const t = await open()
      const head = { fromAccountId: t.cash, toAccountId: t.bank, amountFen: fen(1) }
      expect(await t.refused('moneyTransfer', eve, head)).toMatchObject([
        { code: 'document.beforeStart', path: 'day', facts: { day: eve, start: '2025-01-01' } },
      ])
    })
  })

  describe('journal voucher', () => {
    const entry = (t: Trade, code: string, debit: number | null, credit: number | null) => ({
      text: '计提折旧',
      ledgerAccountId: t.accountId(code),
      debitFen: debit === null ? null : fen(debit),
      creditFen: credit === null ? null : fen(credit),
    })

    test('depreciation of 1,000: 5602 1,000.00, 1602 1,000.00; numbered among the month’s vouchers', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 1, price: 1700 })
      const lines = [entry(t, '5602', 1000, null), entry(t, '1602', null, 1000)]
      const { id } = await t.post('journalVoucher', '2025-03-31', {}, { lines })
      expect(await t.entries(id)).toEqual({ '借 5602': '1000.00', '贷 1602': '1000.00' })
      const voucher = await t.book.read((sql) =>
        sql.get('select month, seq, text from voucher where document_id = ?', [id]),
      )
      expect(voucher).toEqual({ month: '2025-03', seq: 2, text: '计提折旧' })
    })

    test('red entries stay on their side: 5602 −300.00, 1602 −300.00', async () => {
      const t = await open()
      const lines = [entry(t, '5602', -300, null), entry(t, '1602', null, -300)]
      const { id } = await t.post('journalVoucher', '2025-03-31', {}, { lines })
      expect(await t.entries(id)).toEqual({ '借 5602': '-300.00', '贷 1602': '-300.00' })
    })

    test('1,000.00 against 999.99 is refused, 0.01 apart; each entry has one side', async () => {
      const t = await open()
      const apart = [entry(t, '5602', 1000, null), entry(t, '1602', null, 999.99)]
      expect(await t.refused('journalVoucher', '2025-03-31', {}, { lines: apart })).toMatchObject([
        {
          code: 'voucher.unbalanced',
          path: 'lines',
          facts: { debit: '1000.00', credit: '999.99', difference: '0.01' },
        },
      ])
      const sides = [entry(t, '5602', 1000, 1000), entry(t, '1602', null, null)]
      expect(await t.refused('journalVoucher', '2025-03-31', {}, { lines: sides })).toMatchObject([
        { code: 'voucher.oneSide', path: 'lines.0.debitFen' },
        { code: 'voucher.oneSide', path: 'lines.1.debitFen' },
      ])
    })
  })
}
