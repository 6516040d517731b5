// Reversal (红冲): the same accounts on the same sides in red, every balance as it was; refused while something stands
// on the document, and said what.

import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { documentKinds, documents, type DocumentKind } from '../../../src/shared/catalog.ts'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { keptBalances } from './kept-balances.ts'
import type { Open } from './open.ts'
import { exampleDay as day, money, oneOfEach, scene } from './one-of-each.ts'
import { bags, fen } from './trade.ts'

/** Only written down: a truck’s weight, a visit, what others ask. */
const noted: ReadonlySet<string> = new Set(['weighbridgeSlip', 'visit', 'marketNote'])

/** Contracts, and what is only written down. */
const movesNothing = (kind: DocumentKind): boolean => documents[kind].firstState === 'approved' || noted.has(kind)

export function reversalSuite(open: Open): void {
  describe.each(documentKinds)('reversal of %s', (kind) => {
    test(`${documents[kind].label.en}: every balance is as before, to the fen; the voucher is the same in red`, async () => {
      const t = await open()
      const facts = await scene(t)
      const before = await keptBalances(t.book)
      const { id } = await oneOfEach[kind](t, facts)
      const unmoved = isDeepStrictEqual(await keptBalances(t.book), before)
      expect(unmoved, 'only what is agreed or noted moves nothing').toBe(movesNothing(kind))
      await t.reverse(id, kind === 'openingBalances' ? '2024-12-31' : day)
      expect(await keptBalances(t.book)).toEqual(before)
      const posted = await t.entries(id)
      const red = Object.entries(posted).map(([of, amount]) => [
        of,
        amount.startsWith('-') ? amount.slice(1) : `-${amount}`,
      ])
      expect(await t.entries(id, 'reverse')).toEqual(Object.fromEntries(red))
      expect(await t.state(id)).toBe('reversed')
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })
  })

  describe('a reversal is refused', () => {
    test('while documents name this one: a delivery with an invoice and a payment of its debt names both', async () => {
      const t = await open()
      const facts = await scene(t)
      const invoice = await t.post(
        'salesInvoice',
        day,
        { customerId: t.customer },
        {
          lines: [{ deliveryLineId: facts.sold.line, qtyMilli: bags(10) }],
        },
      )
      const receipt = await t.post('moneyReceipt', day, money(t, { customerId: t.customer }), {
        settlements: [{ itemId: facts.sold.item, amountFen: fen(3000) }],
      })
      expect(await t.refusedReversal(facts.sold.id, day)).toMatchObject([
        {
          code: 'reversal.standsOn',
          facts: {
            no: facts.sold.no,
            documents: {
              zh: `销售发票 ${invoice.no}、收款单 ${receipt.no}`,
              en: `Sales invoice ${invoice.no}, Receipt of money ${receipt.no}`,
            },
          },
        },
      ])
      await t.reverse(invoice.id, day)
      await t.reverse(receipt.id, day)
      await t.reverse(facts.sold.id, day)
    })

    test('from the last to the first: return, delivery, receipt, contract', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const sold = await t.sell({ day: '2025-03-02', qty: 40, price: 1860 })
      const back = await t.post(
        'salesReturn',
        '2025-03-03',
        { customerId: t.customer },
        {
          lines: [{ deliveryLineId: sold.line, warehouseId: t.east, qtyMilli: bags(5) }],
        },
      )
      const codes = async (id: number): Promise<string[]> => (await t.refusedReversal(id, day)).map(({ code }) => code)
      expect(await codes(bought.contract.id)).toEqual(['reversal.standsOn'])
      expect(await codes(bought.id)).toEqual(['stock.short'])
      expect(await codes(sold.id)).toEqual(['reversal.standsOn'])
      for (const id of [back.id, sold.id, bought.id, bought.contract.id]) await t.reverse(id, day)
      expect(await t.balances()).toEqual({})
      expect(await t.stock()).toEqual({})
    })

    test('when its goods are gone: a receipt of 100 bags with 60 left', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      await t.sell({ day: '2025-03-02', qty: 40, price: 1860 })
      expect(await t.refusedReversal(bought.id, day)).toMatchObject([
        { code: 'stock.short', facts: { product: 'P1', lot: 'L1', warehouse: '东库', left: '60', asked: '100' } },
      ])
    })

    test('when its goods lie elsewhere now: a transfer is undone only from where they are', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const lines = [{ fromWarehouseId: t.east, toWarehouseId: t.west, productId: t.p1, lot: 'L1', qtyMilli: bags(50) }]
      const moved = await t.post('transfer', '2025-03-02', {}, { lines })
      await t.sell({ day: '2025-03-03', qty: 1, price: 1860, warehouseId: t.west })
      expect(await t.refusedReversal(moved.id, day)).toMatchObject([
        { code: 'stock.short', facts: { warehouse: '西库', left: '49', asked: '50' } },
      ])
    })

    test('while its money is used: an advance of 3,000.00 with 1,000.00 refunded', async () => {
      const t = await open()
      const paid = await t.post('moneyReceipt', '2025-03-01', money(t, { customerId: t.customer }))
      const head = { direction: 'toCustomer', partnerId: t.customer, accountId: t.bank, amountFen: fen(1000) }
      const back = await t.post('refund', '2025-03-02', head, {
        settlements: [{ itemId: await t.item(paid.id), amountFen: fen(1000) }],
      })
      expect(await t.refusedReversal(paid.id, day)).toMatchObject([
        { code: 'reversal.standsOn', facts: { documents: { zh: `退款 ${back.no}`, en: `Refund ${back.no}` } } },
      ])
    })

    test('without a reason, before its own day, after today, or twice', async () => {
      const t = await open({ today: '2025-03-20' })
      const { id, no } = await t.buy({ day: '2025-03-10', qty: 100, price: 1700 })
      expect(await t.refusedReversal(id, '2025-03-11', '  ')).toMatchObject([{ code: 'reason.needed', path: 'reason' }])
      expect(await t.refusedReversal(id, '2025-03-09')).toMatchObject([
        { code: 'reversal.before', path: 'day', facts: { day: '2025-03-09', of: '2025-03-10' } },
        { code: 'stock.shortOnDay' },
      ])
      expect(await t.refusedReversal(id, '2025-03-21')).toMatchObject([{ code: 'document.dayAhead', path: 'day' }])
      expect(await t.refusedReversal(id, '2025-02-30')).toMatchObject([{ code: 'field.noSuchDay', path: 'day' }])
      await t.reverse(id, '2025-03-20')
      expect(await t.refusedReversal(id, '2025-03-20')).toMatchObject([{ code: 'reversal.already', facts: { no } }])
      expect(await t.refusedReversal(999_999, '2025-03-20')).toMatchObject([{ code: 'document.unknown' }])
    })

    test('and what is reversed serves no more: no invoice of it, no money on it', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const sold = await t.sell({ day: '2025-03-02', qty: 40, price: 1860 })
      await t.reverse(sold.id, '2025-03-03')
      const line = { deliveryLineId: sold.line, qtyMilli: bags(1) }
      const invoice = await t.refused('salesInvoice', '2025-03-04', { customerId: t.customer }, { lines: [line] })
      expect(invoice).toMatchObject([
        { code: 'source.reversed', path: 'lines.0.deliveryLineId', facts: { source: sold.no } },
      ])
      const settlements = [{ itemId: sold.item, amountFen: fen(1) }]
      const head = money(t, { customerId: t.customer })
      expect(await t.refused('moneyReceipt', '2025-03-04', head, { settlements })).toMatchObject([
        { code: 'item.overSettled', facts: { open: '0.00' } },
      ])
    })
  })

  describe('after a reversal', () => {
    test('its number is not given again; the voucher has the next one, on the reversal’s own day', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const first = await t.sell({ day: '2025-03-02', qty: 1, price: 1860 })
      await t.reverse(first.id, '2025-04-05', '开错客户')
      const second = await t.sell({ day: '2025-03-02', qty: 1, price: 1860 })
      expect([first.no, second.no]).toEqual(['CK20250302-001', 'CK20250302-002'])
      const rows = await t.book.read((sql) =>
        sql.all(
          `select v.day, v.month, v.seq, v.text, r.reason from voucher v join reversal r on r.document_id = v.document_id
          where v.document_id = ? and v.act = 'reverse'`,
          [first.id],
        ),
      )
      expect(rows).toEqual([
        { day: '2025-04-05', month: '2025-04', seq: 1, text: '红冲 出库单 CK20250302-001', reason: '开错客户' },
      ])
    })

    test('goods issued come back at the value they left with, though the average has changed since', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const sold = await t.sell({ day: '2025-03-02', qty: 100, price: 1860 })
      await t.buy({ day: '2025-03-03', qty: 100, price: 1900, lot: 'L2' })
      await t.reverse(sold.id, '2025-03-04')
      // 7,798.16 left + 8,715.60 bought + 7,798.17 back.
      expect(await t.value()).toBe('300 / 24311.93')
    })
  })
}
