// Goods on positions: put there by a receipt, a transfer or a placement, taken from there by whatever leaves; what lies on
// positions is never more than what the warehouse holds.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { draft, record, refusals, value } from '../../books.ts'
import { answerTo, withStore } from '../books/with-store.ts'
import type { Open } from './open.ts'
import { buyOnto, place, position, refusedPlace } from './stacks.ts'
import { bags, type Trade } from './trade.ts'

export function positionSuite(open: Open): void {
  describe('positions', () => {
    test('600 bags come onto A1; 150 of them move to A2: stock and value stay, no voucher is made', async () => {
      const t = await open()
      const [a1, a2] = [await position(t, 'A1', 0), await position(t, 'A2', 4)]
      await buyOnto(t, a1, 600)
      const before = await t.value()
      const { id } = await place(t, { from: a1, to: a2, qty: 150 })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '450', 'A2 P1 L1': '150' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '600' })
      expect(await t.value()).toBe(before)
      expect(await t.entries(id)).toEqual({})
    })

    test('sold without a position: the 100 not placed go first, then A1, then A2; 130 leave 70 of 100 on A1', async () => {
      const t = await open()
      const [a2, a1] = [await position(t, 'A2', 0), await position(t, 'A1', 4)]
      await buyOnto(t, null, 300)
      await place(t, { to: a1, qty: 100 }, { to: a2, qty: 100 })
      const slip = await t.sell({ day: '2025-03-04', qty: 130, price: 1860 })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '70', 'A2 P1 L1': '100' })
      await t.sell({ day: '2025-03-04', qty: 100, price: 1860 })
      expect(await t.placed()).toEqual({ 'A2 P1 L1': '70' })
      await t.reverse(slip.id, '2025-03-05')
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '30', 'A2 P1 L1': '70' })
    })

    test('a transfer takes 40 from A1 and puts them on B1; more than lies on A1 is refused', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0)
      const b1 = await position(t, 'B1', 0, { warehouseId: t.west })
      await buyOnto(t, a1, 50)
      await buyOnto(t, null, 50)
      const line = (qty: number) => ({
        fromWarehouseId: t.east,
        toWarehouseId: t.west,
        productId: t.p1,
        lot: 'L1',
        fromPositionId: a1,
        toPositionId: b1,
        qtyMilli: bags(qty),
      })
      expect(await t.refused('transfer', '2025-03-03', {}, { lines: [line(60)] })).toMatchObject([
        { code: 'position.short', path: 'lines.0.qtyMilli', facts: { position: 'A1', left: '50', asked: '60' } },
      ])
      const { id } = await t.post('transfer', '2025-03-03', {}, { lines: [line(40)] })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '10', 'B1 P1 L1': '40' })
      await t.reverse(id, '2025-03-03')
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '50' })
    })

    test('a placement sees what its lines before took: 60 and 50 of 100 are one refusal', async () => {
      const t = await open()
      const [a1, a2] = [await position(t, 'A1', 0), await position(t, 'A2', 4)]
      await buyOnto(t, a1, 100)
      expect(await refusedPlace(t, { from: a1, to: a2, qty: 60 }, { from: a1, qty: 50 })).toMatchObject([
        { code: 'position.short', path: 'lines.1.qtyMilli', facts: { left: '40', asked: '50' } },
      ])
      expect(await refusedPlace(t, { to: a2, qty: 1 })).toMatchObject([
        { code: 'position.shortLoose', facts: { warehouse: '东库', left: '0', asked: '1' } },
      ])
      expect(await refusedPlace(t, { from: a1, to: a1, qty: 1 })).toMatchObject([
        { code: 'position.same', path: 'lines.0.toPositionId' },
      ])
    })

    test('a position of another warehouse is refused at its field', async () => {
      const t = await open()
      const b1 = await position(t, 'B1', 0, { warehouseId: t.west })
      await buyOnto(t, null, 10)
      expect(await refusedPlace(t, { to: b1, qty: 5 })).toMatchObject([
        { code: 'position.otherWarehouse', path: 'lines.0.toPositionId', facts: { position: 'B1 B1 垛' } },
      ])
    })

    test('a placement is taken back while its goods lie there; once they have gone, it is refused', async () => {
      const t = await open()
      const [a1, a2] = [await position(t, 'A1', 0), await position(t, 'A2', 4)]
      await buyOnto(t, a1, 100)
      const first = await place(t, { from: a1, to: a2, qty: 60 })
      await t.reverse(first.id, '2025-03-04')
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '100' })
      const again = await place(t, { from: a1, to: a2, qty: 60 })
      await place(t, { from: a2, qty: 30 })
      expect(await t.refusedReversal(again.id, '2025-03-04')).toMatchObject([
        { code: 'position.short', facts: { position: 'A2', left: '30', asked: '60' } },
      ])
    })

    test('a receipt of 100 onto A1 is taken back although 40 of them lie on A2 by now', async () => {
      const t = await open()
      const [a1, a2] = [await position(t, 'A1', 0), await position(t, 'A2', 4)]
      const received = await buyOnto(t, a1, 100)
      await place(t, { from: a1, to: a2, qty: 40 })
      await t.reverse(received.id, '2025-03-04')
      expect([await t.stock(), await t.placed()]).toEqual([{}, {}])
    })

    test('the database itself keeps positions within the stock', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0)
      await buyOnto(t, a1, 100)
      await withStore(t.book, async (store) => {
        for (const act of [
          'update stock_balance set placed_milli = qty_milli + 1',
          'update stock_balance set qty_milli = placed_milli - 1',
          'update position_balance set qty_milli = -1',
        ])
          expect(await answerTo(store, act)).toMatch(/check/i)
      })
    })
  })

  describe('what a place bears', () => {
    test('A1 takes 20 t: 400 bags of 50 kg are, 401 are not; the warehouse of 25 t takes 500 and no 501st', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0, { capacityMilli: 20_000 })
      expect((await buyOnto(t, a1, 400)).warnings).toEqual([])
      expect((await buyOnto(t, a1, 1)).warnings).toEqual([
        { code: 'storage.overCapacity', facts: { place: '东库 A1', capacity: '20', tonnes: '20.05' } },
      ])
      const { id, version } = value({
        ok: true,
        value: (await t.book.query('record.get', { kind: 'warehouse', id: t.east }))!,
      }) as {
        id: number
        version: number
      } & AnyRow
      value(await t.book.command('record.save', { kind: 'warehouse', id, version, fields: { capacityMilli: 25_000 } }))
      expect((await buyOnto(t, null, 100)).warnings).toEqual([
        { code: 'storage.overCapacity', facts: { place: '东库', capacity: '25', tonnes: '25.05' } },
      ])
    })

    test('20 layers of 30 bags are 600; a product that bears 12 layers makes them 360', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0, { maxLayers: 20, bagsPerLayer: 30 })
      expect((await buyOnto(t, a1, 600)).warnings).toEqual([])
      const soft = await record(t.book, 'product', {
        code: 'P9',
        name: '有机肥',
        unit: '袋',
        unitWeightGrams: 40_000,
        pricedPer: 'tonne',
        taxExempt: true,
        maxStackLayers: 12,
      })
      const a2 = await position(t, 'A2', 4, { maxLayers: 20, bagsPerLayer: 30 })
      expect((await buyOnto(t, a2, 361, { productId: soft })).warnings).toEqual([
        {
          code: 'storage.overStacked',
          facts: { place: '东库 A2', layers: '12', perLayer: '30', most: '360', bags: '361' },
        },
      ])
    })

    test('goods of another class than the position is for are said; set so, they are refused at their line', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0, { allowedClass: 'hygroscopic' })
      expect((await buyOnto(t, a1, 10)).warnings).toMatchObject([
        { code: 'storage.wrongClass', facts: { place: '东库 A1', product: 'P1', actual: { zh: '普通' } } },
      ])
      value(await t.book.command('settings.save', { settings: { wrongClass: 'forbid' } }))
      expect(await refusedPlace(t, { from: a1, qty: 10 }, { to: a1, qty: 10 })).toMatchObject([
        { code: 'storage.wrongClass', path: 'lines.1' },
      ])
    })

    test('two positions do not stand on the same floor; one with goods on it is not put out of use', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0)
      const fields = { code: 'A2', name: 'A2', warehouseId: t.east, x: 2, y: 1, width: 3, height: 2 }
      const made = await t.book.command('record.save', { kind: 'position', id: null, version: null, fields })
      expect(refusals(made)).toEqual(['position.overlaps fields.x'])
      await buyOnto(t, a1, 10)
      expect(refusals(await t.book.command('record.setActive', { kind: 'position', id: a1, active: false }))).toEqual([
        'position.holdsGoods',
      ])
    })
  })

  describe('how near is beside', () => {
    const product = (t: Trade, code: string, more: AnyRow) =>
      record(t.book, 'product', {
        code,
        name: code,
        unit: '袋',
        unitWeightGrams: 50_000,
        pricedPer: 'tonne',
        taxRateBp: 900,
        ...more,
      })

    /** In place of the usual rule for the goods, which holds for the whole warehouse. */
    async function betweenNeighbours(t: Trade, rule: { goods: string; besideGoods: string; effect: string }) {
      await record(t.book, 'storageRule', { code: 'N1', name: '相邻不放', reach: 'neighbour', ...rule })
      const usual = await t.book.read((sql) =>
        sql.get<{ id: number }>(`select id from storage_rule where goods = ? and reach = 'warehouse'`, [rule.goods]),
      )
      value(await t.book.command('record.setActive', { kind: 'storageRule', id: usual?.id ?? 0, active: false }))
    }

    test('a rule of neighbours: straw on A1, nitrate may lie on A3 behind an aisle, not on A2 that touches', async () => {
      const t = await open()
      await betweenNeighbours(t, { goods: 'seed', besideGoods: 'oxidiser', effect: 'warn' })
      const seed = await product(t, 'Z1', { storageClass: 'seed' })
      const nitrate = await product(t, 'P19', { storageClass: 'oxidiser' })
      const [a1, a2, a3] = [await position(t, 'A1', 0), await position(t, 'A2', 3), await position(t, 'A3', 7)]
      await buyOnto(t, a1, 10, { productId: seed })
      expect((await buyOnto(t, a3, 10, { productId: nitrate })).warnings).toEqual([])
      expect((await buyOnto(t, a2, 10, { productId: nitrate })).warnings).toEqual([
        { code: 'storage.conflict', facts: { product: 'P19', other: 'Z1', warehouse: '东库 A2', rule: '相邻不放' } },
      ])
      // Not placed, it may lie anywhere.
      expect((await buyOnto(t, null, 10, { productId: nitrate })).warnings).toMatchObject([
        { code: 'storage.conflict', facts: { warehouse: '东库' } },
      ])
    })

    test('a rule of one position: on the next stack nothing is said, moved onto the same one it is', async () => {
      const t = await open()
      await record(t.book, 'storageRule', {
        code: 'N1',
        name: '同垛不放',
        goods: 'acid',
        besideGoods: 'live',
        reach: 'position',
        effect: 'refuse',
      })
      const acid = await product(t, 'P06', { storageClass: 'acid' })
      const live = await product(t, 'P22', { storageClass: 'live' })
      const [a1, a2] = [await position(t, 'A1', 0), await position(t, 'A2', 3)]
      await buyOnto(t, a1, 10, { productId: acid })
      expect((await buyOnto(t, a2, 10, { productId: live })).warnings).toEqual([])
      expect(await refusedPlace(t, { from: a2, to: a1, qty: 5, productId: live })).toMatchObject([
        { code: 'storage.conflict', path: 'lines.0', facts: { product: 'P22', other: 'P06', warehouse: '东库 A1' } },
      ])
    })

    test('goods that come back, or are moved over, are judged by the position they are put on', async () => {
      const t = await open()
      await betweenNeighbours(t, { goods: 'ammonium', besideGoods: 'alkaline', effect: 'refuse' })
      const ammonium = await product(t, 'P04', { ammonium: true })
      const alkaline = await product(t, 'P07', { storageClass: 'alkaline' })
      const [a1, a2, a3] = [await position(t, 'A1', 0), await position(t, 'A2', 3), await position(t, 'A3', 7)]
      await buyOnto(t, a1, 10, { productId: alkaline })
      await buyOnto(t, a3, 20, { productId: ammonium })
      const slip = await t.sell({ day: '2025-03-04', qty: 5, price: 1050, productId: ammonium })
      const back = (positionId: number) => ({
        lines: [{ deliveryLineId: slip.line, warehouseId: t.east, positionId, qtyMilli: bags(5) }],
      })
      const told = { code: 'storage.conflict', path: 'lines.0', facts: { product: 'P04', other: 'P07' } }
      expect(await t.refused('salesReturn', '2025-03-05', { customerId: t.customer }, back(a2))).toMatchObject([
        { ...told, facts: { ...told.facts, warehouse: '东库 A2' } },
      ])
      expect((await t.post('salesReturn', '2025-03-05', { customerId: t.customer }, back(a3))).warnings).toEqual([])
      await t.buy({ day: '2025-03-05', qty: 8, price: 1050, productId: ammonium, lot: 'L2', warehouseId: t.west })
      const way = { fromWarehouseId: t.west, toWarehouseId: t.east, productId: ammonium, lot: 'L2', qtyMilli: bags(8) }
      expect(await t.refused('transfer', '2025-03-06', {}, { lines: [{ ...way, toPositionId: a2 }] })).toMatchObject([
        told,
      ])
      expect((await t.post('transfer', '2025-03-06', {}, { lines: [{ ...way, toPositionId: a3 }] })).warnings).toEqual(
        [],
      )
    })

    test('fertilizer is kept from seed, food and feed as it is from pesticide', async () => {
      const t = await open()
      for (const [storageClass, rule] of Object.entries({ seed: '种子', food: '粮食食品', feed: '饲料' })) {
        const id = await product(t, storageClass, { storageClass })
        await buyOnto(t, null, 1, { productId: id, warehouseId: t.west })
        const said = (await buyOnto(t, null, 1, { warehouseId: t.west })).warnings
        expect(JSON.stringify(said)).toContain(`肥料不与${rule}同放`)
        await t.sell({ day: '2025-03-02', qty: 1, price: 1, warehouseId: t.west })
      }
    })
  })

  test('the picker offers the positions of one warehouse', async () => {
    const t = await open()
    await position(t, 'A1', 0)
    await position(t, 'B1', 0, { warehouseId: t.west })
    const found = await t.book.query('record.find', { kind: 'position', text: '', within: t.west })
    expect(found.map((one) => one['code'])).toEqual(['B1'])
    const moved = { kind: 'placement' as const, draft: draft('2025-03-03', {}, {}), draftId: null }
    expect(refusals(await t.book.command('document.post', moved))).toContain('field.required head.warehouseId')
  })
}
