// From the promise to the signature: pick lists promise and move nothing, loading slips take from them by lot, deliveries
// take from what was loaded, and the customer signs for what came.

import { describe, expect, test } from 'vitest'
import type { AnyDraft } from '../../../src/shared/contract/index.ts'
import { refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

const made = async (t: Trade, kind: 'pickList' | 'loadingSlip' | 'delivery', fromId: number): Promise<AnyDraft> =>
  (await t.book.query('document.make', { kind, fromId })).draft

/** 120 bags at 1,860.00 agreed on 03-02. */
const agreed = async (t: Trade) => {
  const line = { productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }
  const { id, no } = await t.post('salesContract', '2025-03-02', { customerId: t.customer }, { lines: [line] })
  return { id, no, line: (await t.firstLine('sales_contract', id)).id }
}

const signed = (t: Trade, id: number, more: object = {}) =>
  t.book.command('delivery.sign', { id, day: '2025-03-06', signedBy: '李四', remarks: null, lines: [], ...more })

export function loadingSuite(open: Open): void {
  describe('pick lists', () => {
    test('120 bags contracted: a pick list of 80 moves nothing, a second may promise 40, 41 are refused', async () => {
      const t = await open()
      const contract = await agreed(t)
      const before = await t.balances()
      const draft = await made(t, 'pickList', contract.id)
      expect(draft.sections.lines).toMatchObject([{ contractLineId: contract.line, qtyMilli: bags(120) }])
      const lineOf = (qty: number) => ({ ...draft.sections.lines![0], warehouseId: t.east, qtyMilli: bags(qty) })
      const head = { ...draft.head, mode: 'brought' }
      const first = await t.post('pickList', '2025-03-03', head, { lines: [lineOf(80)] })
      expect(await t.balances()).toEqual(before)
      expect(await t.stock()).toEqual({})
      const tooMuch = await t.refused('pickList', '2025-03-03', head, { lines: [lineOf(41)] })
      expect(tooMuch).toMatchObject([
        { code: 'pick.overContract', path: 'lines.0.qtyMilli', facts: { fulfilled: '0', promised: '80', asked: '41' } },
      ])
      const twice = await t.refused('pickList', '2025-03-03', head, { lines: [lineOf(20), lineOf(21)] })
      expect(twice).toMatchObject([{ path: 'lines.1.qtyMilli', facts: { promised: '100' } }])
      // What is closed is promised no more.
      value(await t.book.command('contract.close', { id: first.id, lineId: null, reason: '客户改期' }))
      await t.post('pickList', '2025-03-03', head, { lines: [lineOf(120)] })
    })

    test('120 bags of a contract are fetched where all 120 lie: west with 130, not east with 100 that came first', async () => {
      const t = await open()
      const contract = await agreed(t)
      const whence = async () => (await made(t, 'pickList', contract.id)).sections.lines![0]!['warehouseId']
      expect(await whence()).toBeNull()
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700 })
      expect(await whence()).toBe(t.east)
      await t.buy({ day: '2025-03-02', qty: 130, price: 1700, lot: 'L2', warehouseId: t.west })
      expect(await whence()).toBe(t.west)
      const { stockMilli, lying } = await t.book.query('product.promise', { productId: t.p1 })
      expect([stockMilli, lying.map((at) => [at.warehouseId, at.qtyMilli])]).toEqual([
        bags(230),
        [
          [t.west, bags(130)],
          [t.east, bags(100)],
        ],
      ])
    })

    test('80 bags picked of a contract are delivered on it, straight or loaded, and not beside it', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 120, price: 1700 })
      const contract = await agreed(t)
      const draft = await made(t, 'pickList', contract.id)
      const line = { ...draft.sections.lines![0], warehouseId: t.east, qtyMilli: bags(80) }
      const head = { ...draft.head, mode: 'brought' }
      const picked = await t.post('pickList', '2025-03-03', head, { lines: [line] })
      const beside = async (fromId: number) => {
        const delivery = await made(t, 'delivery', fromId)
        const lines = delivery.sections.lines!.map((row) => ({ ...row, contractLineId: null }))
        return (await t.refused('delivery', '2025-03-05', delivery.head, { lines })).map(({ code }) => code)
      }
      expect(await beside(picked.id)).toEqual(['pick.otherContract'])
      const load = await made(t, 'loadingSlip', picked.id)
      const slip = await t.post('loadingSlip', '2025-03-04', { ...load.head, plate: '豫A1' }, load.sections)
      expect(await beside(slip.id)).toEqual(['pick.otherContract'])
      const delivery = await made(t, 'delivery', slip.id)
      await t.post('delivery', '2025-03-05', delivery.head, delivery.sections)
    })

    test('a truck sold on arrival: made before the goods are received, no more than it brings, loaded from what came', async () => {
      const t = await open()
      const purchase = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      await t.buy({ day: '2025-03-01', qty: 50, price: 1650, lot: 'OLD' })
      const onArrival = (qty: number) => ({
        lines: [{ productId: t.p1, qtyMilli: bags(qty), priceE4: price(1860), arrivalLineId: purchase.line }],
      })
      const head = { customerId: t.customer, mode: 'fetched' }
      const picked = await t.post('pickList', '2025-03-02', head, onArrival(400))
      expect(await t.refused('pickList', '2025-03-02', head, onArrival(201))).toMatchObject([
        { code: 'pick.overArrival', facts: { ordered: '600', promised: '400', asked: '201' } },
      ])
      expect((await made(t, 'loadingSlip', picked.id)).sections.lines).toMatchObject([
        { lot: null, qtyMilli: bags(400), warehouseId: null },
      ])
      await t.receive(purchase.line, { day: '2025-03-03', qty: 600, lot: 'NEW', warehouseId: t.west })
      expect((await made(t, 'loadingSlip', picked.id)).sections.lines).toMatchObject([
        { lot: 'NEW', qtyMilli: bags(400), warehouseId: t.west },
      ])
      // A new version of it is held to the purchase too, and is not counted beside the old one.
      const line = await t.firstLine('pick_list', picked.id)
      const draft = {
        day: '2025-03-02',
        remarks: null,
        head,
        sections: { lines: [{ ...onArrival(600).lines[0], id: line.id }] },
      }
      value(await t.book.command('contract.amend', { id: picked.id, version: 1, reason: '全要', draft }))
      expect(await t.lines('pick_list', picked.id)).toMatchObject([
        { arrivalLineId: purchase.line, qtyMilli: bags(600) },
      ])
    })

    test('to load: 50 of 80 are left where 60 lie; 400 on arrival, of which nothing came; what is closed is gone', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 60, price: 1700 })
      const purchase = await t.contract({ day: '2025-03-01', qty: 600, price: 1700 })
      const picked = await t.picked({ day: '2025-03-04', qty: 80, price: 1860, head: { pickUpDay: '2025-03-09' } })
      await t.loaded(picked.line, { day: '2025-03-04', qty: 30 })
      await t.post(
        'pickList',
        '2025-03-03',
        { customerId: t.other, mode: 'fetched' },
        { lines: [{ productId: t.p1, qtyMilli: bags(400), arrivalLineId: purchase.line }] },
      )
      const gone = await t.picked({ day: '2025-03-03', qty: 5, price: 1860 })
      value(await t.book.command('contract.close', { id: gone.id, lineId: gone.line, reason: '客户不要' }))
      const { rows } = await t.book.query('report.run', { name: 'to-load', params: {} })
      expect(rows).toMatchObject([
        {
          partnerName: '示例合作社',
          openMilli: bags(400),
          thereMilli: 0,
          arrival: `${purchase.no}/1`,
          warehouse: null,
        },
        { no: picked.no, day: '2025-03-09', openMilli: bags(50), tonnesMilli: 2500, thereMilli: bags(60) },
      ])
      const { tasks } = await t.book.query('workbench', {})
      expect(tasks.filter(({ name }) => name === 'toLoad' || name === 'notDelivered')).toMatchObject([
        { count: 2 },
        { count: 1 },
      ])
    })

    test('neither a warehouse nor an arrival: refused at the line', async () => {
      const t = await open()
      const lines = [{ productId: t.p1, qtyMilli: bags(1), priceE4: price(1860) }]
      expect(
        await t.refused('pickList', '2025-03-02', { customerId: t.customer, mode: 'fetched' }, { lines }),
      ).toMatchObject([{ code: 'pick.whence', path: 'lines.0.warehouseId' }])
    })
  })

  describe('loading slips', () => {
    test('100 bags are loaded of two lots, 60 of the older; weighed 5,012 kg net they are 12 kg over their 5,000', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 60, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-02', qty: 90, price: 1700, lot: 'L2' })
      const picked = await t.picked({ day: '2025-03-03', qty: 100, price: 1860 })
      const { head, sections } = await made(t, 'loadingSlip', picked.id)
      expect(sections.lines).toMatchObject([
        { pickLineId: picked.line, lot: 'L1', qtyMilli: bags(60) },
        { pickLineId: picked.line, lot: 'L2', qtyMilli: bags(40) },
      ])
      const weighed = { ...head, startTime: '8:30', endTime: '09:10', grossKg: 17_012, tareKg: 12_000 }
      const slip = await t.post('loadingSlip', '2025-03-04', weighed, sections)
      const view = await t.book.query('document.get', { id: slip.id })
      expect(view?.head).toMatchObject({ plate: '豫A12345', printedKg: 5000, netKg: 5012, overKg: 12 })
      expect(view?.sections.lines).toMatchObject([
        { customerId: t.customer, leftMilli: bags(60) },
        { leftMilli: bags(40) },
      ])
      expect((await t.book.query('document.get', { id: picked.id }))?.sections.lines).toMatchObject([{ openMilli: 0 }])
      // Goods leave with the delivery, not before.
      expect(await t.stock()).toEqual({ '东库 P1 L1': '60', '东库 P1 L2': '90' })
      await t.reverse(slip.id, '2025-03-04')
      expect((await t.book.query('document.get', { id: picked.id }))?.sections.lines).toMatchObject([
        { openMilli: bags(100) },
      ])
    })

    test('more than was picked, more than the lot holds, a tare above the gross, a time that is none: all told at once', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 30, price: 1700 })
      const picked = await t.picked({ day: '2025-03-03', qty: 33, price: 1860 })
      const line = { pickLineId: picked.line, productId: t.p1, warehouseId: t.east, lot: 'L1' }
      const head = { plate: '豫A12345', grossKg: 10_000, tareKg: 12_000, startTime: '25:00' }
      const lines = [
        { ...line, qtyMilli: bags(20) },
        { ...line, qtyMilli: bags(14) },
      ]
      const found = await t.refused('loadingSlip', '2025-03-04', head, { lines })
      expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'contract.overTolerance lines.1.qtyMilli',
        'stock.short lines.1.lot',
        'weighing.tareAbove head.tareKg',
        'loading.time head.startTime',
      ])
    })

    test('one truck, two customers: each gets a delivery of his own goods at his own price, the contract is fulfilled', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 200, price: 1700 })
      const contract = await agreed(t)
      const receiver = { receiver: '赵六', phone: '13700000000', address: '河屯村东头' }
      const first = await t.picked({
        day: '2025-03-03',
        qty: 80,
        price: 1860,
        head: receiver,
        more: { contractLineId: contract.line },
      })
      const second = await t.picked({ day: '2025-03-03', qty: 20, price: 1900, customerId: t.other })
      const line = { productId: t.p1, warehouseId: t.east, lot: 'L1' }
      const slip = await t.post(
        'loadingSlip',
        '2025-03-04',
        { plate: '豫B00001', driver: '王师傅', carrierId: t.carrier },
        {
          lines: [
            { ...line, pickLineId: first.line, qtyMilli: bags(80) },
            { ...line, pickLineId: second.line, qtyMilli: bags(20) },
          ],
        },
      )
      const found = await t.book.query('document.list', {
        kind: 'loadingSlip',
        filter: { search: '示例合作社' },
        sort: [],
        offset: 0,
        limit: 5,
      })
      expect(found.count).toBe(1)
      const one = await made(t, 'delivery', slip.id)
      expect(one.head).toMatchObject({
        customerId: t.customer,
        mode: 'brought',
        ...receiver,
        plate: '豫B00001',
        driver: '王师傅',
        carrierId: t.carrier,
      })
      expect(one.sections.lines).toMatchObject([
        { contractLineId: contract.line, lot: 'L1', qtyMilli: bags(80), priceE4: price(1860) },
      ])
      const delivered = await t.post('delivery', '2025-03-04', one.head, one.sections)
      expect(await t.open(delivered.id)).toEqual(['receivable 7440.00'])
      const two = await made(t, 'delivery', slip.id)
      expect(two.head).toMatchObject({ customerId: t.other })
      await t.post('delivery', '2025-03-04', two.head, two.sections)
      expect((await made(t, 'delivery', slip.id)).sections.lines).toEqual([])
      expect(await t.stock()).toEqual({ '东库 P1 L1': '100' })
      expect((await t.book.query('document.get', { id: contract.id }))?.sections.lines).toMatchObject([
        { fulfilledMilli: bags(80) },
      ])
      // 80 are delivered, so 40 may still be picked.
      expect(
        await t.refused(
          'pickList',
          '2025-03-05',
          { customerId: t.customer, mode: 'fetched' },
          { lines: [{ ...t.deliveryLine({ qty: 41, price: 1860 }), contractLineId: contract.line }] },
        ),
      ).toMatchObject([{ code: 'pick.overContract', facts: { fulfilled: '80', promised: '0' } }])
      expect(await t.refusedReversal(slip.id, '2025-03-05')).toMatchObject([{ code: 'reversal.standsOn' }])
      await t.reverse(delivered.id, '2025-03-05')
      expect((await made(t, 'delivery', slip.id)).sections.lines).toMatchObject([{ qtyMilli: bags(80) }])
    })

    test('a delivery takes the lot that was loaded, and no more than was loaded', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 60, price: 1700, lot: 'L1' })
      await t.buy({ day: '2025-03-02', qty: 60, price: 1700, lot: 'L2' })
      const picked = await t.picked({ day: '2025-03-03', qty: 50, price: 1860 })
      const loaded = await t.loaded(picked.line, { day: '2025-03-04', qty: 30, lot: 'L2' })
      const line = (lot: string, qty: number) =>
        t.deliveryLine({ lot, qty, price: 1860, more: { loadingLineId: loaded.line } })
      const head = { customerId: t.customer }
      expect(await t.refused('delivery', '2025-03-04', head, { lines: [line('L1', 30)] })).toMatchObject([
        { code: 'loading.otherLot', facts: { lot: 'L2', warehouse: '东库' } },
      ])
      expect(
        await t.refused('delivery', '2025-03-04', head, { lines: [line('L2', 20), line('L2', 11)] }),
      ).toMatchObject([
        { code: 'loading.overDelivered', path: 'lines.1.qtyMilli', facts: { loaded: '30', left: '10', asked: '11' } },
      ])
      await t.post('delivery', '2025-03-04', head, { lines: [line('L2', 30)] })
    })

    test('without a loading slip a delivery takes from the pick list itself', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 60, price: 1700 })
      const picked = await t.picked({ day: '2025-03-03', qty: 50, price: 1860 })
      const draft = await made(t, 'delivery', picked.id)
      expect(draft.sections.lines).toMatchObject([
        { pickLineId: picked.line, qtyMilli: bags(50), priceE4: price(1860) },
      ])
      await t.post('delivery', '2025-03-04', draft.head, draft.sections)
      expect((await made(t, 'loadingSlip', picked.id)).sections.lines).toEqual([])
    })
  })

  describe('signed returns', () => {
    test('200 bags go out, 199 come and 2 of them torn: the delivery waits, is signed short, and stays as it was posted', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const slip = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, head: { mode: 'brought' } })
      await t.sell({ day: '2025-03-05', qty: 10, price: 1860, head: { mode: 'fetched' } })
      await t.sell({ day: '2025-03-05', qty: 10, price: 1860 })
      const listed = async (view: string) =>
        (await t.book.query('document.list', { kind: 'delivery', filter: { view }, sort: [], offset: 0, limit: 9 }))
          .rows
      expect((await listed('unsigned')).map((row) => row.id)).toEqual([slip.id])
      expect(await listed('signedShort')).toEqual([])
      const lines = [{ lineId: slip.line, receivedMilli: bags(199), damagedMilli: bags(2) }]
      value(await signed(t, slip.id, { lines, remarks: '少 1 袋' }))
      expect(await listed('unsigned')).toEqual([])
      expect(await listed('signedShort')).toMatchObject([{ id: slip.id, signedDay: '2025-03-06' }])
      const view = await t.book.query('document.get', { id: slip.id })
      expect(view?.signed).toMatchObject({ day: '2025-03-06', signedBy: '李四', remarks: '少 1 袋', lines })
      expect(view?.history.at(-1)).toMatchObject({ act: 'sign', reason: '李四 · 少 1 袋' })
      expect(await t.open(slip.id)).toEqual(['receivable 18600.00'])
      // Read wrongly: another one follows, and counts.
      value(await signed(t, slip.id))
      expect(await listed('signedShort')).toEqual([])
    })

    test('nobody named, before the delivery, more than was delivered, torn more than came: refused at their places', async () => {
      const t = await open()
      const bought = await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const slip = await t.sell({ day: '2025-03-05', qty: 20, price: 1860, head: { mode: 'brought' } })
      const line = (receivedMilli: number, damagedMilli: number) => ({ lineId: slip.line, receivedMilli, damagedMilli })
      const wrong = { signedBy: ' ', day: '2025-03-04' }
      expect(refusals(await signed(t, slip.id, { ...wrong, lines: [line(bags(21), 0)] }))).toEqual([
        'field.required signedBy',
        'field.beforeStart day',
        'signed.tooMuch lines.0.receivedMilli',
      ])
      expect(refusals(await signed(t, slip.id, { lines: [line(bags(1), bags(2))] }))).toEqual([
        'signed.damagedTooMuch lines.0.damagedMilli',
      ])
      expect(refusals(await signed(t, slip.id, { lines: [{ ...line(0, 0), lineId: bought.line }] }))).toEqual([
        'source.unknown lines.0',
      ])
      expect(refusals(await signed(t, bought.id))).toEqual(['document.unknown'])
      await t.reverse(slip.id, '2025-03-05')
      expect(refusals(await signed(t, slip.id))).toEqual(['source.reversed'])
    })
  })
}
