// Goods on the way: announced by the factory, expected on a day, taken in whole or in part, and counted once in a plan.

import { describe, expect, it } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

const head = (t: Trade): AnyRow => ({
  supplierId: t.supplier,
  loadedDay: '2025-03-04',
  carriage: 'truck',
  plate: '鲁A12345',
  driver: '王师傅',
  driverPhone: '13800000000',
  statedKg: 32_000,
})
const row = (t: Trade, line: number, qty: number, more: AnyRow = {}): AnyRow => ({
  contractLineId: line,
  productId: t.p1,
  qtyMilli: bags(qty),
  deliveryDay: '2025-03-06',
  ...more,
})

/** A contract of 1,000 bags, of which a truck with 640 is loaded on 4 March and expected on the 6th. */
async function loaded(t: Trade) {
  const contract = await t.contract({ day: '2025-03-01', qty: 1000, price: 1700 })
  const notice = await t.post('shipmentNotice', '2025-03-04', head(t), {
    lines: [row(t, contract.line, 640, { factoryLot: 'L1' })],
  })
  return { contract, notice }
}

const made = async (t: Trade, fromId: number) =>
  (await t.book.query('document.make', { kind: 'goodsReceipt', fromId })).draft
const take = async (t: Trade, fromId: number, day: string, more: AnyRow) => {
  const { head: from, sections } = await made(t, fromId)
  const lines = (sections.lines ?? []).map((line) => ({ ...line, warehouseId: t.east, ...more }))
  return t.post('goodsReceipt', day, from, { lines })
}
const expected = async (t: Trade, params: AnyRow = {}) =>
  (await t.book.query('report.run', { name: 'goods-to-come', params: { asOf: '2025-03-08', ...params } })).rows

