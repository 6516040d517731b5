// Closing a month: income and expense to 3103, at the year's end to 3104, kept apart in the balances; nothing that
// would change a closed month is taken, and only the last one opens again.

import { describe, expect, test } from 'vitest'
import { refusals, value } from '../../books.ts'
import { contractOf, documentKinds } from '../../../src/shared/catalog.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const close = (t: Trade, month: string) => t.book.command('month.close', { month, reason: '' })
const reopen = (t: Trade, month: string, reason = '漏记费用') => t.book.command('month.reopen', { month, reason })

/** A year's last two months: income 17,064.22 and cost 15,596.33 in November, rent of 1,000.00 in December. */
async function lastMonths(open: Open): Promise<Trade> {
  const t = await open({ startDay: '2025-11-01', today: '2026-01-15' })
  await t.buy({ day: '2025-11-03', qty: 600, price: 1700 })
  await t.sell({ day: '2025-11-20', qty: 200, price: 1860 })
  const rent = { ledgerAccountId: t.accountId('5602'), grossFen: fen(1000) }
  await t.post('expense', '2025-12-05', { accountId: t.bank }, { lines: [rent] })
  return t
}

export function monthSuite(open: Open): void {
  describe('closing a month', () => {
    test('income 17,064.22 and cost 15,596.33 go to 3103: 1,467.89 of profit; the balances without closing stay', async () => {
      const t = await lastMonths(open)
      const before = await t.balances()
      const { voucherId } = value(await close(t, '2025-11'))
      expect(await t.voucher(voucherId)).toEqual({ '借 5001': '17064.22', '贷 5401': '15596.33', '贷 3103': '1467.89' })
      expect(await t.balances()).toEqual(before)
      const carried = await t.balances('with')
      expect(carried).toMatchObject({ '3103': '-1467.89' })
      expect(Object.keys(carried)).not.toContain('5001')
      expect(Object.keys(carried)).not.toContain('5401')
    })

    test('its voucher stands on the month’s last day, with the next number, its lines marked as closing', async () => {
      const t = await lastMonths(open)
      const { voucherId } = value(await close(t, '2025-11'))
      const lines = await t.book.read((sql) =>
        sql.all(
          `select distinct v.day, v.seq, v.act, j.closing from voucher v join journal_line j on j.voucher_id = v.id
          where v.id = ?`,
          [voucherId],
        ),
      )
      expect(lines).toEqual([{ day: '2025-11-30', seq: 3, act: 'close', closing: 1 }])
    })

    test('December carries its loss of 1,000.00, and the year’s 467.89 from 3103 to 3104', async () => {
      const t = await lastMonths(open)
      value(await close(t, '2025-11'))
      const { voucherId } = value(await close(t, '2025-12'))
      expect(await t.voucher(voucherId)).toEqual({ '借 3103': '1467.89', '贷 5602': '1000.00', '贷 3104': '467.89' })
      const carried = await t.balances('with')
      expect(carried).toMatchObject({ '3104': '-467.89' })
      expect(Object.keys(carried).filter((code) => code === '3103' || code.startsWith('5'))).toEqual([])
      expect(await t.balances()).not.toHaveProperty('3104')
    })

    test('a year with a loss: 1,000.00 stand on the debit side of 3104', async () => {
      const t = await open({ startDay: '2025-12-01', today: '2026-01-15' })
      const rent = { ledgerAccountId: t.accountId('5602'), grossFen: fen(1000) }
      await t.post('expense', '2025-12-05', { accountId: t.bank }, { lines: [rent] })
      const { voucherId } = value(await close(t, '2025-12'))
      expect(await t.voucher(voucherId)).toEqual({
        '借 3103': '1000.00',
        '贷 3103': '1000.00',
        '借 3104': '1000.00',
        '贷 5602': '1000.00',
      })
    })

    test('a month without income or expense closes without a voucher', async () => {
      const t = await open()
      expect(value(await close(t, '2025-01'))).toEqual({ month: '2025-01', voucherId: null })
      expect(value(await reopen(t, '2025-01'))).toEqual({ month: '2025-01' })
    })

    test('months close in turn, when they are over, with no draft left in them', async () => {
      const t = await lastMonths(open)
      expect(refusals(await close(t, '2025-12'))).toEqual(['month.notNext month'])
      const draft = { day: '2025-11-15', remarks: null, head: {}, sections: {} }
      const saved = value(await t.book.command('draft.save', { id: null, kind: 'delivery', draft }))
      const refused = await close(t, '2025-11')
      expect(refused).toMatchObject({ error: [{ code: 'month.drafts', facts: { month: '2025-11', count: 1 } }] })
      value(await t.book.command('draft.delete', { id: saved.id }))
      value(await close(t, '2025-11'))
      value(await close(t, '2025-12'))
      expect(refusals(await close(t, '2026-01'))).toEqual(['month.notOver month'])
      expect(refusals(await close(t, '2025-12'))).toEqual(['month.notNext month', 'month.notOver month'])
    })

    test('a month is over when its last day is past: not on 31 January, but on 1 February', async () => {
      const t = await open({ today: '2025-01-31' })
      expect(refusals(await close(t, '2025-01'))).toEqual(['month.notOver month'])
      t.book.clock.at = Date.parse('2025-02-01T04:00:00Z')
      value(await close(t, '2025-01'))
    })
  })

  describe('a closed month takes nothing', () => {
    test('no delivery, no expense, no voucher, and no reversal into it; the month after does', async () => {
      const t = await lastMonths(open)
      const sold = await t.sell({ day: '2025-11-21', qty: 1, price: 1860 })
      value(await close(t, '2025-11'))
      const told = { code: 'document.monthClosed', path: 'day', facts: { month: '2025-11' } }
      const rows = { lines: [t.deliveryLine({ qty: 1, price: 1860 })] }
      expect(await t.refused('delivery', '2025-11-30', { customerId: t.customer }, rows)).toMatchObject([told])
      const rent = { ledgerAccountId: t.accountId('5602'), grossFen: fen(1) }
      expect(await t.refused('expense', '2025-11-30', { accountId: t.bank }, { lines: [rent] })).toMatchObject([told])
      expect(await t.refusedReversal(sold.id, '2025-11-30')).toMatchObject([told])
      await t.post('delivery', '2025-12-01', { customerId: t.customer }, rows)
      await t.reverse(sold.id, '2025-12-01')
    })

    test('whatever the kind: what moves a balance is refused in it on its face, what only agrees something is not', async () => {
      const t = await lastMonths(open)
      value(await close(t, '2025-11'))
      const typed = { day: '2025-11-30', remarks: null, head: {}, sections: {} }
      const taken: string[] = []
      for (const kind of documentKinds) {
        const { refusals: found } = await t.book.query('document.preview', { kind, draft: typed })
        if (!found.some(({ code }) => code === 'document.monthClosed')) taken.push(kind)
      }
      const agreeing = documentKinds.filter((kind) => contractOf(kind).firstState !== 'posted')
      expect(taken.toSorted()).toEqual([...agreeing, 'openingBalances'].toSorted())
    })

    test('a closed month and a lot that is short are said together', async () => {
      const t = await lastMonths(open)
      value(await close(t, '2025-11'))
      const rows = { lines: [t.deliveryLine({ qty: 500, price: 1860 })] }
      const refused = await t.refused('delivery', '2025-11-30', { customerId: t.customer }, rows)
      expect(refused.map(({ code }) => code)).toEqual(['document.monthClosed', 'stock.shortProduct'])
    })

    test('a contract moves nothing and may still be entered in it', async () => {
      const t = await lastMonths(open)
      value(await close(t, '2025-11'))
      const line = { productId: t.p1, qtyMilli: bags(10), priceE4: price(1700) }
      const { id } = await t.post('purchaseContract', '2025-11-15', { supplierId: t.supplier }, { lines: [line] })
      expect(await t.state(id)).toBe('approved')
    })

    test('a correction of the next month changes the next month’s profit alone', async () => {
      const t = await lastMonths(open)
      const rent = { ledgerAccountId: t.accountId('5602'), grossFen: fen(200) }
      const late = await t.post('expense', '2025-11-05', { accountId: t.bank }, { lines: [rent] })
      const november = value(await close(t, '2025-11'))
      await t.reverse(late.id, '2025-12-31')
      const december = value(await close(t, '2025-12'))
      expect(await t.voucher(november.voucherId)).toMatchObject({ '贷 3103': '1267.89' })
      expect(await t.voucher(december.voucherId)).toMatchObject({ '贷 5602': '800.00' })
    })
  })

  describe('reopening', () => {
    test('only the last closed month, with a reason; its voucher is reversed', async () => {
      const t = await lastMonths(open)
      expect(refusals(await reopen(t, '2025-11'))).toEqual(['month.noneClosed month'])
      const november = value(await close(t, '2025-11'))
      value(await close(t, '2025-12'))
      expect(refusals(await reopen(t, '2025-11', ' '))).toEqual(['month.notLast month', 'reason.needed reason'])
      value(await reopen(t, '2025-12'))
      value(await reopen(t, '2025-11'))
      expect(refusals(await reopen(t, '2025-11'))).toEqual(['month.noneClosed month'])
      const red = await t.book.read((sql) =>
        sql.get<{ id: number }>(`select id from voucher where act = 'reopen' and month = '2025-11'`),
      )
      expect(await t.voucher(november.voucherId)).toMatchObject({ '贷 3103': '1467.89' })
      expect(await t.voucher(red?.id ?? null)).toEqual({
        '借 5001': '-17064.22',
        '贷 5401': '-15596.33',
        '贷 3103': '-1467.89',
      })
      expect(await t.balances('with')).toEqual(await t.balances())
    })

    test('reopened, it takes what was forgotten, and closes again with it: 1,467.89 less 300.00', async () => {
      const t = await lastMonths(open)
      value(await close(t, '2025-11'))
      value(await reopen(t, '2025-11'))
      const rent = { ledgerAccountId: t.accountId('5602'), grossFen: fen(300) }
      await t.post('expense', '2025-11-30', { accountId: t.bank }, { lines: [rent] })
      const { voucherId } = value(await close(t, '2025-11'))
      expect(await t.voucher(voucherId)).toMatchObject({ '贷 3103': '1167.89', '贷 5602': '300.00' })
    })
  })
}
