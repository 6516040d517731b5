// What was sold, grouped as the reader asks; who matters; how far targets are reached.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { formatFen, formatMilli, type Fen, type Milli } from '../../../src/shared/kernel/index.ts'
import { record } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

/** 10 t at 1,860 to a key customer in March, 1 t of it back in April; 5 t at 1,900 to a customer nobody looks after. */
async function spring(open: Open) {
  const t = await open()
  const salespersonId = await record(t.book, 'salesperson', {
    code: 'Y1',
    name: '张业务',
    commissionE4: price(5),
    commissionBp: 200,
  })
  const territoryId = await record(t.book, 'territory', { code: 'Q1', name: '城关镇' })
  const known = {
    crops: '小麦、玉米',
    farmlandMilli: 300_000,
    customerKind: 'largeGrower',
    grade: 'key',
    salespersonId,
    territoryId,
    termDays: 365,
  }
  const key = await record(t.book, 'partner', { code: 'K1', name: '示例农场', isCustomer: true, ...known })
  await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, customerId: key })
  await t.sell({ day: '2025-04-02', qty: 100, price: 1900, customerId: t.other })
  const back = [{ deliveryLineId: sold.line, warehouseId: t.east, qtyMilli: bags(20) }]
  await t.post('salesReturn', '2025-04-10', { customerId: key }, { lines: back })
  return { t, key, salespersonId, territoryId }
}

const period = { from: '2025-01-01', to: '2025-04-30' }
const run = async (t: Trade, name: string, params: AnyRow): Promise<readonly AnyRow[]> =>
  (await t.book.query('report.run', { name, params: { ...period, ...params } })).rows

const tonnes = (row: AnyRow, name = 'tonnesMilli'): string => formatMilli(row[name] as Milli)
const yuan = (row: AnyRow, name: string): string => formatFen(row[name] as Fen)
const shown = (rows: readonly AnyRow[], named: string) =>
  rows.map((row) => [row[named], tonnes(row), yuan(row, 'netFen'), yuan(row, 'costFen'), yuan(row, 'marginFen')])

