// Goods left with a shop: still ours at cost (1406) until it has sold them; settled part by part.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** 30 t (600 bags) at 1,700.00 in the store, 10 t of them left with the customer on 03-05. */
async function left(t: Trade) {
  await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  return t.leaveAtShop({ day: '2025-03-05', qty: 200 })
}

const atShops = async (t: Trade, asOf: string) =>
  (await t.book.query('report.run', { name: 'goods-at-shops', params: { asOf, partnerId: null } })).rows

export function floatSuite(open: Open): void {
  describe('goods left with a shop', () => {
    test('10 of 30 t that cost 46,788.99 go out: 15,596.33 from 1405 to 1406, nothing is owed', async () => {
      const t = await open()
      const issue = await left(t)
      expect(await t.entries(issue.id)).toEqual({ '借 1406': '15596.33', '贷 1405': '15596.33' })
      expect(await t.value()).toBe('400 / 31192.66')
      expect(await t.open(issue.id)).toEqual([])
    })

    test('6 t sold at 1,860.00 and 4 t back: 11,160.00 owed, cost 9,357.80; 6,238.53 lies in the store again', async () => {
      const t = await open()
      const issue = await left(t)
      const settled = await t.settleFloat({ line: issue.line, day: '2025-04-10', sold: 120, back: 80, price: 1860 })
      expect(await t.entries(settled.id)).toEqual({ '借 1405': '6238.53', '借 5401': '9357.80', '贷 1406': '15596.33' })
      expect(await t.entries(settled.delivery)).toEqual({
        '借 1122': '11160.00',
        '贷 222103': '921.47',
        '贷 5001': '10238.53',
      })
      expect(await t.open(settled.delivery)).toEqual(['receivable 11160.00'])
      expect(await t.value()).toBe('480 / 37431.19')
      expect((await t.balances())['1406']).toBeUndefined()
      const sales = await t.book.query('report.run', {
        name: 'sales-ledger',
        params: { from: '2025-04-01', to: '2025-04-30', productId: null, customerKind: null },
      })
      expect(sales.rows).toMatchObject([{ warehouse: '铺底', lot: 'L1', qtyMilli: bags(120), costFen: 935_780 }])
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('part by part: the last takes what is left of the cost; what lies there since when is told for any day', async () => {
      const t = await open()
      const issue = await left(t)
      await t.settleFloat({ line: issue.line, day: '2025-04-10', sold: 67, back: 0, price: 1860 })
      await t.settleFloat({ line: issue.line, day: '2025-05-10', sold: 0, back: 66 })
      expect(await atShops(t, '2025-03-04')).toEqual([])
      expect(await atShops(t, '2025-04-09')).toMatchObject([{ qtyMilli: bags(200), valueFen: 1_559_633, days: 35 }])
      expect(await atShops(t, '2025-05-10')).toMatchObject([
        { partner: 'C0001', product: 'P1', lot: 'L1', sinceDay: '2025-03-05', qtyMilli: bags(67), valueFen: 522_477 },
      ])
      await t.settleFloat({ line: issue.line, day: '2025-06-10', sold: 67, back: 0, price: 1800 })
      expect(await atShops(t, '2025-06-10')).toEqual([])
      expect((await t.balances())['1406']).toBeUndefined()
    })

    test('all that lies with the customer is proposed as sold at the agreed price', async () => {
      const t = await open()
      const issue = await left(t)
      const proposed = await t.book.query('document.propose', {
        kind: 'floatSettlement',
        draft: { day: '2025-04-10', remarks: null, head: { customerId: t.customer }, sections: {} },
      })
      const line = { issueLineId: issue.line, soldMilli: bags(200), priceE4: price(1860), warehouseId: t.east }
      expect(proposed.sections.lines).toMatchObject([line])
      const made = await t.book.query('document.make', { kind: 'floatSettlement', fromId: issue.id })
      expect(made.draft.head).toEqual({ customerId: t.customer })
      expect(made.draft.sections.lines).toMatchObject([line])
    })

    test('refused: more than lies there, nothing at all, sold without a price, back into nowhere', async () => {
      const t = await open()
      const { line } = await left(t)
      const refused = async (row: object) =>
        (
          await t.refused(
            'floatSettlement',
            '2025-04-10',
            { customerId: t.customer },
            { lines: [{ issueLineId: line, ...row }] },
          )
        ).map(({ code, path }) => `${code} ${path}`)
      const at = { priceE4: price(1860), warehouseId: t.east }
      expect(await refused({ soldMilli: bags(150), backMilli: bags(51), ...at })).toEqual([
        'float.tooMuch lines.0.soldMilli',
      ])
      expect(await refused(at)).toEqual(['float.nothing lines.0.soldMilli'])
      expect(await refused({ soldMilli: bags(1) })).toEqual(['field.required lines.0.priceE4'])
      expect(await refused({ backMilli: bags(1) })).toEqual(['field.required lines.0.warehouseId'])
    })

    test('a settlement is taken back with its delivery; the issue only when nothing was settled', async () => {
      const t = await open()
      const issue = await left(t)
      const before = await t.balances()
      const settled = await t.settleFloat({ line: issue.line, day: '2025-04-10', sold: 120, back: 80, price: 1860 })
      expect((await t.refusedReversal(issue.id, '2025-04-10')).map(({ code }) => code)).toEqual(['reversal.standsOn'])
      await t.reverse(settled.id, '2025-04-11')
      expect(await t.state(settled.delivery)).toBe('reversed')
      expect(await t.balances()).toEqual(before)
      await t.reverse(issue.id, '2025-04-12')
      expect(await t.value()).toBe('600 / 46788.99')
    })

    test('what a settlement sold is sold once: another delivery cannot name its 120 bags, not even for bags of the store', async () => {
      const t = await open()
      const issue = await left(t)
      const settled = await t.settleFloat({ line: issue.line, day: '2025-04-10', sold: 120, back: 80, price: 1860 })
      const { id: floatLineId } = await t.firstLine('float_settlement', settled.id)
      for (const qty of [5, 120]) {
        const lines = [t.deliveryLine({ qty, price: 1860, lot: 'L1', more: { floatLineId } })]
        const refused = await t.refused('delivery', '2025-04-11', { customerId: t.customer }, { lines })
        expect(refused.map(({ code, path }) => `${code} ${path}`)).toEqual(['passing.notWhole lines.0.qtyMilli'])
      }
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('1406 takes no entry by hand', async () => {
      const t = await open()
      const refused = await t.refused(
        'journalVoucher',
        '2025-03-05',
        {},
        {
          lines: [
            { text: '调', ledgerAccountId: t.accountId('1406'), debitFen: 100 },
            { text: '调', ledgerAccountId: t.accountId('3001'), creditFen: 100 },
          ],
        },
      )
      expect(refused.map(({ code }) => code)).toEqual(['account.control'])
    })
  })
}
