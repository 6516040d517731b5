// Goods that move between warehouses, and goods counted: found ones to 5301, missing ones to 5711, both through 1901.

import { describe, expect, test } from 'vitest'
import { record } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** 400 bags worth 31,192.66 in the east warehouse, lot L1. */
async function stocked(t: Trade): Promise<void> {
  await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
}

type Counted = {
  counted: number
  again?: number
  reason?: string
  book?: number
  lot?: string
  unitCost?: number
  productId?: number
}
const row = (t: Trade, { counted, again, reason, book, lot, unitCost, productId }: Counted) => ({
  warehouseId: t.east,
  productId: productId ?? t.p1,
  lot: lot ?? 'L1',
  countedMilli: bags(counted),
  recountMilli: again === undefined ? null : bags(again),
  reason: reason ?? null,
  bookMilli: book === undefined ? null : bags(book),
  unitCostE4: unitCost === undefined ? null : price(unitCost),
})
const count = (t: Trade, day: string, ...rows: Counted[]) =>
  t.post('stockCheck', day, {}, { lines: rows.map((one) => row(t, one)) })
const refusedCount = (t: Trade, day: string, ...rows: Counted[]) =>
  t.refused('stockCheck', day, {}, { lines: rows.map((one) => row(t, one)) })

export function warehouseSuite(open: Open): void {
  describe('transfer', () => {
    const move = (t: Trade, qty: number, more = {}) => ({
      lines: [
        { fromWarehouseId: t.east, toWarehouseId: t.west, productId: t.p1, lot: 'L1', qtyMilli: bags(qty), ...more },
      ],
    })

    test('150 of 400 bags go west and cost nothing: no voucher, 31,192.66 stay 31,192.66', async () => {
      const t = await open()
      await stocked(t)
      const { id } = await t.post('transfer', '2025-03-06', {}, move(t, 150))
      expect(await t.stock()).toEqual({ '东库 P1 L1': '250', '西库 P1 L1': '150' })
      expect(await t.value()).toBe('400 / 31192.66')
      const vouchers = await t.book.read((sql) => sql.all('select id from voucher where document_id = ?', [id]))
      expect(vouchers).toEqual([])
      const page = { sort: [], offset: 0, limit: 1 }
      const { rows } = await t.book.query('document.list', { kind: 'transfer', ...page, filter: {} })
      expect(rows[0]).toMatchObject({ goodsCount: 1, fromPlaces: '东库', toPlaces: '西库' })
    })

    test('more than the lot holds here, an unknown lot, or to where it lies already are refused', async () => {
      const t = await open()
      await stocked(t)
      expect(await t.refused('transfer', '2025-03-06', {}, move(t, 401))).toMatchObject([
        { code: 'stock.short', path: 'lines.0.qtyMilli', facts: { lot: 'L1', left: '400', asked: '401' } },
      ])
      expect(await t.refused('transfer', '2025-03-06', {}, move(t, 1, { lot: 'L9' }))).toMatchObject([
        { code: 'lot.unknown', path: 'lines.0.lot' },
      ])
      expect(await t.refused('transfer', '2025-03-06', {}, move(t, 1, { toWarehouseId: t.east }))).toMatchObject([
        { code: 'stock.sameWarehouse', path: 'lines.0.toWarehouseId' },
      ])
    })

    test('what a line brings the next line may take on', async () => {
      const t = await open()
      await stocked(t)
      const back = { fromWarehouseId: t.west, toWarehouseId: t.east }
      const lines = [...move(t, 100).lines, ...move(t, 100, back).lines]
      await t.post('transfer', '2025-03-06', {}, { lines })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '400' })
    })
  })

  describe('stock check', () => {
    test('1 bag (0.05 t) more than booked: 77.98 at average cost, 1405 through 1901 to 5301', async () => {
      const t = await open()
      await stocked(t)
      const { id } = await count(t, '2025-03-10', { counted: 401, reason: 'gain' })
      expect(await t.entries(id)).toEqual({
        '借 1405': '77.98',
        '贷 1901': '77.98',
        '借 1901': '77.98',
        '贷 5301': '77.98',
      })
      expect(await t.value()).toBe('401 / 31270.64')
    })

    test('2 bags (0.1 t) less, poor keeping: 5711 170.00, 1405 155.96, input VAT moved out 14.04', async () => {
      const t = await open()
      await stocked(t)
      const { id } = await count(t, '2025-03-10', { counted: 398, reason: 'poorKeeping' })
      expect(await t.entries(id)).toEqual({
        '借 1901': '170.00',
        '贷 1405': '155.96',
        '贷 22210103': '14.04',
        '借 5711': '170.00',
        '贷 1901': '170.00',
      })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '398' })
    })

    test('counted 398, counted again 399: one bag less is posted, 77.98, and both counts are kept', async () => {
      const t = await open()
      await stocked(t)
      const { id } = await count(t, '2025-03-10', { counted: 398, again: 399, reason: 'naturalLoss' })
      expect(await t.entries(id)).toMatchObject({ '借 5711': '77.98', '贷 1405': '77.98' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '399' })
      const line = { countedMilli: bags(398), recountMilli: bags(399), differenceMilli: bags(-1) }
      expect(await t.lines('stock_check', id)).toMatchObject([line])
    })

    test('counted 398, counted again 400: it agrees, and a reason for a loss is refused', async () => {
      const t = await open()
      await stocked(t)
      expect(await refusedCount(t, '2025-03-10', { counted: 398, again: 400, reason: 'naturalLoss' })).toMatchObject([
        { code: 'check.reason', path: 'lines.0.reason', facts: { book: '400', counted: '400' } },
      ])
      expect(await t.entries((await count(t, '2025-03-10', { counted: 398, again: 400 })).id)).toEqual({})
    })

    test('counted every 30 days: checked on 10 March it is due on 9 April, and on the 15th 6 days late', async () => {
      const t = await open()
      await stocked(t)
      const plan = { code: 'PJ01', name: '东库每月', warehouseId: t.east, intervalDays: 30, fromDay: '2025-03-06' }
      await record(t.book, 'checkPlan', plan)
      const due = async (asOf: string, dueOnly = false) =>
        (await t.book.query('report.run', { name: 'checks-due', params: { asOf, dueOnly } })).rows
      expect(await due('2025-03-05')).toMatchObject([{ dueDay: '2025-03-06', lastDay: null, lateDays: 0 }])
      expect(await due('2025-03-05', true)).toEqual([])
      await count(t, '2025-03-10', { counted: 400 })
      const late = { dueDay: '2025-04-09', lastDay: '2025-03-10', lateDays: 6, lots: 1, dueLots: 1 }
      expect(await due('2025-04-15', true)).toMatchObject([late])
      // L2 came on 20 March: counted with L1 or not, it is due on 19 April; L1 alone counted leaves it so.
      await t.buy({ day: '2025-03-20', qty: 10, price: 1700, lot: 'L2' })
      expect(await due('2025-04-19')).toMatchObject([{ dueDay: '2025-04-09', lots: 2, dueLots: 2 }])
      await count(t, '2025-04-15', { counted: 400 })
      expect(await due('2025-04-19')).toMatchObject([{ dueDay: '2025-04-19', lastDay: '2025-04-15', dueLots: 1 }])
      await t.sell({ day: '2025-04-20', qty: 410, price: 1860 })
      expect(await due('2025-06-30', true)).toEqual([])
      expect(await due('2025-06-30')).toMatchObject([{ lots: 0, dueDay: null, lateDays: 0 }])
    })

    test('2 bags less, natural loss: 5711 155.96 and no VAT', async () => {
      const t = await open()
      await stocked(t)
      const { id } = await count(t, '2025-03-10', { counted: 398, reason: 'naturalLoss' })
      expect(await t.entries(id)).toEqual({
        '借 1901': '155.96',
        '贷 1405': '155.96',
        '借 5711': '155.96',
        '贷 1901': '155.96',
      })
    })

    test('exempt goods kept poorly carry no VAT: 5 bags at 620 a tonne are 124.00', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 25, price: 620, productId: t.p2 })
      const { id } = await count(t, '2025-03-10', { counted: 20, reason: 'poorKeeping', productId: t.p2 })
      expect(await t.entries(id)).toMatchObject({ '借 5711': '124.00', '贷 1405': '124.00' })
      expect(await t.entries(id)).not.toHaveProperty('贷 22210103')
    })

    test('as booked: nothing is posted, with the reason or without', async () => {
      const t = await open()
      await stocked(t)
      expect(await t.entries((await count(t, '2025-03-10', { counted: 400, reason: 'agrees' })).id)).toEqual({})
      expect(await t.entries((await count(t, '2025-03-10', { counted: 400 })).id)).toEqual({})
    })

    test('counted to nothing, the loss takes all 31,192.66', async () => {
      const t = await open()
      await stocked(t)
      const { id } = await count(t, '2025-03-10', { counted: 0, reason: 'naturalLoss' })
      expect(await t.entries(id)).toMatchObject({ '借 5711': '31192.66' })
      expect(await t.value()).toBe('0 / 0.00')
    })

    test('found where none is left: the last average, 77.98 a bag, whatever price is typed', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      await t.sell({ day: '2025-03-05', qty: 600, price: 1860 })
      const { id } = await count(t, '2025-03-10', { counted: 1, reason: 'gain', unitCost: 500 })
      expect(await t.entries(id)).toMatchObject({ '借 1405': '77.98', '贷 5301': '77.98' })
      expect(await t.value()).toBe('1 / 77.98')
    })

    test('the difference is to what was booked when the sheet was made: 400 frozen, 10 sold since, 395 counted: 5 lost', async () => {
      const t = await open()
      await stocked(t)
      await t.sell({ day: '2025-03-09', qty: 10, price: 1860 })
      const { id } = await count(t, '2025-03-10', { counted: 395, reason: 'naturalLoss', book: 400 })
      expect(await t.firstLine('stock_check', id)).toMatchObject({ bookMilli: bags(400), differenceMilli: bags(-5) })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '385' })
    })

    test('a reason that contradicts the difference is refused', async () => {
      const t = await open()
      await stocked(t)
      const contradictions = [
        [400, 'gain'],
        [400, 'naturalLoss'],
        [401, 'agrees'],
        [401, 'poorKeeping'],
        [399, 'agrees'],
        [399, 'gain'],
      ] as const
      for (const [counted, reason] of contradictions)
        expect(await refusedCount(t, '2025-03-10', { counted, reason }), `${counted} ${reason}`).toMatchObject([
          { code: 'check.reason', path: 'lines.0.reason', facts: { book: '400', counted: String(counted) } },
        ])
    })

    test('a loss must say why; a gain need not', async () => {
      const t = await open()
      await stocked(t)
      expect(await refusedCount(t, '2025-03-10', { counted: 399 })).toMatchObject([
        { code: 'check.reasonNeeded', path: 'lines.0.reason' },
      ])
      await count(t, '2025-03-10', { counted: 401 })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '401' })
    })

    test('a lot counted twice names the line before it; a lot never received is unknown', async () => {
      const t = await open()
      await stocked(t)
      const wrong = { counted: 400, productId: 0 }
      const rows = [wrong, { counted: 400 }, { counted: 400 }, { counted: 1, lot: 'L9', reason: 'gain' }]
      expect(await refusedCount(t, '2025-03-10', ...rows)).toMatchObject([
        { code: 'record.unknown', path: 'lines.0.productId' },
        { code: 'document.twice', path: 'lines.2.lot', facts: { row: 2 } },
        { code: 'lot.unknown', path: 'lines.3.lot', facts: { lot: 'L9' } },
      ])
    })

    test('a frozen sheet that would lose more than is left is refused: 395 of 400 gone, 10 missing', async () => {
      const t = await open()
      await stocked(t)
      await t.sell({ day: '2025-03-09', qty: 395, price: 1860 })
      const rows = { counted: 390, reason: 'naturalLoss', book: 400 }
      expect(await refusedCount(t, '2025-03-10', rows)).toMatchObject([
        { code: 'stock.short', path: 'lines.0.countedMilli', facts: { left: '5', asked: '10' } },
      ])
    })

    test('several lots on one sheet: each difference on its own', async () => {
      const t = await open()
      await stocked(t)
      await t.buy({ day: '2025-03-06', qty: 100, price: 1700, lot: 'L2' })
      const { id } = await count(
        t,
        '2025-03-10',
        { counted: 399, reason: 'naturalLoss' },
        { counted: 102, lot: 'L2', reason: 'gain' },
      )
      expect(await t.stock()).toEqual({ '东库 P1 L1': '399', '东库 P1 L2': '102' })
      expect(await t.entries(id)).toMatchObject({ '借 5711': '77.98', '贷 5301': '155.96' })
    })
  })
}
