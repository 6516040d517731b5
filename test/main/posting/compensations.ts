// A price that fell: what is paid back to customers who bought before, and by the factory on goods that were unsold.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const codes = (refusals: readonly { code: string; path: string }[]) =>
  refusals.map(({ code, path }) => `${code} ${path}`)

const proposed = async (t: Trade, kind: 'priceCompensation' | 'supplierCompensation', day: string, head: AnyRow) =>
  (await t.book.query('document.propose', { kind, draft: { day, remarks: null, head, sections: {} } })).sections

const listed = (t: Trade, of: number, fromDay: string) =>
  t.post(
    'priceList',
    '2025-03-01',
    { fromDay },
    { lines: [{ productId: t.p1, priceE4: price(of), pricedPer: 'tonne' }] },
  )

export function compensationSuite(open: Open): void {
  describe('compensation to customers', () => {
    /** 310 t (6,200 bags) sold on 03-05 at 2,650.00, listed so; from 04-01 the list asks 2,550.00. */
    const fallen = async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 6200, price: 1700 })
      await listed(t, 2650, '2025-03-01')
      await listed(t, 2550, '2025-04-01')
      return { t, sold: await t.sell({ day: '2025-03-05', qty: 6200, price: 2650 }) }
    }
    const head = (t: Trade) => ({ customerId: t.customer, days: null })

    test('310 t fall by 100.00: 31,000.00 off the debt, 28,440.37 off income, 2,559.63 off output VAT, in red', async () => {
      const { t, sold } = await fallen()
      const sections = await proposed(t, 'priceCompensation', '2025-04-01', head(t))
      expect(sections).toEqual({
        lines: [{ deliveryLineId: sold.line, qtyMilli: bags(6200), differenceE4: price(100) }],
        settlements: [{ itemId: sold.item, amountFen: fen(31_000) }],
      })
      const posted = await t.post('priceCompensation', '2025-04-01', head(t), sections)
      expect(await t.entries(posted.id)).toEqual({
        '借 1122': '-31000.00',
        '贷 22210102': '-2559.63',
        '贷 5001': '-28440.37',
      })
      expect(await t.open(sold.id)).toEqual(['receivable 790500.00'])
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('nothing is proposed twice: the next fall, to 2,500.00, asks 50.00 more', async () => {
      const { t } = await fallen()
      const first = await proposed(t, 'priceCompensation', '2025-04-01', head(t))
      const posted = await t.post('priceCompensation', '2025-04-01', head(t), first)
      expect((await proposed(t, 'priceCompensation', '2025-04-01', head(t))).lines ?? []).toEqual([])
      await listed(t, 2500, '2025-04-03')
      expect((await proposed(t, 'priceCompensation', '2025-04-03', head(t))).lines).toMatchObject([
        { differenceE4: price(50) },
      ])
      await t.reverse(posted.id, '2025-04-03')
      expect((await proposed(t, 'priceCompensation', '2025-04-03', head(t))).lines).toMatchObject([
        { differenceE4: price(150) },
      ])
    })

    test('a debt that is paid leaves an advance', async () => {
      const { t, sold } = await fallen()
      const lines = [{ deliveryLineId: sold.line, qtyMilli: bags(20), differenceE4: price(100) }]
      const posted = await t.post('priceCompensation', '2025-04-01', head(t), { lines })
      expect(await t.entries(posted.id)).toEqual({ '贷 2203': '100.00', '贷 22210102': '-8.26', '贷 5001': '-91.74' })
      expect(await t.open(posted.id)).toEqual(['advance 100.00'])
    })

    test('refused: more than the customer has of it, more than it was sold for, more taken off than paid back', async () => {
      const { t, sold } = await fallen()
      const refused = async (row: object, settlements: readonly AnyRow[] = []) =>
        codes(
          await t.refused('priceCompensation', '2025-04-01', head(t), {
            lines: [{ deliveryLineId: sold.line, ...row }],
            settlements,
          }),
        )
      expect(await refused({ qtyMilli: bags(6201), differenceE4: price(100) })).toEqual([
        'compensation.tooMany lines.0.qtyMilli',
      ])
      expect(await refused({ qtyMilli: bags(20), differenceE4: price(2651) })).toEqual([
        'compensation.abovePaid lines.0.differenceE4',
      ])
      const item = [{ itemId: sold.item, amountFen: fen(101) }]
      expect(await refused({ qtyMilli: bags(20), differenceE4: price(100) }, item)).toEqual([
        'compensation.takenAbove settlements',
      ])
    })

    test('20 bags sold for 2,650.00 are paid back up to that, over slips and rows: after 2,600.00 another 50.00, not 50.01', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 20, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 20, price: 2650 })
      const back = (of: number) => ({ deliveryLineId: sold.line, qtyMilli: bags(20), differenceE4: price(of) })
      const first = await t.post('priceCompensation', '2025-04-01', head(t), { lines: [back(2600)] })
      const refused = (...lines: AnyRow[]) => t.refused('priceCompensation', '2025-04-02', head(t), { lines })
      expect(await refused(back(50.01))).toMatchObject([
        { code: 'compensation.abovePaid', facts: { paid: '2650.00', before: '2600.00', asked: '50.01' } },
      ])
      expect(codes(await refused(back(50), back(1)))).toEqual(['compensation.abovePaid lines.1.differenceE4'])
      await t.reverse(first.id, '2025-04-02')
      await t.post('priceCompensation', '2025-04-02', head(t), { lines: [back(2650)] })
    })

    test('compensated goods do not come back at the old price: of 6,200 bags 6,000 were compensated, 200 may come back', async () => {
      const { t, sold } = await fallen()
      const lines = [{ deliveryLineId: sold.line, qtyMilli: bags(6000), differenceE4: price(100) }]
      await t.post('priceCompensation', '2025-04-01', head(t), { lines })
      const back = (qty: number) => ({
        lines: [{ deliveryLineId: sold.line, warehouseId: t.east, qtyMilli: bags(qty) }],
      })
      const refused = await t.refused('salesReturn', '2025-04-02', { customerId: t.customer }, back(201))
      expect(codes(refused)).toEqual(['compensation.stands lines.0.qtyMilli'])
      await t.post('salesReturn', '2025-04-02', { customerId: t.customer }, back(200))
    })
  })

  describe('compensation from suppliers', () => {
    const head = (t: Trade) => ({ supplierId: t.supplier, sinceDay: '2025-03-01', countDay: '2025-04-01' })
    /** 50 t (1,000 bags) bought at 2,650.00 and invoiced, 10 t of them sold before the count: 40 t are unsold. */
    const bought = async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 1000, price: 2650 })
      const invoice = await t.invoiced(line, { day: '2025-03-05', qty: 1000, price: 2650, no: 'F1' })
      await t.sell({ day: '2025-03-10', qty: 200, price: 2800 })
      return { t, item: await t.item(invoice.id) }
    }
    const row = (t: Trade, unsold: number, newPrice = 2550) => ({
      productId: t.p1,
      coveredMilli: bags(1000),
      unsoldMilli: bags(unsold),
      oldPriceE4: price(2650),
      newPriceE4: price(newPrice),
    })

    test('2,650 falls to 2,550, 40 of 50 t unsold: 4,000.00 = 3,669.72 off stock and 330.28 input VAT moved out', async () => {
      const { t, item } = await bought()
      expect((await proposed(t, 'supplierCompensation', '2025-04-01', head(t))).lines).toEqual([
        {
          productId: t.p1,
          coveredMilli: bags(1000),
          unsoldMilli: bags(800),
          oldPriceE4: price(2650),
          newPriceE4: null,
          pricedPer: 'tonne',
        },
      ])
      const posted = await t.post('supplierCompensation', '2025-04-01', head(t), {
        lines: [row(t, 800)],
        settlements: [{ itemId: item, amountFen: fen(4000) }],
      })
      expect(await t.entries(posted.id)).toEqual({
        '借 220201': '4000.00',
        '贷 1405': '3669.72',
        '贷 22210103': '330.28',
      })
      expect(await t.open(posted.id)).toEqual([])
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('three quarters of it sold since the count: 917.43 off stock, 2,752.29 off cost of sales; unpaid for, it is prepaid', async () => {
      const { t } = await bought()
      await t.sell({ day: '2025-04-02', qty: 600, price: 2700 })
      const posted = await t.post('supplierCompensation', '2025-04-03', head(t), { lines: [row(t, 800)] })
      expect(await t.entries(posted.id)).toEqual({
        '借 1123': '4000.00',
        '贷 1405': '917.43',
        '贷 22210103': '330.28',
        '贷 5401': '2752.29',
      })
      expect(await t.open(posted.id)).toEqual(['prepaid 4000.00'])
    })

    test('what was counted beyond what the floor covers is not paid for: 50 t bought, 60 t there are 50 t, 5,000.00', async () => {
      const { t } = await bought()
      const posted = await t.post('supplierCompensation', '2025-04-01', head(t), { lines: [row(t, 1200)] })
      expect(await t.open(posted.id)).toEqual(['prepaid 5000.00'])
    })

    test('a rise asks nothing, nothing unsold gives nothing, and the count lies between', async () => {
      const { t } = await bought()
      const refused = async (line: AnyRow, more: AnyRow = {}) =>
        codes(await t.refused('supplierCompensation', '2025-04-01', { ...head(t), ...more }, { lines: [line] }))
      expect(await refused(row(t, 800, 2650))).toEqual(['compensation.rise lines.0.newPriceE4'])
      expect(await refused(row(t, 0))).toEqual(['compensation.nothing lines.0.unsoldMilli'])
      expect(await refused(row(t, 800), { countDay: '2025-04-02' })).toEqual(['compensation.countDay head.countDay'])
    })
  })
}
