// Some bags of a lot set apart while the rest is sold: what slips take, what can be promised, and what becomes of the bags.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { record } from '../../books.ts'
import { answerTo, withStore } from '../books/with-store.ts'
import type { Open } from './open.ts'
import { apart, apartHead as head, apartRow as rowOf, type Act } from './set-apart.ts'
import { bags, type Trade } from './trade.ts'

const refusedApart = async (t: Trade, day: string, ...acts: Act[]) =>
  (await t.refused('quarantine', day, head, { lines: acts.map((act) => rowOf(t, act)) })).map(
    ({ code, path, facts }) => `${code} ${path} ${typeof facts['left'] === 'string' ? facts['left'] : ''}`,
  )

/** 600 bags at 1,700 a tonne: 46,788.99 without VAT. */
const bought = async (t: Trade) => {
  const receipt = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  await apart(t, '2025-03-02', { act: 'hold', qty: 30 })
  return receipt
}
const promised = async (t: Trade): Promise<number> =>
  (await t.book.query('product.promise', { productId: t.p1 })).stockMilli / 1000
const sound = async (t: Trade) => expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])

export function quarantineSuite(open: Open): void {
  describe('bags set apart', () => {
    test('30 of 600 bags set apart: 570 are promised and sold, the 571st is not; stock and value stay', async () => {
      const t = await open()
      await bought(t)
      expect([await t.stock(), await t.value()]).toEqual([{ '东库 P1 L1': '600' }, '600 / 46788.99'])
      expect(await promised(t)).toBe(570)
      const facts = await t.book.query('product.facts', { productId: t.p1, warehouseId: t.east, customerId: null })
      expect(facts).toMatchObject({ availableMilli: bags(570), lots: [{ qtyMilli: bags(600), apartMilli: bags(30) }] })
      const slip = (lot: string | null) =>
        t.refused(
          'delivery',
          '2025-03-03',
          { customerId: t.customer },
          {
            lines: [t.deliveryLine({ qty: 571, price: 1860, lot })],
          },
        )
      expect(await slip('L1')).toMatchObject([
        { code: 'stock.apart', path: 'lines.0.lot', facts: { left: '600', apart: '30', free: '570', asked: '571' } },
      ])
      expect(await slip(null)).toMatchObject([
        { code: 'stock.shortHeld', facts: { left: '570', asked: '571', held: '30' } },
      ])
      await t.sell({ day: '2025-03-03', qty: 570, price: 1860 })
      expect([await t.stock(), await promised(t)]).toEqual([{ '东库 P1 L1': '30' }, 0])
      await sound(t)
    })

    test('they go to no other warehouse and onto no truck either', async () => {
      const t = await open()
      await bought(t)
      const way = { fromWarehouseId: t.east, toWarehouseId: t.west, productId: t.p1, lot: 'L1' }
      const moved = (qty: number) => ({ lines: [{ ...way, qtyMilli: bags(qty) }] })
      expect(await t.refused('transfer', '2025-03-03', {}, moved(571))).toMatchObject([{ code: 'stock.apart' }])
      const pick = await t.picked({ day: '2025-03-03', qty: 600, price: 1860 })
      const { draft } = await t.book.query('document.make', { kind: 'loadingSlip', fromId: pick.id })
      expect((draft.sections.lines ?? []).map(({ lot, qtyMilli }) => [lot, qtyMilli])).toEqual([
        ['L1', bags(570)],
        [null, bags(30)],
      ])
    })

    test('more than is free is not set apart, more than is set apart is not set free; rows see each other', async () => {
      const t = await open()
      await bought(t)
      expect(await refusedApart(t, '2025-03-03', { act: 'hold', qty: 571 })).toEqual([
        'quarantine.free lines.0.qtyMilli 570',
      ])
      expect(await refusedApart(t, '2025-03-03', { act: 'release', qty: 20 }, { act: 'release', qty: 11 })).toEqual([
        'quarantine.short lines.1.qtyMilli 10',
      ])
      expect(
        await refusedApart(
          t,
          '2025-03-03',
          { act: 'scrap', qty: 1 },
          { act: 'release', qty: 1, more: { lossReason: 'poorKeeping' } },
          { act: 'release', qty: 1, more: { lot: 'L9' } },
        ),
      ).toEqual([
        'quarantine.lossReason lines.0.lossReason ',
        'quarantine.noLoss lines.1.lossReason ',
        'lot.unknown lines.2.lot ',
      ])
    })

    test('of 30 bags 10 are set free, 12 downgraded, 8 scrapped: 623.85 and 56.15 of input VAT are lost, 592 bags stay', async () => {
      const t = await open()
      await bought(t)
      const done = await apart(
        t,
        '2025-03-05',
        { act: 'release', qty: 10 },
        { act: 'downgrade', qty: 12 },
        { act: 'scrap', qty: 8, more: { lossReason: 'poorKeeping' } },
      )
      // 46,788.99 × 8 / 600, and 9 % of it.
      expect(await t.entries(done.id)).toEqual({
        '借 1901': '680.00',
        '借 5711': '680.00',
        '贷 1405': '623.85',
        '贷 1901': '680.00',
        '贷 22210103': '56.15',
      })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '580', '东库 P1 L1-降级': '12' })
      expect(await t.value()).toBe('592 / 46165.14')
      expect(await promised(t)).toBe(580)
      const sold = await t.sell({ day: '2025-03-06', qty: 12, price: 1200, lot: 'L1-降级' })
      expect(sold.warnings).toMatchObject([{ code: 'lot.damaged' }])
      await t.reverse(sold.id, '2025-03-06')
      await t.reverse(done.id, '2025-03-06')
      expect([await t.stock(), await t.value(), await promised(t)]).toEqual([
        { '东库 P1 L1': '600' },
        '600 / 46788.99',
        570,
      ])
      await sound(t)
    })

    test('30 bags go back to the supplier: those set apart go first, and all that is left is free', async () => {
      const t = await open()
      const receipt = await bought(t)
      const back = await t.post(
        'purchaseReturn',
        '2025-03-04',
        { supplierId: t.supplier },
        { lines: [{ receiptLineId: receipt.line, warehouseId: t.east, qtyMilli: bags(30) }] },
      )
      expect([await t.stock(), await promised(t)]).toEqual([{ '东库 P1 L1': '570' }, 570])
      await t.reverse(back.id, '2025-03-05')
      expect(await promised(t)).toBe(570)
      await sound(t)
    })

    test('a count that finds 20 of 600 bags leaves 20 set apart; taken back, 30 of 600 are again', async () => {
      const t = await open()
      await bought(t)
      const line = { warehouseId: t.east, productId: t.p1, lot: 'L1', countedMilli: bags(20), reason: 'naturalLoss' }
      const count = await t.post('stockCheck', '2025-03-04', {}, { lines: [line] })
      expect(await refusedApart(t, '2025-03-04', { act: 'release', qty: 21 })).toEqual([
        'quarantine.short lines.0.qtyMilli 20',
      ])
      await t.reverse(count.id, '2025-03-05')
      expect(await promised(t)).toBe(570)
      await sound(t)
    })

    test('is taken back while the bags are still set apart; a release is not, once its bags are sold', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const hold = await apart(t, '2025-03-02', { act: 'hold', qty: 30 })
      const free = await apart(t, '2025-03-03', { act: 'release', qty: 30 })
      expect(await t.refusedReversal(hold.id, '2025-03-04')).toMatchObject([{ code: 'quarantine.short' }])
      await t.sell({ day: '2025-03-04', qty: 590, price: 1860 })
      expect(await t.refusedReversal(free.id, '2025-03-05')).toMatchObject([
        { code: 'quarantine.free', facts: { left: '10', asked: '30' } },
      ])
    })

    test('a problem froze the lot for 40 bags: made from it, 40 are set apart and the other 560 are sold again', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const problem = await t.post(
        'qualityProblem',
        '2025-03-02',
        { supplierId: t.supplier, foundAt: 'check', description: '结块', decision: 'freeze', handler: '张保管' },
        { lines: [{ productId: t.p1, warehouseId: t.east, lot: 'L1', affectedMilli: bags(40) }] },
      )
      expect(await promised(t)).toBe(0)
      const { draft } = await t.book.query('document.make', { kind: 'quarantine', fromId: problem.id })
      expect(draft).toMatchObject({ head: { reason: '结块', handler: '张保管' } })
      expect(draft.sections.lines).toMatchObject([{ act: 'hold', qtyMilli: bags(40), lotQuality: 'ok' }])
      await t.post('quarantine', '2025-03-03', draft.head, draft.sections)
      expect(await promised(t)).toBe(560)
      const empty = { day: '2025-03-04', remarks: null, head: {}, sections: {} }
      const proposed = await t.book.query('document.propose', { kind: 'quarantine', draft: empty })
      expect(proposed.sections.lines).toMatchObject([{ act: 'release', lot: 'L1', qtyMilli: bags(40) }])
    })

    test('downgraded bags stay on their position: 12 of L1 on A1 are 12 of L1-降级 there', async () => {
      const t = await open()
      await bought(t)
      const box = { x: 0, y: 0, width: 3, height: 2 }
      const a1 = await record(t.book, 'position', { code: 'A1', name: 'A1', warehouseId: t.east, ...box })
      const up = { productId: t.p1, lot: 'L1', toPositionId: a1, qtyMilli: bags(30), apart: true }
      await t.post('placement', '2025-03-03', { warehouseId: t.east }, { lines: [up] })
      await apart(t, '2025-03-04', { act: 'downgrade', qty: 12, more: { positionId: a1 } })
      expect(await t.placed()).toEqual({ 'A1 P1 L1': '18', 'A1 P1 L1-降级': '12' })
      await sound(t)
    })

    describe('on positions', () => {
      /** 450 of 600 on A1, 150 on A2; 30 of those on A1 set apart. */
      const stacked = async (t: Trade) => {
        const box = { y: 0, width: 3, height: 2, warehouseId: t.east }
        const a1 = await record(t.book, 'position', { code: 'A1', name: 'A1', x: 0, ...box })
        const a2 = await record(t.book, 'position', { code: 'A2', name: 'A2', x: 4, ...box })
        await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
        await moved(t, { to: a1, qty: 450 }, { to: a2, qty: 150 })
        const hold = await apart(t, '2025-03-02', { act: 'hold', qty: 30, more: { positionId: a1 } })
        return { a1, a2, hold }
      }
      type Way = { from?: number; to?: number; qty: number; apart?: boolean }
      const linesOf = (t: Trade, ways: Way[]) => ({
        lines: ways.map(({ from, to, qty, apart: isApart }) => ({
          productId: t.p1,
          lot: 'L1',
          fromPositionId: from ?? null,
          toPositionId: to ?? null,
          qtyMilli: bags(qty),
          apart: isApart ?? false,
        })),
      })
      const moved = (t: Trade, ...ways: Way[]) =>
        t.post('placement', '2025-03-02', { warehouseId: t.east }, linesOf(t, ways))
      const refusedMove = async (t: Trade, ...ways: Way[]) =>
        (await t.refused('placement', '2025-03-03', { warehouseId: t.east }, linesOf(t, ways))).map(
          ({ code, facts }) => ({
            code,
            left: facts['left'],
          }),
        )
      const where = async (t: Trade) =>
        Object.fromEntries(
          (await t.book.query('report.run', { name: 'stock-by-position', params: { warehouseId: null } })).rows.map(
            (row) => [row['position'] ?? '', [Number(row['qtyMilli']) / 1000, Number(row['apartMilli']) / 1000]],
          ),
        )

      test('30 of 450 on A1: 420 are sold from there and the 421st is not; without a position A2 gives the other 150', async () => {
        const t = await open()
        const { a1 } = await stacked(t)
        expect(await where(t)).toEqual({ A1: [450, 30], A2: [150, 0] })
        const slip = (qty: number) => [t.deliveryLine({ qty, price: 1860, lot: 'L1', more: { positionId: a1 } })]
        const buyer = { customerId: t.customer }
        expect(await t.refused('delivery', '2025-03-03', buyer, { lines: slip(421) })).toMatchObject([
          { code: 'position.apart', facts: { position: 'A1', all: '450', apart: '30', left: '420', asked: '421' } },
        ])
        const sold = await t.sell({ day: '2025-03-03', qty: 570, price: 1860 })
        expect(await where(t)).toEqual({ A1: [30, 30] })
        await t.reverse(sold.id, '2025-03-04')
        expect(await where(t)).toEqual({ A1: [450, 30], A2: [150, 0] })
        await sound(t)
      })

      test('they are moved by a line of their own, and stay apart on A2; the others are not moved in their place', async () => {
        const t = await open()
        const { a1, a2, hold } = await stacked(t)
        expect(await refusedMove(t, { from: a1, to: a2, qty: 421 })).toEqual([{ code: 'position.apart', left: '420' }])
        expect(await refusedMove(t, { from: a1, to: a2, qty: 31, apart: true })).toEqual([
          { code: 'position.shortApart', left: '30' },
        ])
        const way = await moved(t, { from: a1, to: a2, qty: 30, apart: true }, { from: a1, qty: 420 })
        expect(await where(t)).toEqual({ A2: [180, 30], '': [420, 0] })
        expect(await refusedApart(t, '2025-03-03', { act: 'release', qty: 1, more: { positionId: a1 } })).toEqual([
          'position.shortApart lines.0.qtyMilli 0',
        ])
        await t.reverse(way.id, '2025-03-03')
        expect(await where(t)).toEqual({ A1: [450, 30], A2: [150, 0] })
        await t.reverse(hold.id, '2025-03-03')
        expect(await where(t)).toEqual({ A1: [450, 0], A2: [150, 0] })
        await sound(t)
      })

      test('what is proposed to be set free says where; 12 scrapped without saying go off A1; a count of A1 that finds 10 keeps 10 apart', async () => {
        const t = await open()
        const { a1 } = await stacked(t)
        const empty = { day: '2025-03-04', remarks: null, head: {}, sections: {} }
        const proposed = await t.book.query('document.propose', { kind: 'quarantine', draft: empty })
        expect(proposed.sections.lines).toMatchObject([{ act: 'release', positionId: a1, qtyMilli: bags(30) }])
        await apart(t, '2025-03-04', { act: 'scrap', qty: 12, more: { lossReason: 'naturalLoss' } })
        expect(await where(t)).toEqual({ A1: [438, 18], A2: [150, 0] })
        const line = { warehouseId: t.east, positionId: a1, productId: t.p1, lot: 'L1', reason: 'naturalLoss' }
        const found = { ...line, bookMilli: bags(438), countedMilli: bags(10) }
        const count = await t.post('stockCheck', '2025-03-05', {}, { lines: [found] })
        // 8 more are still set apart: where, nobody knows; they are kept on A2.
        expect(await where(t)).toEqual({ A1: [10, 10], A2: [150, 8] })
        await t.reverse(count.id, '2025-03-06')
        expect(await where(t)).toEqual({ A1: [438, 18], A2: [150, 0] })
        await sound(t)
      })

      test('a release of 30 from A1 undone once 430 of A1 are sold: 20 are apart there again, 10 on A2', async () => {
        const t = await open()
        const { a1 } = await stacked(t)
        const free = await apart(t, '2025-03-03', { act: 'release', qty: 30, more: { positionId: a1 } })
        const more = { positionId: a1 }
        const lines = [t.deliveryLine({ qty: 430, price: 1860, lot: 'L1', more })]
        await t.post('delivery', '2025-03-04', { customerId: t.customer }, { lines })
        await t.reverse(free.id, '2025-03-05')
        expect(await where(t)).toEqual({ A1: [20, 20], A2: [150, 10] })
        await sound(t)
      })
    })

    test('in detail: of 600 bags 90 are ours, 30 not placed and set apart; 510 are sold and not picked up, 200 kept for C0001 beside them', async () => {
      const t = await open()
      await bought(t)
      const box = { x: 0, y: 0, width: 3, height: 2 }
      const a1 = await record(t.book, 'position', { code: 'A1', name: 'A1', warehouseId: t.east, ...box })
      const up = { productId: t.p1, lot: 'L1', toPositionId: a1, qtyMilli: bags(100) }
      await t.post('placement', '2025-03-03', { warehouseId: t.east }, { lines: [up] })
      await t.keep({ day: '2025-03-04', qty: 200 })
      await t.sell({ day: '2025-03-05', qty: 510, price: 1860, head: { held: true } })
      const shown = async (asOf: string) =>
        (await t.book.query('report.run', { name: 'stock-in-detail', params: { asOf, warehouseId: null } })).rows.map(
          (row) => [
            row['owner'],
            row['custody'],
            row['lot'],
            row['position'],
            Number(row['qtyMilli']) / 1000,
            Number(row['apartMilli']) / 1000,
            Number(row['othersMilli']) / 1000,
          ],
        )
      // 470 went from what is not placed and 40 off A1: two lines of the slip, one lot.
      expect(await shown('2025-03-05')).toEqual([
        [null, null, 'L1', 'A1 60', 90, 30, 0],
        ['示例种植户', 'consigned', 'K1', null, 0, 0, 200],
        ['示例种植户', 'sold', 'L1', null, 0, 0, 510],
      ])
      expect(await shown('2025-03-01')).toEqual([[null, null, 'L1', null, 600, 0, 0]])
    })

    test('30 bags set apart are on the list of what is held back: 2,339.45 lie in them', async () => {
      const t = await open()
      await bought(t)
      const held = async (asOf: string) =>
        (await t.book.query('report.run', { name: 'held-lots', params: { asOf, warehouseId: null } })).rows
      expect(await held('2025-03-02')).toMatchObject([
        {
          lot: 'L1',
          quality: 'apart',
          qtyMilli: bags(30),
          tonnesMilli: 1500,
          valueFen: 233_945,
          sinceDay: '2025-03-02',
        },
      ])
      expect(await held('2025-03-01')).toEqual([])
    })

    test('the database itself keeps what is set apart within the stock', async () => {
      const t = await open()
      await bought(t)
      await withStore(t.book, async (store) => {
        for (const act of [
          'update stock_balance set apart_milli = qty_milli + 1',
          'update stock_balance set qty_milli = apart_milli - 1',
          'update stock_balance set apart_milli = -1',
        ])
          expect(await answerTo(store, act)).toMatch(/check/i)
      })
    })
  })
}
