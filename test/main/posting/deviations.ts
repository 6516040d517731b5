// What was let go: sold below the price list and its floor; margins beside the plans; who promised to pay and did not.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { formatFen, type Fen } from '../../../src/shared/kernel/index.ts'
import { record } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const run = async (t: Trade, name: string, params: AnyRow): Promise<readonly AnyRow[]> =>
  (await t.book.query('report.run', { name, params })).rows
const yuan = (row: AnyRow | undefined, ...names: string[]) =>
  names.map((name) => (row?.[name] === null ? null : formatFen(row?.[name] as Fen)))

/** Listed at 1,900 with a floor of 1,850: 10 t sold at 1,840, 5 t at 1,880, 2 t at 1,910, a tonne given away. */
async function sold(open: Open) {
  const t = await open()
  await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  const line = { productId: t.p1, priceE4: price(1900), floorPriceE4: price(1850), pricedPer: 'tonne' }
  await t.post('priceList', '2025-03-01', { fromDay: '2025-03-01' }, { lines: [line] })
  await t.sell({ day: '2025-03-05', qty: 200, price: 1840 })
  await t.sell({ day: '2025-03-06', qty: 120, price: 1880, customerId: t.other })
  await t.sell({ day: '2025-03-07', qty: 40, price: 1910 })
  return t
}
const march = { from: '2025-03-01', to: '2025-03-31' }

export function deviationSuite(open: Open): void {
  describe('price deviation', () => {
    test('10 t at 1,840 for 1,900 let go 600.00, 100.00 of it below the floor of 1,850; 6 t at 1,880 120.00; 2 t at 1,910 bring 20.00', async () => {
      const t = await sold(open)
      const rows = await run(t, 'price-deviation', { ...march, by: 'line' })
      expect(
        rows.map((row) => [row.day, ...yuan(row, 'soldFen', 'listedFen', 'deviationFen', 'belowFloorFen')]),
      ).toEqual([
        ['2025-03-05', '18400.00', '19000.00', '-600.00', '100.00'],
        ['2025-03-06', '11280.00', '11400.00', '-120.00', '0.00'],
        ['2025-03-07', '3820.00', '3800.00', '20.00', '0.00'],
      ])
      expect(rows[0]).toMatchObject({
        soldE4: price(1840),
        listedE4: price(1900),
        floorE4: price(1850),
        deviationBp: -316,
      })
      expect(await run(t, 'price-deviation', { ...march, by: 'line', which: 'belowFloor' })).toHaveLength(1)
      expect(await run(t, 'price-deviation', { ...march, by: 'line', which: 'above' })).toHaveLength(1)
    })

    test('by customer −580.00 and −120.00, by product −700.00; a line that comes back lets nothing go', async () => {
      const t = await sold(open)
      const sums = async (by: string) =>
        (await run(t, 'price-deviation', { ...march, by })).map((row) => [
          row.customer ?? row.product,
          ...yuan(row, 'deviationFen'),
        ])
      expect(await sums('customer')).toEqual([
        ['示例种植户', '-580.00'],
        ['示例合作社', '-120.00'],
      ])
      expect(await sums('product')).toEqual([['中颗粒尿素', '-700.00']])
      const cheap = await t.sell({ day: '2025-03-08', qty: 20, price: 1000 })
      const back = [{ deliveryLineId: cheap.line, warehouseId: t.east, qtyMilli: bags(20) }]
      await t.post('salesReturn', '2025-03-09', { customerId: t.customer }, { lines: back })
      expect(await sums('product')).toEqual([['中颗粒尿素', '-700.00']])
    })
  })

  describe('margin deviation', () => {
    test('planned 20 t at 1,900 bought at 1,700: 3,669.73; sold 18 t for less: tonnes −366.97, prices −642.21, a fen of rounding by cost', async () => {
      const t = await sold(open)
      const toSell = { productId: t.p1, priceE4: price(1900), m03Milli: 20_000 }
      await t.post('salesPlan', '2025-03-01', { year: '2025' }, { lines: [toSell] })
      const toBuy = { productId: t.p1, month: 12, wantedMilli: 100_000, priceE4: price(1700) }
      await t.post('purchasePlan', '2025-03-01', { year: '2025' }, { lines: [toBuy] })
      const [row] = await run(t, 'margin-deviation', march)
      expect(row).toMatchObject({ product: 'P1', plannedTonnesMilli: 20_000, soldTonnesMilli: 18_000 })
      const effects = yuan(row, 'plannedMarginFen', 'marginFen', 'deviationFen', 'volumeFen', 'priceFen', 'boughtFen')
      expect(effects).toEqual(['3669.73', '2660.54', '-1009.19', '-366.97', '-642.21', '-0.01'])
    })
  })

  describe('collecting money', () => {
    test('18,600 late since 03-15: 10,000 promised by 03-30; 4,000 come, so on 03-31 the promise is broken; 6,000 more keep it', async () => {
      const t = await open({ today: '2025-04-10' })
      const county = await record(t.book, 'territory', { code: 'Q1', name: '示例县' })
      const village = await record(t.book, 'territory', { code: 'Q2', name: '东村', parentId: county })
      const customerId = await record(t.book, 'partner', {
        code: 'K1',
        name: '张三',
        isCustomer: true,
        territoryId: village,
        termDays: 10,
        phone: '13800000000',
      })
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const slip = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, customerId })
      const asked = { customerId, way: 'there', about: 'collect', notes: '等卖了麦子' }
      await t.post('visit', '2025-03-20', { ...asked, promisedDay: '2025-03-30', promisedFen: fen(10_000) })
      const pays = (day: string, amount: number) =>
        t.post(
          'moneyReceipt',
          day,
          { customerId, accountId: t.cash, amountFen: fen(amount) },
          { settlements: [{ itemId: slip.item, amountFen: fen(amount) }] },
        )
      await pays('2025-03-28', 4000)
      const list = (asOf: string, more: AnyRow = {}) => run(t, 'to-collect', { asOf, ...more })
      expect(await list('2025-03-31', { territoryId: county })).toMatchObject([
        {
          territory: '示例县 / 东村',
          partnerName: '张三',
          phone: '13800000000',
          receivableFen: fen(14_600),
          overdueFen: fen(14_600),
          lateDays: 16,
          lastPaidDay: '2025-03-28',
          lastPaidFen: fen(4000),
          promisedDay: '2025-03-30',
          promisedFen: fen(10_000),
          promise: 'broken',
        },
      ])
      expect((await list('2025-03-30'))[0]?.promise).toBe('waiting')
      expect(await list('2025-03-31', { which: 'broken' })).toHaveLength(1)
      expect(await list('2025-03-31', { which: 'unasked' })).toHaveLength(1)
      const broken = async () =>
        (await t.book.query('workbench', {})).tasks.find(({ name }) => name === 'promisesBroken')?.count
      expect(await broken()).toBe(1)
      await pays('2025-04-02', 6000)
      expect((await list('2025-04-02'))[0]?.promise).toBe('kept')
      expect(await broken()).toBe(0)
      expect(await t.refused('visit', '2025-04-03', { ...asked, promisedFen: fen(1) })).toMatchObject([
        { code: 'field.required', path: 'head.promisedDay' },
      ])
    })
  })
}
