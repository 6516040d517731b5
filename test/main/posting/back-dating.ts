// Days: nothing after today but contracts, and what is dated back must leave every later day with its goods.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { bags, fen, type Trade } from './trade.ts'

/** Received 100 on the 10th, 40 sold on the 12th, 30 more of the lot on the 20th: 100, 60, 90 bags. */
async function history(t: Trade): Promise<void> {
  const { line } = await t.contract({ day: '2025-03-10', qty: 130, price: 1700 })
  await t.receive(line, { day: '2025-03-10', qty: 100 })
  await t.sell({ day: '2025-03-12', qty: 40, price: 1860 })
  await t.receive(line, { day: '2025-03-20', qty: 30 })
}

const sale = (t: Trade, qty: number, lot: string | null = 'L1') => ({
  lines: [t.deliveryLine({ qty, price: 1860, lot })],
})

export function backDatingSuite(open: Open): void {
  describe('back-dated', () => {
    test('90 bags are there, but 61 on the 11th would leave the 12th one short: refused, 60 are taken', async () => {
      const t = await open()
      await history(t)
      expect(await t.refused('delivery', '2025-03-11', { customerId: t.customer }, sale(t, 61))).toMatchObject([
        {
          code: 'stock.shortOnDay',
          path: 'lines.0.lot',
          facts: { product: 'P1', lot: 'L1', warehouse: '东库', short: '1', day: '2025-03-12' },
        },
      ])
      await t.post('delivery', '2025-03-11', { customerId: t.customer }, sale(t, 60))
      expect(await t.stock()).toEqual({ '东库 P1 L1': '30' })
    })

    test('on the 20th all 90 may go; a day before the first receipt not one', async () => {
      const t = await open()
      await history(t)
      expect(await t.refused('delivery', '2025-03-09', { customerId: t.customer }, sale(t, 1))).toMatchObject([
        { code: 'stock.shortOnDay', facts: { short: '1', day: '2025-03-09' } },
      ])
      await t.post('delivery', '2025-03-20', { customerId: t.customer }, sale(t, 90))
    })

    test('the end of the day counts: what comes in and goes out on one day may be posted in either order', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-10', qty: 100, price: 1700 })
      await t.sell({ day: '2025-03-10', qty: 100, price: 1860 })
      expect(await t.stock()).toEqual({})
    })

    test('without a lot each lot gives what all its later days can spare', async () => {
      const t = await open()
      await history(t)
      await t.buy({ day: '2025-03-11', qty: 20, price: 1700, lot: 'L2' })
      const { lines } = await t.sell({ day: '2025-03-11', qty: 75, price: 1860 })
      expect(lines.map((line) => [line.lot, line.qtyMilli])).toEqual([
        ['L1', bags(60)],
        ['L2', bags(15)],
      ])
    })

    test('a transfer, a return to the supplier and a count obey it too', async () => {
      const t = await open()
      await history(t)
      const move = { fromWarehouseId: t.east, toWarehouseId: t.west, productId: t.p1, lot: 'L1', qtyMilli: bags(61) }
      const short = { code: 'stock.shortOnDay', facts: { short: '1', day: '2025-03-12' } }
      expect(await t.refused('transfer', '2025-03-11', {}, { lines: [move] })).toMatchObject([short])
      const receipt = await t.book.read((sql) =>
        sql.get<{ id: number }>('select id from goods_receipt_lines order by id limit 1'),
      )
      const back = { receiptLineId: receipt?.id ?? 0, warehouseId: t.east, qtyMilli: bags(61) }
      const refused = await t.refused('purchaseReturn', '2025-03-11', { supplierId: t.supplier }, { lines: [back] })
      expect(refused).toMatchObject([short])
      const counted = {
        warehouseId: t.east,
        productId: t.p1,
        lot: 'L1',
        bookMilli: bags(100),
        countedMilli: bags(39),
        reason: 'naturalLoss',
      }
      expect(await t.refused('stockCheck', '2025-03-11', {}, { lines: [counted] })).toMatchObject([short])
    })

    test('a receipt is not taken back on a day after which its goods were sold', async () => {
      const t = await open()
      const { line } = await t.contract({ day: '2025-03-10', qty: 200, price: 1700 })
      const first = await t.receive(line, { day: '2025-03-10', qty: 100 })
      await t.sell({ day: '2025-03-12', qty: 40, price: 1860 })
      expect(await t.refusedReversal(first.id, '2025-03-13')).toMatchObject([
        { code: 'stock.short', facts: { left: '60', asked: '100' } },
      ])
      await t.receive(line, { day: '2025-03-20', qty: 50 })
      expect(await t.refusedReversal(first.id, '2025-03-13')).toMatchObject([
        { code: 'stock.shortOnDay', facts: { short: '40', day: '2025-03-13' } },
      ])
      await t.reverse(first.id, '2025-03-20')
    })
  })

  describe('days ahead', () => {
    test('only contracts lie after today; a delivery of tomorrow is refused with both days', async () => {
      const t = await open({ today: '2025-03-10' })
      await t.buy({ day: '2025-03-10', qty: 10, price: 1700 })
      await t.contract({ day: '2025-04-01', qty: 10, price: 1700 })
      expect(await t.refused('delivery', '2025-03-11', { customerId: t.customer }, sale(t, 1))).toMatchObject([
        { code: 'document.dayAhead', path: 'day', facts: { day: '2025-03-11', today: '2025-03-10' } },
      ])
    })

    test('a lot whose first receipt is entered late is the oldest from then on: L2 of the 5th goes before L1 of the 10th', async () => {
      const t = await open()
      const { line } = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      await t.receive(line, { day: '2025-03-10', qty: 40, lot: 'L1' })
      await t.receive(line, { day: '2025-03-20', qty: 30, lot: 'L2' })
      await t.receive(line, { day: '2025-03-05', qty: 10, lot: 'L2' })
      const { lines } = await t.sell({ day: '2025-03-25', qty: 45, price: 1860 })
      expect(lines.map(({ lot, qtyMilli }) => [lot, qtyMilli])).toEqual([
        ['L2', bags(40)],
        ['L1', bags(5)],
      ])
    })

    test('the day is China’s: at 00:30 on the 11th it is still the 10th in UTC', async () => {
      const t = await open()
      t.book.clock.at = Date.parse('2025-03-10T16:30:00Z')
      const head = { fromAccountId: t.cash, toAccountId: t.bank, amountFen: fen(1) }
      await t.post('moneyTransfer', '2025-03-11', head)
      t.book.clock.at = Date.parse('2025-03-10T15:59:59Z')
      expect(await t.refused('moneyTransfer', '2025-03-11', head)).toMatchObject([{ code: 'document.dayAhead' }])
    })

    test('a contract of a later month may be taken back today', async () => {
      const t = await open({ today: '2025-03-10' })
      const { id } = await t.contract({ day: '2025-04-01', qty: 10, price: 1700 })
      await t.reverse(id, '2025-03-10')
      expect(await t.state(id)).toBe('reversed')
    })
  })
}
