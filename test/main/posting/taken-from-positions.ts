// Goods that leave name the position they leave, or are taken from it by themselves; what comes back is put on one. Lines
// say so, papers say so, and what lies where follows.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import type { Open } from './open.ts'
import { buyOnto, place, position } from './stacks.ts'
import { bags, type Trade } from './trade.ts'

export function takenFromPositionsSuite(open: Open): void {
  describe('goods that leave name their position', () => {
    /** 100 bags of L1 on A1, 50 on A2, 20 not placed. */
    const stacked = async (t: Trade) => {
      const [a1, a2] = [await position(t, 'A1', 0), await position(t, 'A2', 4)]
      const received = await buyOnto(t, null, 170)
      await place(t, { to: a1, qty: 100 }, { to: a2, qty: 50 })
      return { a1, a2, received }
    }
    const taken = async (t: Trade, kind: string, id: number, name = 'positionId') =>
      (await t.lines(kind, id)).map((row) => [row[name] ?? null, Number(row['qtyMilli']) / 1000])

    test('30 bags sold off A2 leave it 20, A1 its 100; without a position 40 go: 20 not placed, then 20 of A1', async () => {
      const t = await open()
      const { a1, a2 } = await stacked(t)
      const off = await t.sell({ day: '2025-03-04', qty: 30, price: 1860, more: { positionId: a2 } })
      expect(await taken(t, 'delivery', off.id)).toEqual([[a2, 30]])
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '100', 'A2 P1 L1': '20' })
      const any = await t.sell({ day: '2025-03-04', qty: 40, price: 1860 })
      expect(await taken(t, 'delivery', any.id)).toEqual([
        [null, 20],
        [a1, 20],
      ])
      expect(await t.entries(any.id)).toMatchObject({ '借 1122': '3720.00' })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '80', 'A2 P1 L1': '20' })
      await t.reverse(any.id, '2025-03-05')
      await t.reverse(off.id, '2025-03-05')
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '100', 'A2 P1 L1': '50' })
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('51 bags off A2 are refused at the quantity; two rows of 30 off it as well', async () => {
      const t = await open()
      const { a2 } = await stacked(t)
      const row = (qty: number) => t.deliveryLine({ qty, price: 1860, lot: 'L1', more: { positionId: a2 } })
      const refused = (lines: AnyRow[]) => t.refused('delivery', '2025-03-04', { customerId: t.customer }, { lines })
      expect(await refused([row(51)])).toMatchObject([
        { code: 'position.short', path: 'lines.0.qtyMilli', facts: { position: 'A2', left: '50', asked: '51' } },
      ])
      expect(await refused([row(30), row(30)])).toMatchObject([
        { code: 'position.short', path: 'lines.1.qtyMilli', facts: { left: '20', asked: '30' } },
      ])
      expect(await refused([{ ...row(60), lot: null }])).toMatchObject([
        { code: 'stock.shortProduct', facts: { warehouse: '东库 A2', left: '50', asked: '60' } },
      ])
    })

    test('a transfer without a position takes 20 not placed and 30 of A1: one row, two lines', async () => {
      const t = await open()
      const { a1 } = await stacked(t)
      const b1 = await position(t, 'B1', 0, { warehouseId: t.west })
      const ways = { fromWarehouseId: t.east, toWarehouseId: t.west, toPositionId: b1 }
      const line = { ...ways, productId: t.p1, lot: 'L1', qtyMilli: bags(50) }
      const { id } = await t.post('transfer', '2025-03-04', {}, { lines: [line] })
      expect(await taken(t, 'transfer', id, 'fromPositionId')).toEqual([
        [null, 20],
        [a1, 30],
      ])
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '70', 'A2 P1 L1': '50', 'B1 P1 L1': '50' })
    })

    test('60 of 170 bags go back to the supplier off A1 at 4,678.90, all of them with nothing left of the estimate', async () => {
      const t = await open()
      const { a1, received } = await stacked(t)
      const receiptLineId = (await t.firstLine('goods_receipt', received.id)).id
      const back = (qty: number, positionId: number | null) =>
        t.post(
          'purchaseReturn',
          '2025-03-04',
          { supplierId: t.supplier },
          { lines: [{ receiptLineId, warehouseId: t.east, positionId, qtyMilli: bags(qty) }] },
        )
      const first = await back(60, a1)
      expect(await t.entries(first.id)).toMatchObject({ '贷 220202': '-4678.90', '借 1405': '-4678.90' })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '40', 'A2 P1 L1': '50' })
      const rest = await back(110, null)
      expect((await taken(t, 'purchase_return', rest.id)).map(([, qty]) => qty)).toEqual([20, 40, 50])
      expect([await t.value(), (await t.balances())['220202']]).toEqual(['0 / 0.00', undefined])
    })

    test('goods that come back are put where they are said to be; made from the slip, where they came from', async () => {
      const t = await open()
      const { a1, a2 } = await stacked(t)
      const slip = await t.sell({ day: '2025-03-04', qty: 30, price: 1860, more: { positionId: a2 } })
      const { draft: made } = await t.book.query('document.make', { kind: 'salesReturn', fromId: slip.id })
      expect(made.sections.lines).toMatchObject([{ positionId: a2, qtyMilli: bags(30) }])
      const line = { deliveryLineId: slip.line, warehouseId: t.east, positionId: a1, qtyMilli: bags(10) }
      await t.post('salesReturn', '2025-03-05', { customerId: t.customer }, { lines: [line] })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '110', 'A2 P1 L1': '20' })
    })

    test('a pick list of 130 says 未上垛 20, A1 100, A2 10; loaded and delivered from there, A2 keeps 40', async () => {
      const t = await open()
      const { a1, a2 } = await stacked(t)
      const pick = await t.picked({ day: '2025-03-04', qty: 130, price: 1860 })
      expect(await t.firstLine('pick_list', pick.id)).toMatchObject({ takeFrom: '未上垛 L1 20、A1 L1 100、A2 L1 10' })
      const made = await t.book.query('document.make', { kind: 'loadingSlip', fromId: pick.id })
      const lines = made.draft.sections.lines ?? []
      expect(lines.map(({ positionId, qtyMilli }) => [positionId, qtyMilli])).toEqual([
        [null, bags(20)],
        [a1, bags(100)],
        [a2, bags(10)],
      ])
      const loaded = { plate: '豫A12345' }
      const tooMuch = lines.map((row) => (row.positionId === a2 ? { ...row, positionId: a1 } : row))
      expect(await t.refused('loadingSlip', '2025-03-04', loaded, { lines: tooMuch })).toMatchObject([
        { code: 'position.short', path: 'lines.2.positionId', facts: { position: 'A1', left: '100', asked: '110' } },
      ])
      const slip = await t.post('loadingSlip', '2025-03-04', loaded, { lines })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '100', 'A2 P1 L1': '50' })
      const { draft: slipDraft } = await t.book.query('document.make', { kind: 'delivery', fromId: slip.id })
      await t.post('delivery', '2025-03-04', slipDraft.head, slipDraft.sections)
      expect(await t.placed()).toEqual({ 'A2 P1 L1': '40' })
    })

    test('a book without positions: lines name none, a pick list says nothing, nobody is asked', async () => {
      const t = await open()
      await buyOnto(t, null, 100)
      const slip = await t.sell({ day: '2025-03-04', qty: 30, price: 1860 })
      expect(await taken(t, 'delivery', slip.id)).toEqual([[null, 30]])
      const pick = await t.picked({ day: '2025-03-04', qty: 30, price: 1860 })
      expect(await t.firstLine('pick_list', pick.id)).toMatchObject({ takeFrom: null })
      expect((await t.book.query('book.info', {})).positioned).toEqual([])
      await position(t, 'B1', 0, { warehouseId: t.west })
      expect((await t.book.query('book.info', {})).positioned).toEqual([t.west])
    })
  })
}
