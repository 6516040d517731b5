// Goods bought: received at the contract's price as an estimate, sent back at average cost.

import { describe, expect, test } from 'vitest'
import type { Open } from './open.ts'
import { bags, price } from './trade.ts'

export function purchasingSuite(open: Open): void {
  describe('goods receipt', () => {
    test('30 t at 1,700: 1405 46,788.99, 220202 46,788.99', async () => {
      const t = await open()
      const { id } = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      expect(await t.entries(id)).toEqual({ '借 1405': '46788.99', '贷 220202': '46788.99' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '600' })
      expect(await t.value()).toBe('600 / 46788.99')
      expect(await t.firstLine('goods_receipt', id)).toMatchObject({ grossFen: 5_100_000, taxFen: 421_101 })
    })

    test('exempt goods carry no VAT: 1 t at 620 is 620.00 of stock', async () => {
      const t = await open()
      const { id } = await t.buy({ day: '2025-03-01', qty: 25, price: 620, productId: t.p2 })
      expect(await t.entries(id)).toEqual({ '借 1405': '620.00', '贷 220202': '620.00' })
    })

    test('a price per bag: 600 bags at 85.00 are the same 46,788.99', async () => {
      const t = await open()
      const line = { productId: t.p1, qtyMilli: bags(600), priceE4: price(85), pricedPer: 'stockUnit' }
      const contract = await t.post('purchaseContract', '2025-03-01', { supplierId: t.supplier }, { lines: [line] })
      const contractLine = await t.firstLine('purchase_contract', contract.id)
      const { id } = await t.receive(contractLine.id, { day: '2025-03-01', qty: 600 })
      expect(await t.entries(id)).toEqual({ '借 1405': '46788.99', '贷 220202': '46788.99' })
    })

    test('two lines of one receipt are rounded line by line: 77.98 and 77.98, together 155.96', async () => {
      const t = await open()
      const { line } = await t.contract({ day: '2025-03-01', qty: 2, price: 1700 })
      const lines = [t.receiptLine(line, { qty: 1, lot: 'L1' }), t.receiptLine(line, { qty: 1, lot: 'L2' })]
      const { id } = await t.post('goodsReceipt', '2025-03-01', { supplierId: t.supplier }, { lines })
      expect(await t.entries(id)).toEqual({ '借 1405': '155.96', '贷 220202': '155.96' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '1', '东库 P1 L2': '1' })
    })

    test('a receipt needs a contract', async () => {
      const t = await open()
      const line = { productId: t.p1, warehouseId: t.east, lot: 'L1', qtyMilli: bags(1) }
      expect(
        await t.refused('goodsReceipt', '2025-03-01', { supplierId: t.supplier }, { lines: [line] }),
      ).toMatchObject([{ code: 'field.required', path: 'lines.0.contractLineId' }])
    })

    test('a second receipt of the lot adds to it; another production date is refused', async () => {
      const t = await open()
      const { line } = await t.contract({ day: '2025-03-01', qty: 100, price: 1700 })
      const of = (qty: number, productionDay: string | null) => ({
        lines: [{ ...t.receiptLine(line, { qty }), productionDay }],
      })
      const head = { supplierId: t.supplier }
      await t.post('goodsReceipt', '2025-03-01', head, of(10, '2025-02-20'))
      await t.post('goodsReceipt', '2025-03-02', head, of(5, '2025-02-20'))
      const unsaid = await t.post('goodsReceipt', '2025-03-03', head, of(5, null))
      expect(await t.stock()).toEqual({ '东库 P1 L1': '20' })
      expect(await t.firstLine('goods_receipt', unsaid.id)).toMatchObject({ productionDay: '2025-02-20' })
      expect(await t.refused('goodsReceipt', '2025-03-04', head, of(5, '2025-02-21'))).toMatchObject([
        {
          code: 'lot.productionDay',
          path: 'lines.0.productionDay',
          facts: { lot: 'L1', known: '2025-02-20', given: '2025-02-21' },
        },
      ])
    })

    test('a lot number belongs to its product: the same number of another product is another lot', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      await t.buy({ day: '2025-03-01', qty: 20, price: 620, productId: t.p2 })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '10', '东库 P2 L1': '20' })
    })
  })

  describe('purchase return', () => {
    test('100 bags estimated at 7,798.17 go back at average cost 7,568.81; 5401 bears −229.36', async () => {
      const t = await open()
      const dear = await t.buy({ day: '2025-03-01', qty: 600, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-02', qty: 600, price: 1600, lot: 'L2' })
      const { id } = await t.post(
        'purchaseReturn',
        '2025-03-03',
        { supplierId: t.supplier },
        { lines: [{ receiptLineId: dear.line, warehouseId: t.east, qtyMilli: bags(100) }] },
      )
      expect(await t.entries(id)).toEqual({ '借 1405': '-7568.81', '借 5401': '-229.36', '贷 220202': '-7798.17' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '500', '东库 P1 L2': '600' })
      expect(await t.value()).toBe('1100 / 83256.88')
    })

    test('a return, then the invoice of the rest: the estimate is used up to the fen', async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 3, price: 1690 })
      const rows = { lines: [{ receiptLineId: line, warehouseId: t.east, qtyMilli: bags(1) }] }
      const back = await t.post('purchaseReturn', '2025-03-02', { supplierId: t.supplier }, rows)
      expect(await t.entries(back.id)).toMatchObject({ '贷 220202': '-77.52' })
      const invoice = await t.invoiced(line, { day: '2025-03-03', qty: 2, price: 1690, no: 'F1' })
      expect(await t.entries(invoice.id)).toMatchObject({ '借 220202': '155.05' })
      expect(await t.balances()).not.toHaveProperty('220202')
    })

    test('what is invoiced does not go back: 40 of 100 bags are left to return, 41 are refused', async () => {
      const t = await open()
      const { line, no } = await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      await t.invoiced(line, { day: '2025-03-02', qty: 60, price: 1700, no: 'F1' })
      const rows = (qty: number) => ({ lines: [{ receiptLineId: line, warehouseId: t.east, qtyMilli: bags(qty) }] })
      expect(await t.refused('purchaseReturn', '2025-03-03', { supplierId: t.supplier }, rows(41))).toMatchObject([
        { code: 'source.overReturned', path: 'lines.0.qtyMilli', facts: { source: no, left: '40', asked: '41' } },
      ])
      await t.post('purchaseReturn', '2025-03-03', { supplierId: t.supplier }, rows(40))
      expect(await t.stock()).toEqual({ '东库 P1 L1': '60' })
    })

    test('goods that have left cannot go back: 30 bags are there, 31 are refused', async () => {
      const t = await open()
      const { line } = await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      await t.sell({ day: '2025-03-02', qty: 70, price: 1860 })
      const rows = { lines: [{ receiptLineId: line, warehouseId: t.east, qtyMilli: bags(31) }] }
      expect(await t.refused('purchaseReturn', '2025-03-03', { supplierId: t.supplier }, rows)).toMatchObject([
        { code: 'stock.short', path: 'lines.0.qtyMilli', facts: { lot: 'L1', left: '30', asked: '31' } },
      ])
    })
  })
}
