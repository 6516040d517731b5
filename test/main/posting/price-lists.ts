// Price lists: what they ask of whom, the floor under a sale, versions, and lines or lists that are closed.

import { describe, expect, test } from 'vitest'
import { draft, record, refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const listLine = (t: Trade, yuan: number, floor: number | null = null) => ({
  productId: t.p1,
  priceE4: price(yuan),
  floorPriceE4: floor === null ? null : price(floor),
  pricedPer: 'tonne',
})

/** A list for everybody from 1 March, unless told otherwise. */
const listed = (t: Trade, yuan: number, floor: number | null = null, head = {}) =>
  t.post('priceList', '2025-03-01', { fromDay: '2025-03-01', ...head }, { lines: [listLine(t, yuan, floor)] })

const asked = async (t: Trade, day: string, customerId: number | null = t.customer) => {
  const facts = await t.book.query('product.facts', { productId: t.p1, warehouseId: null, customerId, day })
  return facts.listed && [facts.listed.no, facts.listed.priceE4 / 10_000]
}

/** Posts a delivery of 20 bags; answers what was said of it. */
const sell = async (t: Trade, yuan: number, more = {}) => {
  const lines = [t.deliveryLine({ qty: 20, price: yuan, more })]
  const input = { kind: 'delivery' as const, draft: draft('2025-03-05', { customerId: t.customer }, { lines }) }
  return t.book.command('document.post', { ...input, draftId: null })
}
const warned = async (t: Trade, yuan: number, more = {}) => value(await sell(t, yuan, more)).warnings

const forbid = async (t: Trade) => value(await t.book.command('settings.save', { settings: { belowFloor: 'forbid' } }))

export function priceListSuite(open: Open): void {
  describe('price lists in force', () => {
    test('everybody is asked 1,900; growers 1,880; growers in 东乡镇 1,870; from 1 April all of them 1,950 at most', async () => {
      const t = await open()
      const grower = { isCustomer: true, customerKind: 'largeGrower' }
      const here = await record(t.book, 'partner', { code: 'C1', name: '大户甲', area: '东乡镇', ...grower })
      const there = await record(t.book, 'partner', { code: 'C2', name: '大户乙', area: '西乡镇', ...grower })
      await listed(t, 1900)
      await listed(t, 1880, null, { customerKind: 'largeGrower', toDay: '2025-03-31' })
      await listed(t, 1870, null, { customerKind: 'largeGrower', area: '东乡镇' })
      await listed(t, 1950, null, { fromDay: '2025-04-01' })
      expect(await asked(t, '2025-03-15')).toEqual(['JM20250301-001', 1900])
      expect(await asked(t, '2025-03-15', null)).toEqual(['JM20250301-001', 1900])
      expect(await asked(t, '2025-03-15', there)).toEqual(['JM20250301-002', 1880])
      expect(await asked(t, '2025-03-15', here)).toEqual(['JM20250301-003', 1870])
      expect(await asked(t, '2025-04-01', there)).toEqual(['JM20250301-004', 1950])
      expect(await asked(t, '2025-04-01', here)).toEqual(['JM20250301-003', 1870])
      expect(await asked(t, '2025-02-28')).toBeNull()
    })

    test('a new list begins with the prices of the one it follows, from today on, and leads back to it', async () => {
      const t = await open({ today: '2025-03-20' })
      const first = await listed(t, 1900, 1850, { customerKind: 'largeGrower', toDay: '2025-03-31' })
      const { draft: next } = await t.book.query('document.make', { kind: 'priceList', fromId: first.id })
      expect(next.head).toMatchObject({ customerKind: 'largeGrower', fromDay: '2025-03-20', followsId: first.id })
      expect(next.head['toDay'] ?? null).toBeNull()
      const line = { ...next.sections.lines![0], priceE4: price(1880) }
      expect(line).toMatchObject(listLine(t, 1880, 1850))
      await t.post('priceList', '2025-03-20', next.head, { lines: [line] })
      const grower = { isCustomer: true, customerKind: 'largeGrower', name: '大户甲' }
      const customer = await record(t.book, 'partner', { code: 'C1', ...grower })
      expect(await asked(t, '2025-03-19', customer)).toEqual([first.no, 1900])
      expect(await asked(t, '2025-03-20', customer)).toEqual(['JM20250320-001', 1880])
    })

    test('the county is asked 1,890, the township within it 1,880: a village there too; a list for the kind goes before both', async () => {
      const t = await open()
      const place = (code: string, parentId: number | null = null) =>
        record(t.book, 'territory', { code, name: code, parentId })
      const county = await place('Q1')
      const township = await place('Q2', county)
      const customerIn = (code: string, territoryId: number) =>
        record(t.book, 'partner', { code, name: code, isCustomer: true, customerKind: 'cooperative', territoryId })
      const inVillage = await customerIn('C1', await place('Q3', township))
      const elsewhere = await customerIn('C2', county)
      await listed(t, 1900)
      await listed(t, 1890, null, { territoryId: county })
      await listed(t, 1880, null, { territoryId: township })
      expect(await asked(t, '2025-03-15', inVillage)).toEqual(['JM20250301-003', 1880])
      expect(await asked(t, '2025-03-15', elsewhere)).toEqual(['JM20250301-002', 1890])
      expect(await asked(t, '2025-03-15')).toEqual(['JM20250301-001', 1900])
      await listed(t, 1895, null, { customerKind: 'cooperative', toDay: '2025-03-15' })
      expect(await asked(t, '2025-03-15', inVillage)).toEqual(['JM20250301-004', 1895])
      const segmentId = await record(t.book, 'segment', { code: 'F1', name: '镇上', territoryId: township })
      const { rows } = await t.book.query('report.run', {
        name: 'segment-members',
        params: { segmentId, asOf: '2025-03-15' },
      })
      expect(rows.map((row) => row.partnerId)).toEqual([inVillage])
    })

    test('a version puts 1,900 right to 1,890, its line stays the same line; reversed, the list says nothing', async () => {
      const t = await open()
      const { id } = await listed(t, 1900)
      const [line] = await t.lines('price_list', id)
      const lines = [{ ...listLine(t, 1890), id: line!.id }]
      const change = draft('2025-03-01', { fromDay: '2025-03-01' }, { lines })
      value(await t.book.command('contract.amend', { id, version: 1, reason: '录错', draft: change }))
      expect(await t.lines('price_list', id)).toMatchObject([{ id: line!.id, version: 2, priceE4: price(1890) }])
      expect(await asked(t, '2025-03-15')).toEqual(['JM20250301-001', 1890])
      await t.reverse(id, '2025-03-02')
      expect(await asked(t, '2025-03-15')).toBeNull()
    })

    test('a closed line is out of force, opened it is back; so is the whole list', async () => {
      const t = await open()
      const { id } = await listed(t, 1900)
      const [line] = await t.lines('price_list', id)
      for (const lineId of [line!.id, null]) {
        value(await t.book.command('contract.close', { id, lineId, reason: '停售' }))
        expect(await asked(t, '2025-03-15')).toBeNull()
        value(await t.book.command('contract.reopen', { id, lineId, reason: '再售' }))
        expect(await asked(t, '2025-03-15')).toEqual(['JM20250301-001', 1900])
      }
    })

    test('the list shows those in force today apart from those that are over or still to come', async () => {
      const t = await open({ today: '2025-03-20' })
      await listed(t, 1900)
      await listed(t, 1880, null, { toDay: '2025-03-10' })
      await listed(t, 1950, null, { fromDay: '2025-04-01' })
      const page = { filter: { view: 'inForce' }, sort: [], offset: 0, limit: 10 }
      const { rows } = await t.book.query('document.list', { kind: 'priceList', ...page })
      expect(rows.map((row) => row.no)).toEqual(['JM20250301-001'])
    })

    test('refused at their fields: an end before the beginning, an area nobody is in, a product twice, a floor of 1,910 over 1,900', async () => {
      const t = await open()
      const found = await t.refused(
        'priceList',
        '2025-03-01',
        { fromDay: '2025-03-10', toDay: '2025-03-09', area: '东乡' },
        { lines: [listLine(t, 1900, 1910), listLine(t, 1900)] },
      )
      expect(found).toMatchObject([
        { code: 'price.endsFirst', path: 'head.toDay', facts: { from: '2025-03-10', to: '2025-03-09' } },
        { code: 'price.unknownArea', path: 'head.area', facts: { area: '东乡' } },
        {
          code: 'price.floorAbove',
          path: 'lines.0.floorPriceE4',
          facts: { floor: '1910.00', price: '1900.00' },
        },
        { code: 'document.twice', path: 'lines.1.productId', facts: { row: 1 } },
      ])
    })
  })

  describe('the floor under a sale', () => {
    test('a floor of 1,850 per tonne: 1,850 passes, 1,849.99 is warned of with price, floor and list', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      await listed(t, 1900, 1850)
      expect(await warned(t, 1850)).toEqual([])
      expect(await warned(t, 1849.99)).toEqual([
        {
          code: 'price.belowFloor',
          facts: { product: 'P1 中颗粒尿素', price: '1849.99', floor: '1850.00', list: 'JM20250301-001' },
        },
      ])
    })

    test('per bag of 50 kg the same floor is 92.50: 92.49 is below it', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      await listed(t, 1900, 1850)
      expect(await warned(t, 92.5, { pricedPer: 'stockUnit' })).toEqual([])
      expect(await warned(t, 92.49, { pricedPer: 'stockUnit' })).toMatchObject([
        { facts: { price: '92.49', floor: '92.50' } },
      ])
    })

    test('a product in two lots below the floor is warned of once', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 20, price: 1700 })
      await t.buy({ day: '2025-03-02', qty: 20, price: 1700, lot: 'L2' })
      await listed(t, 1900, 1850)
      const lines = ['L1', 'L2'].map((lot) => t.deliveryLine({ qty: 10, price: 1800, lot }))
      const posted = await t.post('delivery', '2025-03-05', { customerId: t.customer }, { lines })
      expect(posted.warnings.map(({ code }) => code)).toEqual(['price.belowFloor'])
    })

    test('forbidden by the company, 1,849.99 is refused at its price, in contracts and deliveries alike', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      await listed(t, 1900, 1850)
      await forbid(t)
      expect(await t.book.query('settings.get', {})).toMatchObject({ belowFloor: 'forbid' })
      expect(refusals(await sell(t, 1849.99))).toEqual(['price.belowFloor lines.0.priceE4'])
      value(await sell(t, 1850))
      const lines = [{ productId: t.p1, qtyMilli: bags(20), priceE4: price(1800) }]
      expect(await t.refused('salesContract', '2025-03-05', { customerId: t.customer }, { lines })).toMatchObject([
        { code: 'price.belowFloor', path: 'lines.0.priceE4', facts: { price: '1800.00', floor: '1850.00' } },
      ])
    })

    test('what a contract agreed at 1,830 before the floor rose to 1,850 is delivered at 1,830, not at 1,829', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const lines = [{ productId: t.p1, qtyMilli: bags(120), priceE4: price(1830) }]
      const contract = await t.post('salesContract', '2025-03-01', { customerId: t.customer }, { lines })
      const contractLineId = (await t.firstLine('sales_contract', contract.id)).id
      await listed(t, 1900, 1850)
      await forbid(t)
      value(await sell(t, 1830, { contractLineId }))
      expect(refusals(await sell(t, 1829, { contractLineId }))).toEqual(['price.belowFloor lines.0.priceE4'])
    })

    test('an unknown strictness is refused, and nothing is kept', async () => {
      const t = await open()
      const answer = await t.book.command('settings.save', { settings: { belowFloor: 'never' } })
      expect(refusals(answer)).toEqual(['field.unknownChoice settings.belowFloor'])
      expect(await t.book.query('settings.get', {})).toMatchObject({ belowFloor: 'warn' })
    })
  })

  describe('price change compensation', () => {
    const proposed = async (t: Trade, params = {}) => {
      const report = { name: 'price-change-compensation', params: { asOf: '2025-04-01', ...params } }
      const { rows, totals } = await t.book.query('report.run', report)
      const told = rows.map((row) => [row.day, Number(row.tonnesMilli) / 1000, Number(row.differenceE4) / 10_000])
      return { told, fen: totals.compensationFen }
    }

    /** 2,650 per tonne from 1 March, 2,550 from 1 April; 1,000 bags in stock. */
    const fallen = async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 1000, price: 1700 })
      await listed(t, 2650)
      await listed(t, 2550, null, { fromDay: '2025-04-01' })
      return t
    }

    test('from 2,650 to 2,550 with 40 t bought in the 30 days before: 4,000.00', async () => {
      const t = await fallen()
      await t.sell({ day: '2025-03-05', qty: 800, price: 2650 })
      expect(await proposed(t)).toEqual({ told: [['2025-03-05', 40, 100]], fen: fen(4000) })
    })

    test('who paid 2,600 gets 50 a tonne, who paid 2,550 nothing; what came back is not counted: 8 of 20 bags', async () => {
      const t = await fallen()
      const { line } = await t.sell({ day: '2025-03-10', qty: 20, price: 2600 })
      await t.sell({ day: '2025-03-11', qty: 20, price: 2550 })
      const back = [{ deliveryLineId: line, warehouseId: t.east, qtyMilli: bags(8) }]
      await t.post('salesReturn', '2025-03-20', { customerId: t.customer }, { lines: back })
      expect(await proposed(t)).toEqual({ told: [['2025-03-10', 0.6, 50]], fen: fen(30) })
    })

    test('10 days back only what was bought since 22 March, 100 a tonne also where it was sold per bag', async () => {
      const t = await fallen()
      await t.sell({ day: '2025-03-21', qty: 40, price: 2650 })
      await t.sell({ day: '2025-03-22', qty: 40, price: 132.5, more: { pricedPer: 'stockUnit' } })
      expect(await proposed(t, { days: 10 })).toEqual({ told: [['2025-03-22', 2, 100]], fen: fen(200) })
    })

    test('a price that rose asks nothing back, and what was reversed is not there', async () => {
      const t = await fallen()
      await listed(t, 2700, null, { fromDay: '2025-04-02' })
      const sold = await t.sell({ day: '2025-03-05', qty: 20, price: 2650 })
      expect((await proposed(t, { asOf: '2025-04-02' })).told).toEqual([])
      await t.reverse(sold.id, '2025-03-06')
      expect((await proposed(t)).told).toEqual([])
    })

    test('of one customer only', async () => {
      const t = await fallen()
      await t.sell({ day: '2025-03-05', qty: 20, price: 2650 })
      await t.sell({ day: '2025-03-06', qty: 40, price: 2650, customerId: t.other })
      expect(await proposed(t, { partnerId: t.other })).toEqual({ told: [['2025-03-06', 2, 100]], fen: fen(200) })
    })
  })
}
