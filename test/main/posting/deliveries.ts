// Goods sold: the debt and the income at once, the cost at moving average, lots oldest first, money on the slip.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { bags, fen, type Trade } from './trade.ts'

/** Lots of one bag each, worth 100.00 together, from the book's opening. */
const threeBagsWorth100 = (t: Trade) =>
  t.post(
    'openingBalances',
    '2024-12-31',
    {},
    {
      stock: [{ warehouseId: t.east, productId: t.p1, lot: 'L1', qtyMilli: bags(3), costFen: fen(100) }],
      accounts: [{ ledgerAccountId: t.accountId('3001'), creditFen: fen(100) }],
    },
  )

export function deliverySuite(open: Open): void {
  describe('delivery', () => {
    test('10 t at 1,860: 1122 18,600.00, 5001 17,064.22, 222103 1,535.78; cost 15,596.33, left 31,192.66', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const { id, no } = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      expect(no).toBe('CK20250305-001')
      expect(await t.entries(id)).toEqual({
        '借 1122': '18600.00',
        '贷 5001': '17064.22',
        '贷 222103': '1535.78',
        '借 5401': '15596.33',
        '贷 1405': '15596.33',
      })
      expect(await t.value()).toBe('400 / 31192.66')
      expect(await t.open(id)).toEqual(['receivable 18600.00'])
    })

    test('exempt goods: 1 t at 900 is 900.00 of income and no VAT', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 50, price: 620, productId: t.p2 })
      const { id } = await t.sell({ day: '2025-03-05', qty: 25, price: 900, productId: t.p2 })
      expect(await t.entries(id)).toEqual({
        '借 1122': '900.00',
        '贷 5001': '900.00',
        '借 5401': '620.00',
        '贷 1405': '620.00',
      })
    })

    test('200 bags at 93.00 a bag are the same 18,600.00', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const { id } = await t.sell({ day: '2025-03-05', qty: 200, price: 93, more: { pricedPer: 'stockUnit' } })
      expect(await t.entries(id)).toMatchObject({ '借 1122': '18600.00', '贷 5001': '17064.22' })
    })

    test('3 bags worth 100.00 leave one by one: 33.33, 33.34, 33.33; the last takes what is left', async () => {
      const t = await open()
      await threeBagsWorth100(t)
      const costs: unknown[] = []
      for (const day of ['2025-03-01', '2025-03-02', '2025-03-03']) {
        const { id } = await t.sell({ day, qty: 1, price: 1860 })
        costs.push((await t.entries(id))['借 5401'])
      }
      expect(costs).toEqual(['33.33', '33.34', '33.33'])
      expect(await t.value()).toBe('0 / 0.00')
    })

    test('one average over all warehouses: 100 bags at 1,700 in the east, 100 at 1,600 in the west cost 75.69 each', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-01', qty: 100, price: 1600, lot: 'L2', warehouseId: t.west })
      // 7,798.17 + 7,339.45 = 15,137.62 for 200 bags.
      const { id } = await t.sell({ day: '2025-03-05', qty: 1, price: 1860, warehouseId: t.west })
      expect(await t.entries(id)).toMatchObject({ '借 5401': '75.69' })
    })

    test('cost follows posting order: a dearer receipt dated earlier but posted later changes nothing sold before', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-05', qty: 100, price: 1600, lot: 'L1' })
      const before = await t.sell({ day: '2025-03-06', qty: 50, price: 1860 })
      await t.buy({ day: '2025-03-01', qty: 50, price: 1800, lot: 'L2' })
      const after = await t.sell({ day: '2025-03-06', qty: 50, price: 1860, lot: 'L1' })
      expect(await t.entries(before.id)).toMatchObject({ '借 5401': '3669.73' })
      // 3,669.72 left of the first and 4,128.44 of the second: 7,798.16 for 100 bags, half of it.
      expect(await t.entries(after.id)).toMatchObject({ '借 5401': '3899.08' })
    })

    test('a price of nothing is a gift: no debt, no income, its cost to 5401', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const { id } = await t.sell({ day: '2025-03-05', qty: 10, price: 0 })
      expect(await t.entries(id)).toEqual({ '借 5401': '779.82', '贷 1405': '779.82' })
      expect(await t.open(id)).toEqual([])
    })

    test('due by the customer’s 90 days, or on the day the slip says', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const byTerms = await t.sell({ day: '2025-03-05', qty: 1, price: 1860 })
      const agreed = await t.sell({ day: '2025-03-05', qty: 1, price: 1860, head: { dueDay: '2025-10-15' } })
      const due = await t.book.read((sql) =>
        sql.all('select document_id, due_day from open_item where document_id in (?, ?) order by id', [
          byTerms.id,
          agreed.id,
        ]),
      )
      expect(due).toEqual([
        { documentId: byTerms.id, dueDay: '2025-06-03' },
        { documentId: agreed.id, dueDay: '2025-10-15' },
      ])
    })
  })

  describe('lots', () => {
    test('without a lot the oldest go first: by first receipt, then production day, then number', async () => {
      const t = await open()
      const { line } = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const lots = [
        { lot: 'D', day: '2025-03-02', productionDay: null },
        { lot: 'C', day: '2025-03-03', productionDay: '2025-01-10' },
        { lot: 'B', day: '2025-03-03', productionDay: '2025-01-05' },
        { lot: 'A2', day: '2025-03-03', productionDay: '2025-01-20' },
        { lot: 'A1', day: '2025-03-03', productionDay: '2025-01-20' },
      ]
      for (const { lot, day, productionDay } of lots) {
        const rows = { lines: [{ ...t.receiptLine(line, { qty: 2, lot }), productionDay }] }
        await t.post('goodsReceipt', day, { supplierId: t.supplier }, rows)
      }
      const { lines } = await t.sell({ day: '2025-03-05', qty: 9, price: 1860 })
      expect(lines.map(({ lot, qtyMilli }) => `${lot} ${qtyMilli}`)).toEqual([
        'D 2000',
        'B 2000',
        'C 2000',
        'A1 2000',
        'A2 1000',
      ])
    })

    test('3 bags of three lots for 279.15: 93.05 each, VAT 7.68, 7.68, 7.69, and the parts add up to the line', async () => {
      const t = await open()
      for (const lot of ['L1', 'L2', 'L3']) await t.buy({ day: '2025-03-01', qty: 1, price: 1700, lot })
      const { id, lines } = await t.sell({ day: '2025-03-05', qty: 3, price: 1861 })
      const of = (name: string): unknown[] => lines.map((line) => line[name])
      expect(of('grossFen')).toEqual([9305, 9305, 9305])
      expect(of('taxFen')).toEqual([768, 768, 769])
      expect(of('netFen')).toEqual([8537, 8537, 8536])
      expect(of('slipLine')).toEqual([1, 1, 1])
      expect(await t.entries(id)).toMatchObject({ '借 1122': '279.15', '贷 5001': '256.10', '贷 222103': '23.05' })
    })

    test('7 bags at 1,999.99 from lots of 3 and 4: 300.00 and 400.00, together the line’s 700.00', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 3, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-02', qty: 4, price: 1700, lot: 'L2' })
      const { lines } = await t.sell({ day: '2025-03-05', qty: 7, price: 1999.99 })
      expect(lines.map((line) => [line.lot, line.grossFen])).toEqual([
        ['L1', 30_000],
        ['L2', 40_000],
      ])
    })

    test('a second line of the slip takes what the first one left', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 3, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-02', qty: 4, price: 1700, lot: 'L2' })
      const rows = { lines: [2, 3].map((qty) => t.deliveryLine({ qty, price: 1860 })) }
      const { id } = await t.post('delivery', '2025-03-05', { customerId: t.customer }, rows)
      expect((await t.lines('delivery', id)).map((line) => [line.slipLine, line.lot, line.qtyMilli])).toEqual([
        [1, 'L1', 2000],
        [2, 'L1', 1000],
        [2, 'L2', 2000],
      ])
    })

    test('a lot chosen by hand: 10 bags are there, 11 are refused with the figures', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700, lot: 'L2' })
      const rows = (qty: number, lot: string) => ({ lines: [t.deliveryLine({ qty, price: 1860, lot })] })
      const head = { customerId: t.customer }
      expect(await t.refused('delivery', '2025-03-05', head, rows(11, 'L2'))).toMatchObject([
        {
          code: 'stock.short',
          path: 'lines.0.lot',
          facts: { product: 'P1', lot: 'L2', warehouse: '东库', left: '10', asked: '11', unit: '袋' },
        },
      ])
      expect(await t.refused('delivery', '2025-03-05', head, rows(1, 'L9'))).toMatchObject([
        { code: 'lot.unknown', path: 'lines.0.lot', facts: { product: 'P1', lot: 'L9' } },
      ])
      await t.post('delivery', '2025-03-05', head, rows(10, 'L2'))
      expect(await t.stock()).toEqual({ '东库 P1 L1': '10' })
    })

    test('all lots of a warehouse together: 15 bags are there, 16 are refused; the other warehouse does not help', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-01', qty: 5, price: 1700, lot: 'L2' })
      await t.buy({ day: '2025-03-01', qty: 50, price: 1700, lot: 'L3', warehouseId: t.west })
      const rows = { lines: [t.deliveryLine({ qty: 16, price: 1860 })] }
      expect(await t.refused('delivery', '2025-03-05', { customerId: t.customer }, rows)).toMatchObject([
        {
          code: 'stock.shortProduct',
          path: 'lines.0.qtyMilli',
          facts: { product: 'P1', warehouse: '东库', left: '15', asked: '16', unit: '袋' },
        },
      ])
    })
  })

  describe('money taken on the slip (本付)', () => {
    const slip = { paidFen: fen(18_580), waivedFen: fen(20) }

    test('18,580 paid and 20 waived of 18,600: 1002 18,580.00, 5603 20.00, 1122 18,600.00, in the same posting', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const head = { ...slip, paidAccountId: t.bank }
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, head })
      expect(sold.companions).toMatchObject([{ kind: 'moneyReceipt', no: 'SK20250305-001', state: 'posted' }])
      expect(await t.entries(sold.companions[0]?.id ?? 0)).toEqual({
        '借 1002': '18580.00',
        '借 5603': '20.00',
        '贷 1122': '18600.00',
      })
      expect(await t.open(sold.id)).toEqual(['receivable 0.00'])
    })

    test('8,000 paid of 18,600 leave 10,600.00 owed', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const head = { paidFen: fen(8000), paidAccountId: t.cash }
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, head })
      expect(await t.open(sold.id)).toEqual(['receivable 10600.00'])
    })

    test('20,000 paid for 18,600: the other 1,400.00 are an advance', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const head = { paidFen: fen(20_000), paidAccountId: t.bank }
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, head })
      const receipt = sold.companions[0]?.id ?? 0
      expect(await t.entries(receipt)).toEqual({ '借 1002': '20000.00', '贷 1122': '18600.00', '贷 2203': '1400.00' })
      expect(await t.open(receipt)).toEqual(['advance 1400.00'])
    })

    test('money without an account, and small change waived without money, are refused; nothing is delivered', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const rows = { lines: [t.deliveryLine({ qty: 200, price: 1860 })] }
      const head = { customerId: t.customer }
      expect(await t.refused('delivery', '2025-03-05', { ...head, paidFen: fen(100) }, rows)).toMatchObject([
        { code: 'field.required', path: 'head.paidAccountId' },
      ])
      expect(await t.refused('delivery', '2025-03-05', { ...head, waivedFen: fen(20) }, rows)).toMatchObject([
        { code: 'field.required', path: 'head.paidFen' },
      ])
      const waived = { ...head, paidFen: fen(10), paidAccountId: t.cash, waivedFen: fen(18_601) }
      expect(await t.refused('delivery', '2025-03-05', waived, rows)).toMatchObject([
        { code: 'settlement.waiverAlone', path: 'head.waivedFen', facts: { waived: '18601.00' } },
      ])
      expect(await t.stock()).toEqual({ '东库 P1 L1': '600' })
      const next = await t.sell({ day: '2025-03-05', qty: 1, price: 1860 })
      expect(next.no).toBe('CK20250305-001')
    })
  })

  describe('what is said but not refused', () => {
    test('18,600 more on 90,000 owed with a limit of 100,000: warned with 108,600.00', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 2000, price: 1700 })
      const within = await t.sell({ day: '2025-03-02', qty: 1000, price: 1800 })
      expect(within.warnings).toEqual([])
      const over = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      expect(over.warnings).toMatchObject([
        { code: 'credit.overLimit', facts: { partner: '示例种植户', owed: '108600.00', limit: '100000.00' } },
      ])
      const unlimited = await t.sell({ day: '2025-03-05', qty: 700, price: 9000, customerId: t.other })
      expect(unlimited.warnings).toEqual([])
    })

    test('an advance of 600 and 8,000 on the slip bring 108,600 down to the limit of 100,000: nothing is said', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 2000, price: 1700 })
      await t.sell({ day: '2025-03-02', qty: 1000, price: 1800 })
      const head = { customerId: t.customer, accountId: t.bank, amountFen: fen(600) }
      await t.post('moneyReceipt', '2025-03-03', head)
      const paid = { paidFen: fen(8000), paidAccountId: t.bank }
      const { warnings } = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, head: paid })
      expect(warnings).toEqual([])
    })
  })
}
