// Goods in our store that are others': consigned, or sold and not picked up; what they are charged for it.

import { describe, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import type { Open } from './open.ts'
import { buyOnto, position } from './stacks.ts'
import { bags, price, type Trade } from './trade.ts'

const lying = async (t: Trade, asOf: string, more: AnyRow = {}) =>
  (
    await t.book.query('report.run', {
      name: 'goods-in-custody',
      params: { asOf, partnerId: null, warehouseId: null, custody: null, ...more },
    })
  ).rows

const proposed = async (t: Trade, kind: 'custodyFee' | 'custodyRelease', head: AnyRow) =>
  (
    await t.book.query('document.propose', {
      kind,
      draft: { day: '2025-06-30', remarks: null, head, sections: {} },
    })
  ).sections.lines

const codes = (refusals: readonly { code: string; path: string }[]) =>
  refusals.map(({ code, path }) => `${code} ${path}`)

export function custodySuite(open: Open): void {
  describe('goods of others', () => {
    test('20 t are kept: a quantity for its owner, no stock, no value, no voucher', async () => {
      const t = await open()
      const kept = await t.keep({ day: '2025-06-01', qty: 400 })
      expect(await t.stock()).toEqual({})
      expect(await t.value()).toBe('never')
      expect(await t.entries(kept.id)).toEqual({})
      expect(await lying(t, '2025-06-30')).toMatchObject([
        {
          partner: 'C0001',
          custody: 'consigned',
          warehouse: '东库',
          lot: 'K1',
          qtyMilli: bags(400),
          tonnesMilli: 20_000,
          days: 29,
        },
      ])
      expect(await lying(t, '2025-05-31')).toEqual([])
    })

    test('closing June: 20 t kept 30 days are 600 tonne-days, 200 after a fee until the 20th; 30 of 40 bags still at a shop', async () => {
      const t = await open()
      const elsewhere = (month: string) => t.book.query('month.elsewhere', { month })
      await t.keep({ day: '2025-06-01', qty: 400 })
      await t.buy({ day: '2025-06-01', qty: 100, price: 1700 })
      const left = await t.leaveAtShop({ day: '2025-06-02', qty: 40 })
      await t.settleFloat({ line: left.line, day: '2025-06-25', sold: 10, back: 0, price: 1860 })
      expect(await elsewhere('2025-06')).toEqual({
        // 1.5 t at 1,559.63 net.
        atShops: { lines: 1, amountFen: 233_945 },
        soldNotInvoiced: { lines: 1, amountFen: 93_000 },
        kept: { lines: 1, tonnesMilli: 20_000 },
        notCharged: { owners: 1, tonneDaysMilli: 600_000 },
      })
      const head = { customerId: t.customer, fromDay: '2025-06-01', toDay: '2025-06-20' }
      await t.post('custodyFee', '2025-06-20', head, { lines: (await proposed(t, 'custodyFee', head)) ?? [] })
      expect((await elsewhere('2025-06')).notCharged).toEqual({ owners: 1, tonneDaysMilli: 200_000 })
      expect(await elsewhere('2025-05')).toMatchObject({ kept: { lines: 0 }, notCharged: { owners: 0 } })
    })

    test('released part by part and never more than lies there; taken back from the last to the first', async () => {
      const t = await open()
      const kept = await t.keep({ day: '2025-06-01', qty: 400 })
      const first = await t.release(kept.line, { day: '2025-06-10', qty: 150 })
      const tooMuch = await t.refused(
        'custodyRelease',
        '2025-06-11',
        { ownerId: t.customer },
        { lines: [{ custodyLineId: kept.line, qtyMilli: bags(251) }] },
      )
      expect(codes(tooMuch)).toEqual(['custody.tooMuch lines.0.qtyMilli'])
      expect(await proposed(t, 'custodyRelease', { ownerId: t.customer })).toMatchObject([
        { custodyLineId: kept.line, qtyMilli: bags(250) },
      ])
      expect(await lying(t, '2025-06-09')).toMatchObject([{ qtyMilli: bags(400) }])
      expect(await lying(t, '2025-06-10')).toMatchObject([{ qtyMilli: bags(250) }])
      expect(codes(await t.refusedReversal(kept.id, '2025-06-12'))).toEqual(['reversal.standsOn '])
      await t.reverse(first.id, '2025-06-12')
      await t.reverse(kept.id, '2025-06-12')
      expect(await lying(t, '2025-06-12')).toEqual([])
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })
  })

  describe('goods of others on positions', () => {
    const mapOf = async (t: Trade) => {
      const map = await t.book.query('warehouse.map', { warehouseId: t.east })
      const places = [{ code: '', goods: map?.loose ?? [] }, ...(map?.positions ?? [])]
      return Object.fromEntries(
        places.flatMap(({ code, goods }) =>
          goods.length === 0
            ? []
            : [[code, goods.map(({ lot, owner, qtyMilli }) => `${owner ?? 'own'} ${lot} ${qtyMilli / 1000}`)]],
        ),
      )
    }
    const moved = (custodyLineId: number, toPositionId: number | null) => ({ kept: [{ custodyLineId, toPositionId }] })

    test('400 put on A1, moved to A2 as a whole, 150 released from there; taken back, they lie on A1 again', async () => {
      const t = await open()
      const [a1, a2] = [await position(t, 'A1', 0), await position(t, 'A2', 4)]
      const kept = await t.keep({ day: '2025-06-01', qty: 400, more: { positionId: a1 } })
      expect(await mapOf(t)).toEqual({ A1: ['示例种植户 K1 400'] })
      const way = await t.post('placement', '2025-06-02', { warehouseId: t.east }, moved(kept.line, a2))
      expect(await t.lines('placement', way.id, 'kept')).toMatchObject([
        { owner: '示例种植户', lot: 'K1', qtyMilli: bags(400), toPositionId: a2 },
      ])
      const taken = await t.release(kept.line, { day: '2025-06-03', qty: 150 })
      expect(await t.firstLine('custody_release', taken.id)).toMatchObject({ positionId: a2 })
      expect(await mapOf(t)).toEqual({ A2: ['示例种植户 K1 250'] })
      expect(await lying(t, '2025-06-03')).toMatchObject([{ qtyMilli: bags(250), position: 'A2' }])
      await t.reverse(way.id, '2025-06-04')
      expect(await mapOf(t)).toEqual({ A1: ['示例种植户 K1 250'] })
      await t.post('placement', '2025-06-04', { warehouseId: t.east }, moved(kept.line, null))
      expect(await mapOf(t)).toEqual({ '': ['示例种植户 K1 250'] })
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('to where they lie already, out of another warehouse, or once they are gone, they are not moved', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0)
      const kept = await t.keep({ day: '2025-06-01', qty: 400, more: { positionId: a1 } })
      const west = await t.keep({ day: '2025-06-01', qty: 1, warehouseId: t.west })
      const gone = await t.keep({ day: '2025-06-01', qty: 1, lot: 'K2' })
      await t.release(gone.line, { day: '2025-06-02', qty: 1 })
      const rows = [kept, west, gone].flatMap(({ line }) => moved(line, a1).kept)
      const head = { warehouseId: t.east }
      expect(codes(await t.refused('placement', '2025-06-03', head, { kept: rows }))).toEqual([
        'position.same kept.0.toPositionId',
        'custody.otherWarehouse kept.1.custodyLineId',
        'custody.nothingLeft kept.2.custodyLineId',
      ])
      expect(codes(await t.refused('placement', '2025-06-03', head))).toEqual(['document.noLines lines'])
    })

    test('20 t of others fill A1 that bears 25: 6 t more of others are said to be too much, and 1 t of ours', async () => {
      const t = await open()
      const a1 = await position(t, 'A1', 0, { capacityMilli: 25_000 })
      expect((await t.post('custodyReceipt', '2025-06-01', owner(t), onto(t, a1, 400))).warnings).toEqual([])
      const said = [{ code: 'storage.overCapacity', facts: { place: '东库 A1', capacity: '25', tonnes: '26' } }]
      expect((await t.post('custodyReceipt', '2025-06-01', owner(t), onto(t, a1, 120))).warnings).toEqual(said)
      expect((await buyOnto(t, a1, 20)).warnings).toMatchObject([{ facts: { place: '东库 A1', tonnes: '27' } }])
    })

    test('sold from A1 and not picked up, they stay on A1; a sheet counts them there, and 3 missing are missing there', async () => {
      const t = await open()
      const [a1, a2] = [await position(t, 'A1', 0), await position(t, 'A2', 4)]
      await buyOnto(t, a1, 200)
      await t.sell({ day: '2025-06-02', qty: 200, price: 1860, head: { held: true } })
      await t.keep({ day: '2025-06-03', qty: 50, lot: 'L1', more: { positionId: a2 } })
      expect(await mapOf(t)).toEqual({ A1: ['示例种植户 L1 200'], A2: ['示例种植户 L1 50'] })
      const scope = { warehouseId: t.east, storageClass: null, place: null }
      const { head, lines } = await t.book.query('stockCheck.lines', scope)
      expect(lines).toMatchObject([
        { positionId: a1, ownerId: t.customer, bookMilli: bags(200) },
        { positionId: a2, ownerId: t.customer, bookMilli: bags(50) },
      ])
      const counted = lines.map((row, at) => ({
        ...row,
        countedMilli: at === 0 ? bags(197) : bags(50),
        reason: at === 0 ? 'naturalLoss' : 'agrees',
      }))
      await t.post('stockCheck', '2025-06-10', head, { lines: counted })
      expect(await mapOf(t)).toEqual({ A1: ['示例种植户 L1 197'], A2: ['示例种植户 L1 50'] })
    })

    const owner = (t: Trade) => ({ ownerId: t.customer, custody: 'consigned' })
    const onto = (t: Trade, positionId: number, qty: number) => ({
      lines: [{ warehouseId: t.east, productId: t.p1, lot: 'K1', positionId, qtyMilli: bags(qty) }],
    })
  })

  describe('sold and not picked up', () => {
    const sold = async (t: Trade) => {
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      return t.sell({ day: '2025-03-05', qty: 200, price: 1860, head: { held: true } })
    }

    test('the sale posts as any other, and its 200 bags lie in the store for the customer until released', async () => {
      const t = await open()
      const slip = await sold(t)
      expect(await t.entries(slip.id)).toMatchObject({ '借 1122': '18600.00', '借 5401': '15596.33' })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '400' })
      const [row] = await lying(t, '2025-03-05', { custody: 'sold', partnerId: t.customer })
      expect(row).toMatchObject({ warehouse: '东库', lot: 'L1', qtyMilli: bags(200) })
      expect(await lying(t, '2025-03-05', { warehouseId: t.west })).toEqual([])
      const line = (await t.firstLine('custody_receipt', Number(row?.['documentId']))).id
      await t.release(line, { day: '2025-03-20', qty: 200 })
      expect(await lying(t, '2025-03-20')).toEqual([])
    })

    test('the sale is not taken back while its goods lie here; put right, they go with it', async () => {
      const t = await open()
      const slip = await sold(t)
      expect(codes(await t.refusedReversal(slip.id, '2025-03-06'))).toEqual(['reversal.standsOn '])
      const right = await t.book.command('document.putRight', { id: slip.id, day: '2025-03-06', reason: '数量错' })
      expect(right).toMatchObject({ ok: true })
      expect(await lying(t, '2025-03-06')).toEqual([])
      expect(await t.stock()).toEqual({ '东库 P1 L1': '600' })
    })
  })

  describe('sold, never picked up, and returned', () => {
    const back = (deliveryLineId: number, warehouseId: number, qty: number, held: boolean) => ({
      lines: [{ deliveryLineId, warehouseId, qtyMilli: bags(qty), held }],
    })
    test('of 200 bags sold and kept none is kept twice; of 40 sold neither 41 nor 39, nor other goods, nor once some came back', async () => {
      const t = await open()
      const { slip } = await held(t)
      const taken = await t.sell({ day: '2025-03-05', qty: 40, price: 1860 })
      const keep = async (deliveryLineId: number, qty: number, more: AnyRow = {}, times = 1) => {
        const row = { warehouseId: t.east, productId: t.p1, lot: 'L1', qtyMilli: bags(qty), deliveryLineId, ...more }
        const head = { ownerId: t.customer, custody: 'sold' }
        return codes(
          await t.refused('custodyReceipt', '2025-03-06', head, { lines: Array.from({ length: times }, () => row) }),
        )
      }
      expect(await keep(slip.line, 1)).toEqual(['custody.notOfSale lines.0.qtyMilli'])
      expect(await keep(taken.line, 41)).toEqual(['custody.notOfSale lines.0.qtyMilli'])
      expect(await keep(taken.line, 40, { lot: 'L9' })).toEqual(['custody.notOfSale lines.0.qtyMilli'])
      expect(await keep(taken.line, 39)).toEqual(['custody.notOfSale lines.0.qtyMilli'])
      expect(await keep(taken.line, 40, {}, 2)).toEqual(['custody.notOfSale lines.1.qtyMilli'])
      await t.post('salesReturn', '2025-03-06', { customerId: t.customer }, back(taken.line, t.east, 1, false))
      expect(await keep(taken.line, 40)).toEqual(['custody.notOfSale lines.0.qtyMilli'])
    })

    const held = async (t: Trade) => {
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const slip = await t.sell({ day: '2025-03-05', qty: 200, price: 1860, head: { held: true } })
      const [row] = await lying(t, '2025-03-05', { custody: 'sold' })
      const kept = (await t.firstLine('custody_receipt', Number(row?.['documentId']))).id
      return { slip, kept, head: { customerId: t.customer } }
    }

    test('50 of 200 bags: 4,650.00 less is owed, 3,899.08 of cost is stock again, 150 still lie here for the customer', async () => {
      const t = await open()
      const { slip, kept, head } = await held(t)
      const done = await t.post('salesReturn', '2025-03-06', head, back(slip.line, t.east, 50, true))
      expect(await t.entries(done.id)).toEqual({
        '借 1122': '-4650.00',
        '借 5401': '-3899.08',
        '贷 1405': '-3899.08',
        '贷 222103': '-383.95',
        '贷 5001': '-4266.05',
      })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '450' })
      expect(await lying(t, '2025-03-06')).toMatchObject([{ custody: 'sold', qtyMilli: bags(150) }])
      expect(
        codes(
          await t.refused(
            'custodyRelease',
            '2025-03-06',
            { ownerId: t.customer },
            {
              lines: [{ custodyLineId: kept, qtyMilli: bags(151) }],
            },
          ),
        ),
      ).toEqual(['custody.tooMuch lines.0.qtyMilli'])
      await t.reverse(done.id, '2025-03-07')
      expect(await lying(t, '2025-03-07')).toMatchObject([{ qtyMilli: bags(200) }])
      expect((await t.book.read((sql) => verifyBook(sql))).problems).toEqual([])
    })

    test('120 picked up: as many come back over the ramp and no 121st, 80 never left; each in a line of its own', async () => {
      const t = await open()
      const { slip, kept, head } = await held(t)
      const refused = async (qty: number, isHeld: boolean, warehouseId = t.east) =>
        codes(await t.refused('salesReturn', '2025-03-10', head, back(slip.line, warehouseId, qty, isHeld)))
      expect(await refused(1, false)).toEqual(['return.notPickedUp lines.0.qtyMilli'])
      const release = await t.release(kept, { day: '2025-03-08', qty: 120 })
      expect(await refused(121, false)).toEqual(['return.notPickedUp lines.0.qtyMilli'])
      expect(await refused(81, true)).toEqual(['return.notHeld lines.0.qtyMilli'])
      expect(await refused(80, true, t.west)).toEqual(['return.liesElsewhere lines.0.warehouseId'])
      const { draft } = await t.book.query('document.make', { kind: 'salesReturn', fromId: slip.id })
      expect(draft.sections.lines).toMatchObject([{ qtyMilli: bags(120) }, { qtyMilli: bags(80), held: true }])
      await t.post('salesReturn', '2025-03-10', draft.head, draft.sections)
      expect([await t.stock(), await lying(t, '2025-03-10')]).toEqual([{ '东库 P1 L1': '600' }, []])
      // What came back had gone out: the release stands under it.
      expect(codes(await t.refusedReversal(release.id, '2025-03-11'))).toEqual(['reversal.standsOn '])
    })

    test('goods that nobody keeps are not returned as if they had stayed', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const slip = await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
      const asked = await t.refused(
        'salesReturn',
        '2025-03-06',
        { customerId: t.customer },
        back(slip.line, t.east, 1, true),
      )
      expect(codes(asked)).toEqual(['return.notHeld lines.0.held'])
    })
  })

  describe('the storage fee', () => {
    const period = { fromDay: '2025-06-01', toDay: '2025-06-30' }

    test('20 t kept for 30 days at 0.50 are 600 tonne-days and 300.00: 283.02 income, 16.98 VAT at 6 %', async () => {
      const t = await open()
      await t.keep({ day: '2025-05-20', qty: 400 })
      const head = { customerId: t.customer, ...period }
      const lines = (await proposed(t, 'custodyFee', head)) ?? []
      expect(lines).toEqual([{ productId: t.p1, tonneDaysMilli: 600_000, rateE4: price(0.5), taxRateBp: 600 }])
      const fee = await t.post('custodyFee', '2025-06-30', head, { lines })
      expect(await t.entries(fee.id)).toEqual({ '借 1122': '300.00', '贷 22210102': '16.98', '贷 5051': '283.02' })
      expect(await t.open(fee.id)).toEqual(['receivable 300.00'])
      expect(codes(await t.refused('custodyFee', '2025-06-30', head, { lines }))).toEqual([
        'custody.chargedTwice head.fromDay',
      ])
      await t.reverse(fee.id, '2025-06-30')
      await t.post('custodyFee', '2025-06-30', head, { lines })
    })

    test('by what lay there at the end of each day: 10 t from the 11th on, 15 t out on the 21st; sold goods are kept for nothing', async () => {
      const t = await open()
      const first = await t.keep({ day: '2025-06-01', qty: 400 })
      await t.keep({ day: '2025-06-11', qty: 200 })
      await t.release(first.line, { day: '2025-06-21', qty: 300 })
      await t.buy({ day: '2025-06-01', qty: 100, price: 1700 })
      await t.sell({ day: '2025-06-02', qty: 100, price: 1860, head: { held: true } })
      // 20 × 10 + 30 × 10 + 15 × 10
      expect(await proposed(t, 'custodyFee', { customerId: t.customer, ...period })).toMatchObject([
        { tonneDaysMilli: 650_000 },
      ])
      const second = { customerId: t.customer, fromDay: '2025-06-11', toDay: '2025-06-20' }
      expect(await proposed(t, 'custodyFee', second)).toMatchObject([{ tonneDaysMilli: 300_000 }])
    })

    test('the rate of the owner’s last fee is proposed; a period that ends before it begins, or after today, is refused', async () => {
      const t = await open()
      await t.keep({ day: '2025-06-01', qty: 400 })
      const lines = [{ productId: t.p1, tonneDaysMilli: 100_000, rateE4: price(0.6), taxRateBp: null }]
      const head = { customerId: t.customer, fromDay: '2025-06-01', toDay: '2025-06-05' }
      const fee = await t.post('custodyFee', '2025-06-05', head, { lines })
      expect(await t.entries(fee.id)).toEqual({ '借 1122': '60.00', '贷 5051': '60.00' })
      const next = { customerId: t.customer, fromDay: '2025-06-06', toDay: '2025-06-30' }
      expect(await proposed(t, 'custodyFee', next)).toMatchObject([{ rateE4: price(0.6), taxRateBp: null }])
      expect(codes(await t.refused('custodyFee', '2025-06-29', next, { lines }))).toEqual(['custody.period head.toDay'])
      const backwards = { ...next, toDay: '2025-06-05' }
      expect(codes(await t.refused('custodyFee', '2025-06-30', backwards, { lines }))).toEqual([
        'custody.period head.toDay',
      ])
    })
  })
}
