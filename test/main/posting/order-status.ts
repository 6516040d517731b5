// Where an order is, on its documents and in the list of orders; and what was paid for and not fetched.

import { describe, expect, test } from 'vitest'
import { value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const head = (t: Trade) => ({ customerId: t.customer })

/** A contract of 100 bags at 1,860.00 a tonne: 9,300.00. */
async function agreed(t: Trade, day = '2025-03-02', qty = 100) {
  const line = { productId: t.p1, qtyMilli: bags(qty), priceE4: price(1860) }
  const { id, no } = await t.post('salesContract', day, head(t), { lines: [line] })
  return { id, no, line: (await t.firstLine('sales_contract', id)).id }
}

const statusOf = async (t: Trade, params: object = {}) =>
  (await t.book.query('report.run', { name: 'order-status', params: { ...params } })).rows
const stageNow = async (t: Trade) => (await statusOf(t)).map(({ stage }) => stage)
const stepsOf = async (t: Trade, id: number) =>
  (await t.book.query('document.timeline', { id })).map(
    ({ step, day, awaited }) => `${step} ${day}${awaited ? ' …' : ''}`,
  )

export function orderStatusSuite(open: Open): void {
  describe('where is it', () => {
    test('from agreed to paid: each step moves the stage, and stands in the timeline with its day', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const contract = await agreed(t)
      expect(await stageNow(t)).toEqual(['ordered'])
      const picked = await t.picked({
        day: '2025-03-03',
        qty: 100,
        price: 1860,
        more: { contractLineId: contract.line },
      })
      expect(await stageNow(t)).toEqual(['picked'])
      const loaded = await t.loaded(picked.line, { day: '2025-03-04', qty: 100 })
      expect(await stageNow(t)).toEqual(['loaded'])
      const { draft } = await t.book.query('document.make', { kind: 'delivery', fromId: loaded.id })
      const slip = await t.post('delivery', '2025-03-05', draft.head, draft.sections)
      expect(await statusOf(t)).toMatchObject([
        { no: contract.no, stage: 'onTheWay', deliveredMilli: bags(100), unsignedMilli: bags(100), openFen: fen(9300) },
      ])
      expect(await stepsOf(t, contract.id)).toEqual([
        'ordered 2025-03-02',
        'picked 2025-03-03',
        'loaded 2025-03-04',
        'delivered 2025-03-05 …',
      ])
      const further = await t.book.query('document.make', { kind: 'pickList', fromId: contract.id })
      expect(further.draft.sections['lines']).toEqual([])
      const signed = { id: slip.id, day: '2025-03-06', signedBy: '李四', remarks: null, lines: [] }
      value(await t.book.command('delivery.sign', signed))
      expect(await stageNow(t)).toEqual(['delivered'])
      const line = (await t.firstLine('delivery', slip.id)).id
      await t.post('salesInvoice', '2025-03-07', head(t), { lines: [{ deliveryLineId: line, qtyMilli: bags(100) }] })
      expect(await stageNow(t)).toEqual(['invoiced'])
      const owed = { itemId: await t.item(slip.id), amountFen: fen(9300) }
      await t.post(
        'moneyReceipt',
        '2025-03-08',
        { ...head(t), accountId: t.bank, amountFen: fen(9300) },
        { settlements: [owed] },
      )
      expect(await stageNow(t)).toEqual([])
      expect((await statusOf(t, { finished: true })).map(({ stage }) => stage)).toEqual(['done'])
      const whole = ['ordered 2025-03-02', 'picked 2025-03-03', 'loaded 2025-03-04', 'delivered 2025-03-05']
      const after = ['signed 2025-03-06', 'invoiced 2025-03-07', 'paid 2025-03-08']
      expect(await stepsOf(t, slip.id)).toEqual([...whole, ...after])
      expect(await stepsOf(t, picked.id)).toEqual([...whole, ...after])
    })

    test('one truck for two customers: each sees only what is his; a pick list without a contract is an order too', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const one = await t.picked({ day: '2025-03-03', qty: 30, price: 1860 })
      const two = await t.picked({ day: '2025-03-03', qty: 40, price: 1860, customerId: t.other })
      const line = { productId: t.p1, warehouseId: t.east, lot: 'L1' }
      const truck = await t.post(
        'loadingSlip',
        '2025-03-04',
        { plate: '豫A12345' },
        {
          lines: [
            { ...line, pickLineId: one.line, qtyMilli: bags(30) },
            { ...line, pickLineId: two.line, qtyMilli: bags(40) },
          ],
        },
      )
      for (let made = 0; made < 2; made++) {
        const { draft } = await t.book.query('document.make', { kind: 'delivery', fromId: truck.id })
        await t.post('delivery', '2025-03-05', draft.head, draft.sections)
      }
      const seen = await t.book.query('document.timeline', { id: two.id })
      expect(seen.map(({ step, tonnesMilli }) => [step, tonnesMilli])).toEqual([
        ['picked', 2000],
        ['loaded', 2000],
        ['delivered', 2000],
      ])
      expect(await statusOf(t, { partnerId: t.other })).toMatchObject([
        { no: two.no, stage: 'onTheWay', orderedMilli: bags(40), loadedMilli: bags(40), deliveredMilli: bags(40) },
      ])
      expect(await statusOf(t, { stage: 'loaded' })).toEqual([])
    })
  })

  describe('paid, not picked up', () => {
    test('10,000.00 paid ahead for 9,300.00 and 4,650.00: all of the first, 7.527 bags of the second, 40 fetched move it on', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const first = await agreed(t)
      const second = await agreed(t, '2025-03-03', 50)
      await t.post('moneyReceipt', '2025-03-04', { ...head(t), accountId: t.bank, amountFen: fen(10_000) })
      const ask = async () => (await t.book.query('report.run', { name: 'paid-not-picked-up', params: {} })).rows
      expect(await ask()).toMatchObject([
        { contract: first.no, openMilli: bags(100), paidMilli: bags(100), tonnesMilli: 5000, paidFen: fen(9300) },
        { contract: second.no, openMilli: bags(50), paidMilli: 7527, paidFen: fen(700) },
      ])
      await t.sell({ day: '2025-03-05', qty: 100, price: 1860, more: { contractLineId: first.line } })
      await t.post('moneyReceipt', '2025-03-05', { ...head(t), accountId: t.bank, amountFen: fen(10_000) })
      expect(await ask()).toMatchObject([
        { contract: second.no, paidMilli: bags(50), paidFen: fen(4650) },
        { contract: null, product: null, paidFen: fen(15_350) },
      ])
    })
  })
}
