// Goods that come back at their own price and cost, and the invoices of what stays sold: parts of a line add up to it.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { bags, fen, type Trade } from './trade.ts'

const comesBack = (t: Trade, line: number, qty: number, day: string) =>
  t.post('salesReturn', day, { customerId: t.customer }, backRows(t, line, qty))
const backRows = (t: Trade, deliveryLineId: number, qty: number) => ({
  lines: [{ deliveryLineId, warehouseId: t.east, qtyMilli: bags(qty) }],
})
const invoiced = (t: Trade, deliveryLineId: number, qty: number, day: string, invoiceNo: string | null = null) =>
  t.post(
    'salesInvoice',
    day,
    { customerId: t.customer, invoiceNo },
    { lines: [{ deliveryLineId, qtyMilli: bags(qty) }] },
  )
const pays = (t: Trade, itemId: number, yuan: number, day: string) =>
  t.post(
    'moneyReceipt',
    day,
    { customerId: t.customer, accountId: t.bank, amountFen: fen(yuan) },
    { settlements: [{ itemId, amountFen: fen(yuan) }] },
  )

export function salesReturnSuite(open: Open): void {
  describe('sales return', () => {
    test('0.5 t of 10 t: 5001 −853.21, 222103 −76.79, 1122 −930.00, cost back 779.82', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      const { id } = await comesBack(t, sold.line, 10, '2025-03-08')
      expect(await t.entries(id)).toEqual({
        '借 1122': '-930.00',
        '贷 5001': '-853.21',
        '贷 222103': '-76.79',
        '借 5401': '-779.82',
        '贷 1405': '-779.82',
      })
      expect(await t.open(sold.id)).toEqual(['receivable 17670.00'])
      expect(await t.value()).toBe('410 / 31972.48')
    })

    test('of a paid delivery: the 930.00 become an advance', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      await pays(t, sold.item, 18_600, '2025-03-06')
      const { id } = await comesBack(t, sold.line, 10, '2025-03-08')
      expect(await t.entries(id)).toMatchObject({ '贷 2203': '930.00', '贷 5001': '-853.21' })
      expect(await t.entries(id)).not.toHaveProperty('借 1122')
      expect(await t.open(id)).toEqual(['advance 930.00'])
    })

    test('of a delivery with 600.00 open: 600.00 off the debt, 330.00 an advance', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      await pays(t, sold.item, 18_000, '2025-03-06')
      const { id } = await comesBack(t, sold.line, 10, '2025-03-08')
      expect(await t.entries(id)).toMatchObject({ '借 1122': '-600.00', '贷 2203': '330.00' })
      expect(await t.open(sold.id)).toEqual(['receivable 0.00'])
    })

    test('3 bags of 279.15 come back one by one: 93.05 each, VAT 7.68, 7.68, 7.69, cost 33.33, 33.33, 33.34', async () => {
      const t = await open()
      await t.post(
        'openingBalances',
        '2024-12-31',
        {},
        {
          stock: [{ warehouseId: t.east, productId: t.p1, lot: 'L1', qtyMilli: bags(3), costFen: fen(100) }],
          accounts: [{ ledgerAccountId: t.accountId('3001'), creditFen: fen(100) }],
        },
      )
      const sold = await t.sell({ day: '2025-03-05', qty: 3, price: 1861 })
      const seen: Record<string, string>[] = []
      for (let bag = 0; bag < 3; bag++) seen.push(await t.entries((await comesBack(t, sold.line, 1, '2025-03-08')).id))
      expect(seen).toMatchObject([
        { '借 1122': '-93.05', '贷 222103': '-7.68', '借 5401': '-33.33' },
        { '借 1122': '-93.05', '贷 222103': '-7.68', '借 5401': '-33.33' },
        { '借 1122': '-93.05', '贷 222103': '-7.69', '借 5401': '-33.34' },
      ])
      expect(await t.balances()).toEqual({ '1405': '100.00', '3001': '-100.00' })
    })

    test('a return and invoices share one pool of VAT: 7.68 back, 7.68 and 7.69 invoiced of 23.05', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 3, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 3, price: 1861 })
      const first = await invoiced(t, sold.line, 1, '2025-03-06')
      await comesBack(t, sold.line, 1, '2025-03-08')
      const last = await invoiced(t, sold.line, 1, '2025-03-09')
      expect(await t.entries(first.id)).toEqual({ '借 222103': '7.68', '贷 22210102': '7.68' })
      expect(await t.entries(last.id)).toEqual({ '借 222103': '7.69', '贷 22210102': '7.69' })
      expect(await t.balances()).not.toHaveProperty('222103')
    })

    test('a return that completes an invoiced line takes the VAT that is left, 7.69, and its own share of the rest', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 3, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 3, price: 1861 })
      await invoiced(t, sold.line, 1, '2025-03-06')
      await invoiced(t, sold.line, 1, '2025-03-06')
      const back = await comesBack(t, sold.line, 1, '2025-03-08')
      expect(await t.entries(back.id)).toMatchObject({
        '借 1122': '-93.05',
        '贷 222103': '-7.69',
        '贷 5001': '-85.36',
        '借 5401': '-77.98',
      })
      expect(await t.balances()).not.toHaveProperty('222103')
    })

    test('into another warehouse, and under the lot it left with', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700, lot: 'L7' })
      const sold = await t.sell({ day: '2025-03-05', qty: 20, price: 1860 })
      const rows = { lines: [{ deliveryLineId: sold.line, warehouseId: t.west, qtyMilli: bags(5) }] }
      await t.post('salesReturn', '2025-03-08', { customerId: t.customer }, rows)
      expect(await t.stock()).toEqual({ '东库 P1 L7': '80', '西库 P1 L7': '5' })
    })

    test('goods back into an empty store bring their own cost of 779.82 again', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      expect(await t.value()).toBe('0 / 0.00')
      await comesBack(t, sold.line, 10, '2025-03-08')
      expect(await t.value()).toBe('10 / 779.82')
    })

    test('invoiced goods come back only after their invoice is reversed: 40 of 100 may, 41 may not', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 100, price: 1860 })
      const invoice = await invoiced(t, sold.line, 60, '2025-03-06')
      const head = { customerId: t.customer }
      expect(await t.refused('salesReturn', '2025-03-08', head, backRows(t, sold.line, 41))).toMatchObject([
        {
          code: 'source.overReturned',
          path: 'lines.0.qtyMilli',
          facts: { source: sold.no, left: '40', asked: '41', unit: '袋' },
        },
      ])
      await t.reverse(invoice.id, '2025-03-07')
      await comesBack(t, sold.line, 41, '2025-03-08')
    })

    test('more than was sold does not come back, nor from another customer’s delivery', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 10, price: 1860 })
      const head = { customerId: t.customer }
      expect(await t.refused('salesReturn', '2025-03-08', head, backRows(t, sold.line, 11))).toMatchObject([
        { code: 'source.overReturned', facts: { left: '10', asked: '11' } },
      ])
      const theirs = await t.refused('salesReturn', '2025-03-08', { customerId: t.other }, backRows(t, sold.line, 1))
      expect(theirs).toMatchObject([{ code: 'source.otherPartner', facts: { partner: '示例种植户' } }])
    })
  })

  describe('sales invoice', () => {
    test('50 of 200 bags: 383.95 of 1,535.78 go from 222103 to 22210102', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      const { id } = await invoiced(t, sold.line, 50, '2025-03-10')
      expect(await t.entries(id)).toEqual({ '借 222103': '383.95', '贷 22210102': '383.95' })
      expect(await t.firstLine('sales_invoice', id)).toMatchObject({
        grossFen: 465_000,
        netFen: 426_605,
        taxFen: 38_395,
      })
    })

    test('three invoices of a line of 3 bags for 279.15: VAT 7.68, 7.68, 7.69', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 3, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 3, price: 1861 })
      const taxes: unknown[] = []
      for (const day of ['2025-03-10', '2025-03-11', '2025-03-12'])
        taxes.push((await t.entries((await invoiced(t, sold.line, 1, day)).id))['贷 22210102'])
      expect(taxes).toEqual(['7.68', '7.68', '7.69'])
      expect(await t.balances()).toMatchObject({ '22210102': '-23.05' })
      expect(await t.balances()).not.toHaveProperty('222103')
    })

    test('exempt goods are invoiced without a voucher', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 25, price: 620, productId: t.p2 })
      const sold = await t.sell({ day: '2025-03-05', qty: 25, price: 900, productId: t.p2 })
      const { id } = await invoiced(t, sold.line, 25, '2025-03-10')
      expect(await t.entries(id)).toEqual({})
      expect(await t.firstLine('sales_invoice', id)).toMatchObject({ grossFen: 90_000, netFen: 90_000, taxFen: 0 })
    })

    test('more than was delivered is refused: 150 bags are left to invoice, 151 are too many', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      await invoiced(t, sold.line, 50, '2025-03-10')
      const rows = { lines: [{ deliveryLineId: sold.line, qtyMilli: bags(151) }] }
      expect(await t.refused('salesInvoice', '2025-03-11', { customerId: t.customer }, rows)).toMatchObject([
        { code: 'source.overInvoiced', path: 'lines.0.qtyMilli', facts: { left: '150', asked: '151' } },
      ])
    })

    test('an invoice number of ours is given once; after a reversal it is free again', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const sold = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      const first = await invoiced(t, sold.line, 50, '2025-03-10', '25322000000000000001')
      const rows = { lines: [{ deliveryLineId: sold.line, qtyMilli: bags(50) }] }
      const head = { customerId: t.customer, invoiceNo: '25322000000000000001' }
      expect(await t.refused('salesInvoice', '2025-03-11', head, rows)).toMatchObject([
        { code: 'field.duplicate', path: 'head.invoiceNo' },
      ])
      await t.reverse(first.id, '2025-03-11')
      await t.post('salesInvoice', '2025-03-12', head, rows)
    })
  })
}