export function shipmentSuite(open: Open): void {
  describe('goods on the way', () => {
    it('640 of 1,000 bags loaded: the receipt made from the notice has truck, lot and 640 to come', async () => {
      const t = await open()
      const { contract, notice } = await loaded(t)
      const draft = await made(t, notice.id)
      expect(draft.head).toMatchObject({
        supplierId: t.supplier,
        plate: '鲁A12345',
        driver: '王师傅',
        statedKg: 32_000,
      })
      expect(draft.sections.lines).toMatchObject([
        { contractLineId: contract.line, lot: 'L1', expectedMilli: bags(640), qtyMilli: bags(640) },
      ])
    })

    it('two days late: 640 are listed on the way and 360 still to be loaded; received, only the 360 are left', async () => {
      const t = await open({ today: '2025-03-31' })
      const { contract, notice } = await loaded(t)
      expect(await expected(t)).toMatchObject([
        {
          stage: 'loaded',
          no: notice.no,
          openMilli: bags(640),
          tonnesMilli: 32_000,
          expectedDay: '2025-03-06',
          lateDays: 2,
        },
        {
          stage: 'agreed',
          no: contract.no,
          openMilli: bags(360),
          tonnesMilli: 18_000,
          expectedDay: null,
          lateDays: null,
        },
      ])
      await take(t, notice.id, '2025-03-08', {})
      expect(await expected(t)).toMatchObject([{ stage: 'agreed', openMilli: bags(360) }])
      expect(await expected(t, { asOf: '2025-03-07' })).toMatchObject([
        { openMilli: bags(640) },
        { openMilli: bags(360) },
      ])
    })

    it('636 of the 640 come: the truck is empty, nothing of it is on the way any more', async () => {
      const t = await open({ today: '2025-03-31' })
      const { notice } = await loaded(t)
      await take(t, notice.id, '2025-03-08', { qtyMilli: bags(636), damagedMilli: bags(3) })
      expect(await expected(t, { loadedOnly: true })).toEqual([])
      expect((await made(t, notice.id)).sections.lines).toEqual([])
    })

    it('a first wagon with 300, of which 300 were expected: 340 stay on the way; taken back, 640 again', async () => {
      const t = await open({ today: '2025-03-31' })
      const { notice } = await loaded(t)
      const first = await take(t, notice.id, '2025-03-07', { expectedMilli: bags(300), qtyMilli: bags(300) })
      const stillComing = async () => (await expected(t, { loadedOnly: true })).map(({ openMilli }) => openMilli)
      expect(await stillComing()).toEqual([bags(340)])
      await t.reverse(first.id, '2025-03-08')
      expect(await stillComing()).toEqual([bags(640)])
    })

    it('received straight from the contract, 250 come off the 640 on the way; a truck named goes first; taken back, 640 again', async () => {
      const t = await open({ today: '2025-03-31' })
      const { contract, notice } = await loaded(t)
      const later = { ...head(t), plate: '鲁B00002', loadedDay: '2025-03-06' }
      const lines = [row(t, contract.line, 200, { deliveryDay: '2025-03-09' })]
      const second = await t.post('shipmentNotice', '2025-03-06', later, { lines })
      const onTheWay = async () =>
        (await expected(t, { asOf: '2025-03-31' })).map(({ stage, no, openMilli }) => [stage, no, openMilli])
      const before = [
        ['loaded', notice.no, bags(640)],
        ['loaded', second.no, bags(200)],
        ['agreed', contract.no, bags(160)],
      ]
      expect(await onTheWay()).toEqual(before)
      const receive = (day: string, qty: number, more: AnyRow = {}) =>
        t.post(
          'goodsReceipt',
          day,
          { supplierId: t.supplier, ...more },
          { lines: [t.receiptLine(contract.line, { qty })] },
        )
      const early = await receive('2025-03-03', 30)
      const first = await receive('2025-03-07', 250)
      const named = await receive('2025-03-08', 200, { plate: '鲁B00002' })
      // What came before anything was loaded was of no truck: 30 are off the contract.
      expect(await onTheWay()).toEqual([
        ['loaded', notice.no, bags(390)],
        ['agreed', contract.no, bags(130)],
      ])
      expect(await t.refusedReversal(notice.id, '2025-03-09')).toMatchObject([{ code: 'reversal.standsOn' }])
      for (const { id } of [named, first, early]) await t.reverse(id, '2025-03-09')
      expect(await onTheWay()).toEqual(before)
    })

    it('no more is loaded than the contract allows, with what came and what is on the way already', async () => {
      const t = await open()
      const { contract } = await loaded(t)
      const refused = await t.refused('shipmentNotice', '2025-03-05', head(t), { lines: [row(t, contract.line, 361)] })
      expect(refused.map(({ code, path, facts }) => [code, path, facts.taken])).toEqual([
        ['shipment.tooMuch', 'lines.0.qtyMilli', '640'],
      ])
      const offered = (await t.book.query('document.make', { kind: 'shipmentNotice', fromId: contract.id })).draft
      expect(offered.sections.lines).toMatchObject([{ contractLineId: contract.line, qtyMilli: bags(360) }])
    })

    it('another day of arrival is a new version with its reason, and does not count the goods twice', async () => {
      const t = await open({ today: '2025-03-31' })
      const { contract, notice } = await loaded(t)
      const line = await t.firstLine('shipment_notice', notice.id)
      const lines = [{ id: line.id, ...row(t, contract.line, 640, { deliveryDay: '2025-03-09' }) }]
      const draft = { day: '2025-03-04', remarks: null, head: head(t), sections: { lines } }
      value(await t.book.command('contract.amend', { id: notice.id, version: 1, reason: '高速封路', draft }))
      expect(await expected(t, { loadedOnly: true })).toMatchObject([{ expectedDay: '2025-03-09', lateDays: null }])
    })

    it('what never comes is closed, and may be loaded again', async () => {
      const t = await open({ today: '2025-03-31' })
      const { contract, notice } = await loaded(t)
      value(await t.book.command('contract.close', { id: notice.id, lineId: null, reason: '改签火车' }))
      expect(await expected(t, { loadedOnly: true })).toEqual([])
      await t.post('shipmentNotice', '2025-03-05', head(t), { lines: [row(t, contract.line, 1000)] })
    })

    it('expected before it is loaded, or goods of another contract line: refused', async () => {
      const t = await open()
      const { notice } = await loaded(t)
      const other = await t.contract({ day: '2025-03-01', qty: 640, price: 1700 })
      const early = await t.refused('shipmentNotice', '2025-03-05', head(t), {
        lines: [row(t, other.line, 640, { deliveryDay: '2025-03-03' })],
      })
      expect(early.map(({ code }) => code)).toEqual(['field.beforeStart'])
      const { head: from, sections } = await made(t, notice.id)
      const lines = (sections.lines ?? []).map((line) => ({ ...line, warehouseId: t.east, contractLineId: other.line }))
      const strange = await t.refused('goodsReceipt', '2025-03-06', from, { lines })
      expect(strange.map(({ code }) => code)).toEqual(['shipment.otherLine'])
    })

    it('a truck that should have come yesterday waits on the workbench', async () => {
      const t = await open({ today: '2025-03-07' })
      const { notice } = await loaded(t)
      const waiting = async () =>
        (await t.book.query('workbench', {})).tasks.find(({ name }) => name === 'arriving')?.count
      expect(await waiting()).toBe(1)
      await take(t, notice.id, '2025-03-07', {})
      expect(await waiting()).toBe(0)
    })

    it('a plan counts 32 t loaded as on the way and the other 18 t of the contract as agreed: 50 t, not 82', async () => {
      const t = await open({ today: '2025-12-15' })
      const line = { productId: t.p1, qtyMilli: bags(1000), priceE4: price(1700), deliveryDay: '2026-03-20' }
      const contract = await t.post('purchaseContract', '2025-12-01', { supplierId: t.supplier }, { lines: [line] })
      const contractLine = (await t.firstLine('purchase_contract', contract.id)).id
      await t.post(
        'shipmentNotice',
        '2025-12-14',
        { ...head(t), loadedDay: '2025-12-14' },
        { lines: [row(t, contractLine, 640, { deliveryDay: '2025-12-18' })] },
      )
      await t.post(
        'salesPlan',
        '2025-12-15',
        { year: '2026' },
        { lines: [{ productId: t.p1, priceE4: price(1860), m03Milli: 60_000 }] },
      )
      const plan = await t.post(
        'purchasePlan',
        '2025-12-15',
        { year: '2026' },
        { lines: [{ productId: t.p1, month: 3, wantedMilli: 0, adjustMilli: 0, priceE4: price(1700) }] },
      )
      expect(await t.lines('purchase_plan', plan.id)).toMatchObject([
        { plannedMilli: 60_000, onTheWayMilli: 32_000, contractsMilli: 18_000, gapMilli: 10_000 },
      ])
    })
  })
}