export function salesAnalysisSuite(open: Open): void {
  describe('sales analysis', () => {
    test('9 t for 15,357.80 net cost 14,036.70 and leave 1,321.10, by customer, kind, grade, territory and salesperson', async () => {
      const { t } = await spring(open)
      const key = ['9', '15357.80', '14036.70', '1321.10']
      const other = ['5', '8715.60', '7798.17', '917.43']
      const names = {
        customer: ['name', '示例农场', '示例合作社'],
        customerKind: ['customerKind', 'largeGrower', 'none'],
        grade: ['grade', 'key', 'none'],
        territory: ['name', '城关镇', null],
        salesperson: ['name', '张业务', null],
      } as const
      for (const [by, [named, first, second]] of Object.entries(names))
        expect(shown(await run(t, 'sales-analysis', { by }), named)).toEqual([
          [first, ...key],
          [second, ...other],
        ])
    })

    test('by product 14 t, by month 10 t and 4 t; the parts come to the whole; 16,740 of March and 9,500 of April are open', async () => {
      const { t } = await spring(open)
      const whole = ['14', '24073.40', '21834.87', '2238.53']
      expect(shown(await run(t, 'sales-analysis', { by: 'product' }), 'code')).toEqual([['P1', ...whole]])
      const months = await run(t, 'sales-analysis', { by: 'month' })
      expect(shown(months, 'month')).toEqual([
        ['2025-03', '10', '17064.22', '15596.33', '1467.89'],
        ['2025-04', '4', '7009.18', '6238.54', '770.64'],
      ])
      expect(months.map((row) => [row['fromDay'], row['toDay'], row['receivableFen']])).toEqual([
        ['2025-03-01', '2025-03-31', fen(16_740)],
        ['2025-04-01', '2025-04-30', fen(9500)],
      ])
    })

    test('what the customers of a group owe: 16,740 after 1,860 came back, and 9,500', async () => {
      const { t } = await spring(open)
      const rows = await run(t, 'sales-analysis', { by: 'salesperson' })
      expect(rows.map((row) => yuan(row, 'receivableFen'))).toEqual(['16740.00', '9500.00'])
    })

    test('a row opens just its sales: two lines of the salesperson, one of nobody’s customers', async () => {
      const { t, salespersonId, territoryId, key } = await spring(open)
      const linesOf = async (params: AnyRow) => (await run(t, 'sales-ledger', params)).length
      expect(await linesOf({ salespersonId })).toBe(2)
      expect(await linesOf({ territoryId })).toBe(2)
      expect(await linesOf({ partnerId: key })).toBe(2)
      expect(await linesOf({ grade: 'key' })).toBe(2)
      expect(await linesOf({ grade: 'none' })).toBe(1)
      expect(await linesOf({ unassigned: 'salesperson' })).toBe(1)
      expect(await linesOf({})).toBe(3)
    })
  })

  describe('customer score', () => {
    test('the best by tonnes and margin who is not late has 100; 5 of 9 t, 917.43 of 1,321.10 and all of it late 43', async () => {
      const { t } = await spring(open)
      const rows = await run(t, 'customer-score', {})
      expect(
        rows.map((row) => [row['partner'], row['score'], row['activity'], row['lastDay'], yuan(row, 'overdueFen')]),
      ).toEqual([
        ['K1', 100, 'once', '2025-03-05', '0.00'],
        ['C0002', 43, 'once', '2025-04-02', '9500.00'],
      ])
    })
  })

  describe('salespeople', () => {
    test('9 t at 5.00 and 2 % of 1,321.10: a commission of 71.42; one customer, a new one; nobody’s 5 t earn none', async () => {
      const { t, key, salespersonId } = await spring(open)
      await t.post('visit', '2025-04-01', {
        customerId: key,
        salespersonId,
        way: 'there',
        about: 'sell',
        notes: '看苗',
      })
      await t.post('moneyReceipt', '2025-04-03', { customerId: key, accountId: t.cash, amountFen: fen(8000) })
      const rows = await run(t, 'salesperson-board', {})
      expect(rows.map((row) => [row['name'], tonnes(row), yuan(row, 'marginFen'), yuan(row, 'commissionFen')])).toEqual(
        [
          ['张业务', '9', '1321.10', '71.42'],
          [null, '5', '917.43', '0.00'],
        ],
      )
      expect(rows[0]).toMatchObject({
        customers: 1,
        newCustomers: 1,
        visits: 1,
        collectedFen: fen(8000),
        targetBp: null,
      })
      const later = await run(t, 'salesperson-board', { from: '2025-04-01' })
      expect(later[0]).toMatchObject({ name: '张业务', customers: 1, newCustomers: 0, commissionFen: 0 })
    })
  })

  describe('customers’ needs', () => {
    test('9 t last spring and 4 t signed for this one leave 5 t to sell; on 300 mu that was 30 kg a mu', async () => {
      const { t, key, territoryId } = await spring(open)
      const line = { productId: t.p1, qtyMilli: bags(80), priceE4: price(1860) }
      await t.post('salesContract', '2026-01-05', { customerId: key }, { lines: [line] })
      const asked = { from: '2026-01-01', to: '2026-04-30' }
      const rows = await run(t, 'customer-needs', { ...asked, by: 'customer' })
      expect(rows.map((row) => [row['name'], tonnes(row, 'lastTonnesMilli'), tonnes(row, 'gapTonnesMilli')])).toEqual([
        ['示例农场', '9', '5'],
        ['示例合作社', '5', '5'],
      ])
      expect(await run(t, 'customer-needs', { ...asked, by: 'crop', territoryId })).toMatchObject([
        { crops: '小麦', customers: 1, farmlandMilli: 300_000, aMuMilli: 30_000, agreedTonnesMilli: 4000 },
      ])
      expect(await run(t, 'customer-needs', { ...asked, by: 'product' })).toMatchObject([
        { code: 'P1', customers: 2, lastTonnesMilli: 14_000, soldTonnesMilli: 0, gapTonnesMilli: 10_000 },
      ])
    })
  })

  describe('sales targets', () => {
    test('20 t and 37,200 asked of a salesperson in March, 10 t and 18,600 sold: 50 % of both', async () => {
      const { t, salespersonId, key } = await spring(open)
      const target = { month: 3, tonnesMilli: 20_000, amountFen: fen(37_200) }
      const lines = [
        { ...target, salespersonId },
        { ...target, customerId: key, tonnesMilli: 8000, amountFen: null },
      ]
      await t.post('salesTarget', '2025-01-02', { year: '2025' }, { lines })
      const march = { from: '2025-03-01', to: '2025-03-31' }
      const [row] = await run(t, 'target-progress', { ...march, by: 'salesperson' })
      expect(row).toMatchObject({ name: '张业务', quantityBp: 5000, amountBp: 5000, soldFen: fen(18_600) })
      expect(await run(t, 'target-progress', { ...march, by: 'customer' })).toMatchObject([
        { name: '示例农场', targetTonnesMilli: 8000, soldTonnesMilli: 10_000, quantityBp: 12_500, amountBp: null },
      ])
      expect(await run(t, 'target-progress', { ...march, by: 'month' })).toMatchObject([
        { month: '2025-03', targetTonnesMilli: 20_000, soldTonnesMilli: 10_000 },
      ])
    })

    test('a line of nobody or of two, of a 13th month, of nothing, and the same twice are refused', async () => {
      const { t, salespersonId, key } = await spring(open)
      const line = { month: 3, tonnesMilli: 1000 }
      const lines = [
        line,
        { ...line, salespersonId, customerId: key },
        { salespersonId, month: 13, tonnesMilli: 1000 },
        { salespersonId, month: 4 },
        { ...line, salespersonId },
        { ...line, salespersonId },
      ]
      const why = await t.refused('salesTarget', '2025-01-02', { year: '2025' }, { lines })
      expect(why.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'target.whose lines.0.salespersonId',
        'target.whose lines.1.salespersonId',
        'plan.month lines.2.month',
        'target.nothing lines.3.tonnesMilli',
        'document.twice lines.5.month',
      ])
    })
  })
}
