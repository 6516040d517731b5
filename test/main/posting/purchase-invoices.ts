// The supplier's invoice replaces the estimate; what it differs by goes to the goods still in stock and to the sold.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { bags, price } from './trade.ts'

export function purchaseInvoiceSuite(open: Open): void {
  describe('purchase invoice', () => {
    test('30 t at 1,700 as estimated: 220202 46,788.99, input VAT 4,211.01, owed 51,000.00 in 30 days', async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const { id, no } = await t.invoiced(line, { day: '2025-03-10', qty: 600, price: 1700, no: 'F1' })
      expect(await t.entries(id)).toEqual({
        '借 220202': '46788.99',
        '借 22210101': '4211.01',
        '贷 220201': '51000.00',
      })
      expect(await t.open(id)).toEqual(['payable 51000.00'])
      const head = await t.book.read((sql) =>
        sql.get('select due_day from purchase_invoice where document_id = ?', [id]),
      )
      expect(head).toEqual({ dueDay: '2025-04-09' })
      expect(no).toBe('CF20250310-001')
    })

    test('invoice 30 t at 1,690 with 10 t sold: −91.74 to 5401, −183.49 to 1405', async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      const { id } = await t.invoiced(line, { day: '2025-03-10', qty: 600, price: 1690, no: 'F1' })
      expect(await t.entries(id)).toEqual({
        '借 220202': '46788.99',
        '借 22210101': '4186.24',
        '贷 220201': '50700.00',
        '贷 1405': '183.49',
        '贷 5401': '91.74',
      })
      expect(await t.value()).toBe('400 / 31009.17')
    })

    test('dearer with everything sold: all 275.23 to 5401', async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      await t.sell({ day: '2025-03-05', qty: 600, price: 1860 })
      const { id } = await t.invoiced(line, { day: '2025-03-10', qty: 600, price: 1710, no: 'F1' })
      expect(await t.entries(id)).toMatchObject({ '借 5401': '275.23', '借 22210101': '4235.78' })
      expect(await t.entries(id)).not.toHaveProperty('借 1405')
      expect(await t.value()).toBe('0 / 0.00')
    })

    test('dearer with more in stock than invoiced: all 275.23 to 1405', async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      await t.buy({ day: '2025-03-02', qty: 400, price: 1700, lot: 'L2' })
      const { id } = await t.invoiced(line, { day: '2025-03-10', qty: 600, price: 1710, no: 'F1' })
      expect(await t.entries(id)).toMatchObject({ '借 1405': '275.23' })
      expect(await t.entries(id)).not.toHaveProperty('借 5401')
    })

    test('three invoices of 3 bags at 253.50: estimates 77.52, 77.52, 77.53, and nothing is left of 220202', async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 3, price: 1690 })
      const estimates: unknown[] = []
      for (const no of ['F1', 'F2', 'F3']) {
        const { id } = await t.invoiced(line, { day: '2025-03-10', qty: 1, price: 1690, no })
        estimates.push((await t.entries(id))['借 220202'])
      }
      expect(estimates).toEqual(['77.52', '77.52', '77.53'])
      expect(await t.balances()).toEqual({ '1405': '232.56', '220201': '-253.50', '22210101': '20.94' })
    })

    test('of 30 t received 31 t cannot be invoiced, nor by two lines of one invoice', async () => {
      const t = await open()
      const { line, no } = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const row = (qty: number) => ({ receiptLineId: line, qtyMilli: bags(qty), priceE4: price(1700) })
      const head = { supplierId: t.supplier, invoiceNo: 'F1' }
      expect(await t.refused('purchaseInvoice', '2025-03-10', head, { lines: [row(620)] })).toMatchObject([
        { code: 'source.overInvoiced', path: 'lines.0.qtyMilli', facts: { source: no, left: '600', asked: '620' } },
      ])
      expect(await t.refused('purchaseInvoice', '2025-03-10', head, { lines: [row(400), row(201)] })).toMatchObject([
        { code: 'source.overInvoiced', path: 'lines.1.qtyMilli', facts: { left: '200', asked: '201' } },
      ])
    })

    test('an invoice number is the supplier’s once; after a reversal it is free again', async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      const first = await t.invoiced(line, { day: '2025-03-10', qty: 5, price: 1700, no: '25312000000012345678' })
      const row = { receiptLineId: line, qtyMilli: bags(5), priceE4: price(1700) }
      const head = { supplierId: t.supplier, invoiceNo: '25312000000012345678' }
      expect(await t.refused('purchaseInvoice', '2025-03-11', head, { lines: [row] })).toMatchObject([
        { code: 'field.duplicate', path: 'head.invoiceNo', facts: { value: '25312000000012345678' } },
      ])
      await t.reverse(first.id, '2025-03-12')
      await t.post('purchaseInvoice', '2025-03-13', head, { lines: [row] })
    })

    test('a line of another supplier, and one received later, are refused', async () => {
      const t = await open()
      const { line, no } = await t.buy({ day: '2025-03-05', qty: 10, price: 1700 })
      const row = { receiptLineId: line, qtyMilli: bags(5), priceE4: price(1700) }
      const second = await t.book.command('record.save', {
        kind: 'partner',
        id: null,
        version: null,
        fields: { code: 'S02', name: '示例钾肥贸易商丁', isSupplier: true },
      })
      const supplierId = second.ok ? second.value.id : 0
      const refused = await t.refused(
        'purchaseInvoice',
        '2025-03-01',
        { supplierId, invoiceNo: 'F1' },
        { lines: [row] },
      )
      expect(refused).toMatchObject([
        { code: 'source.otherPartner', path: 'lines.0.receiptLineId', facts: { source: no, partner: '示例氮肥厂甲' } },
        { code: 'source.later', path: 'lines.0.receiptLineId', facts: { source: no, day: '2025-03-05' } },
      ])
    })

    test('the invoice of goods in two lines posts each line’s own difference', async () => {
      const t = await open()
      const first = await t.buy({ day: '2025-03-01', qty: 200, price: 1700, lot: 'L1' })
      const second = await t.buy({ day: '2025-03-01', qty: 25, price: 620, productId: t.p2 })
      const lines = [
        { receiptLineId: first.line, qtyMilli: bags(200), priceE4: price(1710) },
        { receiptLineId: second.line, qtyMilli: bags(25), priceE4: price(600) },
      ]
      const head = { supplierId: t.supplier, invoiceNo: 'F1' }
      const { id } = await t.post('purchaseInvoice', '2025-03-10', head, { lines })
      // 17,100 → net 15,688.07 for an estimate of 15,596.33; 600.00 exempt for one of 620.00.
      expect(await t.entries(id)).toEqual({
        '借 1405': '91.74',
        '贷 1405': '20.00',
        '借 220202': '16216.33',
        '借 22210101': '1411.93',
        '贷 220201': '17700.00',
      })
      expect(await t.value(t.p2)).toBe('25 / 600.00')
    })
  })

  describe('value never goes below zero, and never stays without quantity (rule 6)', () => {
    test('an invoice 14,678.90 cheaper where 8,256.88 lie in stock: 1405 −8,256.88, 5401 −6,422.02', async () => {
      const t = await open()
      const dear = await t.buy({ day: '2025-03-01', qty: 200, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-02', qty: 200, price: 100, lot: 'L2' })
      await t.sell({ day: '2025-03-03', qty: 200, price: 1860 })
      const { id } = await t.invoiced(dear.line, { day: '2025-03-10', qty: 200, price: 100, no: 'F1' })
      expect(await t.entries(id)).toMatchObject({ '贷 1405': '8256.88', '贷 5401': '6422.02' })
      expect(await t.value()).toBe('200 / 0.00')
      const texts = await t.book.read((sql) =>
        sql.all<{ text: string }>(
          `select j.text from journal_line j join voucher v on v.id = j.voucher_id
          join ledger_account a on a.id = j.account_id where v.document_id = ? and a.code = '5401'`,
          [id],
        ),
      )
      expect(texts.map(({ text }) => text)).toEqual([expect.stringContaining('库存价值不足部分入成本')])
    })

    test('a reversed receipt whose goods became dearer takes all 15,137.61 along; 458.71 go to 5401', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700, lot: 'L1' })
      const cheap = await t.buy({ day: '2025-03-02', qty: 200, price: 1600, lot: 'L2' })
      await t.sell({ day: '2025-03-03', qty: 200, price: 1860, lot: 'L1' })
      expect(await t.value()).toBe('200 / 15137.61')
      await t.reverse(cheap.id, '2025-03-04')
      expect(await t.entries(cheap.id, 'reverse')).toEqual({
        '借 1405': '-15137.61',
        '借 5401': '458.71',
        '贷 220202': '-14678.90',
      })
      expect(await t.value()).toBe('0 / 0.00')
    })

    test('a reversed receipt that cost more than is left takes 8,256.88 of its 15,596.33; 7,339.45 leave 5401', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 100, lot: 'L1' })
      const dear = await t.buy({ day: '2025-03-02', qty: 200, price: 1700, lot: 'L2' })
      await t.sell({ day: '2025-03-03', qty: 200, price: 1860, lot: 'L1' })
      await t.reverse(dear.id, '2025-03-04')
      expect(await t.entries(dear.id, 'reverse')).toEqual({
        '借 1405': '-8256.88',
        '借 5401': '-7339.45',
        '贷 220202': '-15596.33',
      })
      expect(await t.value()).toBe('0 / 0.00')
    })
  })
}
