// How stock ages: what lies how long and the money in it, what expires, what nobody buys, what is held back; each is what
// the workbench counts.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { record } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, type Trade } from './trade.ts'

/** 100 bags at 1,090 a tonne (5,000 net) in December, 100 more at the same in May, 30 of them sold in March. */
async function season(t: Trade) {
  await t.buy({ day: '2025-01-10', qty: 100, price: 1090, lot: 'OLD' })
  await t.sell({ day: '2025-03-01', qty: 30, price: 1500 })
  await t.buy({ day: '2025-05-01', qty: 100, price: 1090, lot: 'NEW', warehouseId: t.west })
}

const run = (t: Trade, name: string, params: AnyRow) => t.book.query('report.run', { name, params })

const only = (rows: readonly AnyRow[], ...names: readonly string[]) =>
  rows.map((row) => names.map((name) => row[name] ?? null))

const waiting = async (t: Trade) =>
  Object.fromEntries((await t.book.query('workbench', {})).tasks.map(({ name, count }) => [name, count]))

export function stockAgeSuite(open: Open): void {
  describe('stock ageing', () => {
    test('on 31 August 70 bags have lain 233 days, 3,500.00 of 8,500.00; 100 have lain 122 days, 5,000.00', async () => {
      const t = await open()
      await season(t)
      const { rows, totals } = await run(t, 'stock-ageing', { asOf: '2025-08-31' })
      expect(only(rows, 'lot', 'ageDays', 'qtyMilli', 'valueFen', 'age180Fen', 'olderFen')).toEqual([
        ['OLD', 233, bags(70), fen(3500), 0, fen(3500)],
        ['NEW', 122, bags(100), fen(5000), fen(5000), 0],
      ])
      expect(totals).toMatchObject({ tonnesMilli: 8500, valueFen: fen(8500), age90Fen: 0, olderFen: fen(3500) })
    })

    test('of one warehouse a lot keeps its share of the value of all', async () => {
      const t = await open()
      await season(t)
      const { rows } = await run(t, 'stock-ageing', { asOf: '2025-08-31', warehouseId: t.west })
      expect(only(rows, 'lot', 'valueFen')).toEqual([['NEW', fen(5000)]])
    })
  })

  describe('slow-moving', () => {
    test('sold last on 1 March, it has not moved for 183 days on 31 August; not slow within 200', async () => {
      const t = await open()
      await season(t)
      const { rows } = await run(t, 'slow-moving', { asOf: '2025-08-31' })
      expect(only(rows, 'product', 'lastSoldDay', 'unsoldDays', 'valueFen')).toEqual([
        ['P1', '2025-03-01', 183, fen(8500)],
      ])
      expect((await run(t, 'slow-moving', { asOf: '2025-08-31', days: 200 })).rows).toEqual([])
    })

    test('never sold, it counts from its receipt; a slip taken back sold nothing; sold out and bought anew starts anew', async () => {
      const t = await open()
      await t.buy({ day: '2025-01-10', productId: t.p2, qty: 10, price: 900, lot: 'A' })
      const slip = await t.sell({ day: '2025-04-01', productId: t.p2, qty: 1, price: 1000 })
      await t.reverse(slip.id, '2025-04-02')
      await t.buy({ day: '2025-01-10', qty: 10, price: 900, lot: 'B' })
      await t.sell({ day: '2025-02-01', qty: 10, price: 1000 })
      await t.buy({ day: '2025-05-01', qty: 10, price: 900, lot: 'C' })
      const { rows } = await run(t, 'slow-moving', { asOf: '2025-06-30', days: 10 })
      expect(only(rows, 'product', 'lastSoldDay', 'unsoldDays')).toEqual([
        ['P2', null, 171],
        ['P1', '2025-02-01', 60],
      ])
    })
  })

  describe('expiring', () => {
    test('of three lots one expired 30 days ago, one expires in 60 days, and one in 150 is not told yet', async () => {
      const t = await open({ today: '2025-06-30' })
      const fields = { name: '菌剂', unit: '袋', unitWeightGrams: 40_000, pricedPer: 'tonne', taxExempt: true }
      const productId = await record(t.book, 'product', { code: 'J1', ...fields })
      const { line } = await t.contract({ day: '2025-06-01', productId, qty: 30, price: 1000 })
      const lots = [
        ['A', '2025-08-29'],
        ['B', '2025-05-31'],
        ['C', '2025-11-27'],
      ] as const
      const lines = lots.map(([lot, expiryDay]) => ({ ...t.receiptLine(line, { productId, qty: 10, lot }), expiryDay }))
      await t.post('goodsReceipt', '2025-06-30', { supplierId: t.supplier }, { lines })
      const { rows } = await run(t, 'expiring', { asOf: '2025-06-30' })
      expect(only(rows, 'lot', 'daysLeft', 'dated', 'valueFen')).toEqual([
        ['B', -30, 'expired', fen(400)],
        ['A', 60, 'soon', fen(400)],
      ])
      expect((await waiting(t)).expiring).toBe(2)
      expect((await run(t, 'expiring', { asOf: '2025-06-30', days: 200 })).rows).toHaveLength(3)
    })
  })

  describe('held lots', () => {
    test('70 bags frozen since 5 March by a check, 3,500.00: on the workbench, and not before that day', async () => {
      const t = await open({ today: '2025-08-31' })
      await season(t)
      const line = { warehouseId: t.east, productId: t.p1, lot: 'OLD', result: 'fail', lotQuality: 'frozen' }
      const { no, id } = await t.post('qualityCheck', '2025-03-05', { checker: '张保管' }, { lines: [line] })
      const { rows } = await run(t, 'held-lots', { asOf: '2025-08-31' })
      expect(only(rows, 'lot', 'quality', 'sinceDay', 'no', 'documentId', 'qtyMilli', 'valueFen')).toEqual([
        ['OLD', 'frozen', '2025-03-05', no, id, bags(70), fen(3500)],
      ])
      expect((await waiting(t)).heldLots).toBe(1)
      expect((await run(t, 'held-lots', { asOf: '2025-03-04' })).rows).toEqual([])
      const states = async (asOf: string) => only((await run(t, 'stock', { asOf })).rows, 'lot', 'standing')
      expect(await states('2025-03-04')).toEqual([['OLD', 'ok']])
      expect(await states('2025-03-05')).toEqual([['OLD', 'frozen']])
    })

    test('a problem past its deadline waits on the workbench until it is closed, in the list the same', async () => {
      const t = await open({ today: '2025-08-31' })
      await season(t)
      const head = { foundAt: 'check', description: '结块', decision: 'claim', deadlineDay: '2025-04-30' }
      const { id } = await t.post('qualityProblem', '2025-03-05', head, { lines: [{ productId: t.p1, lot: 'OLD' }] })
      const late = async () =>
        (
          await t.book.query('document.list', {
            kind: 'qualityProblem',
            filter: { view: 'overdue' },
            sort: [],
            offset: 0,
            limit: 10,
          })
        ).count
      expect([(await waiting(t)).problemsLate, await late()]).toEqual([1, 1])
      const { tasks } = await t.book.query('workbench', {})
      expect(tasks.find(({ name }) => name === 'problemsOpen')).toMatchObject({ count: 1, byDay: '2025-04-30' })
      await t.book.command('contract.close', { id, lineId: null, reason: '已赔' })
      expect([(await waiting(t)).problemsLate, await late()]).toEqual([0, 0])
    })
  })
}
