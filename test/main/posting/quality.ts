// What lots are good for: frozen goods stay, doubtful ones go only by name, what expires first goes first; checks and
// problems change it, and taking them back gives the lot what the last word that stands said of it.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { value } from '../../books.ts'
import { verifyBook } from '../../../src/main/books/verify.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** 40 bags of L1 received first, 60 of L2 after it, both in 东库. */
async function twoLots(t: Trade) {
  const first = await t.buy({ day: '2025-03-01', qty: 40, price: 1700, lot: 'L1' })
  const second = await t.buy({ day: '2025-03-02', qty: 60, price: 1700, lot: 'L2' })
  return { first, second }
}

const check = (t: Trade, more: AnyRow, day = '2025-03-05') =>
  t.post('qualityCheck', day, { checker: '张保管' }, { lines: [looked(t, more)] })

const looked = (t: Trade, more: AnyRow): AnyRow => ({
  warehouseId: t.east,
  productId: t.p1,
  lot: 'L1',
  result: 'fail',
  ...more,
})

const freeze = (t: Trade, lot = 'L1') => check(t, { lot, lotQuality: 'frozen' })

const problem = (t: Trade, decision: string, more: AnyRow = {}) => ({
  head: { supplierId: t.supplier, foundAt: 'check', description: '结块严重', decision, deadlineDay: '2025-03-31' },
  sections: { lines: [{ productId: t.p1, warehouseId: t.east, lot: 'L1', affectedMilli: bags(12), ...more }] },
})

async function qualityOf(t: Trade, lot: string): Promise<string> {
  const row = await t.book.read((sql) =>
    sql.get<{ quality: string }>(
      'select q.quality from lot_quality q join lot l on l.id = q.lot_id where l.product_id = ? and l.no = ?',
      [t.p1, lot],
    ),
  )
  return row?.quality ?? 'ok'
}

const facts = (t: Trade, day?: string) =>
  t.book.query('product.facts', {
    productId: t.p1,
    warehouseId: t.east,
    customerId: null,
    ...(day === undefined ? {} : { day }),
  })

const problemsOf = async (t: Trade) => (await t.book.read((sql) => verifyBook(sql))).problems

export function qualitySuite(open: Open): void {
  describe('frozen goods', () => {
    test('40 of 100 bags frozen: 60 are available, the older lot is passed over, 61 are too many', async () => {
      const t = await open()
      await twoLots(t)
      await freeze(t)
      const { availableMilli, lots } = await facts(t)
      expect(availableMilli).toBe(bags(60))
      expect(lots.map(({ lot, qtyMilli, standing }) => [lot, qtyMilli, standing])).toEqual([
        ['L1', bags(40), 'frozen'],
        ['L2', bags(60), 'ok'],
      ])
      const sold = await t.sell({ day: '2025-03-06', qty: 5, price: 1860 })
      expect(sold.lines.map(({ lot }) => lot)).toEqual(['L2'])
      const head = { customerId: t.customer }
      const lines = [t.deliveryLine({ qty: 61, price: 1860 })]
      expect(await t.refused('delivery', '2025-03-06', head, { lines })).toMatchObject([
        { code: 'stock.shortHeld', path: 'lines.0.qtyMilli', facts: { left: '55', asked: '61', held: '40' } },
      ])
    })

    test('a delivery and a transfer that name the lot are refused at their line, with the document that froze it', async () => {
      const t = await open()
      await twoLots(t)
      const { no } = await freeze(t)
      const lines = [
        t.deliveryLine({ qty: 5, price: 1860, lot: 'L2' }),
        t.deliveryLine({ qty: 5, price: 1860, lot: 'L1' }),
      ]
      expect(await t.refused('delivery', '2025-03-06', { customerId: t.customer }, { lines })).toMatchObject([
        { code: 'lot.frozen', path: 'lines.1.lot', facts: { product: 'P1', lot: 'L1', no } },
      ])
      const moved = { fromWarehouseId: t.east, toWarehouseId: t.west, productId: t.p1, lot: 'L1', qtyMilli: bags(5) }
      expect(await t.refused('transfer', '2025-03-06', {}, { lines: [moved] })).toMatchObject([
        { code: 'lot.frozen', path: 'lines.0.qtyMilli' },
      ])
    })

    test('go back to the supplier, and are counted, all the same', async () => {
      const t = await open()
      const { first } = await twoLots(t)
      await freeze(t)
      const line = { receiptLineId: first.line, warehouseId: t.east, qtyMilli: bags(30) }
      await t.post('purchaseReturn', '2025-03-06', { supplierId: t.supplier }, { lines: [line] })
      const counted = { warehouseId: t.east, productId: t.p1, lot: 'L1', countedMilli: bags(9), reason: 'poorKeeping' }
      await t.post('stockCheck', '2025-03-06', {}, { lines: [counted] })
      expect(await t.stock()).toEqual({ '东库 P1 L1': '9', '东库 P1 L2': '60' })
    })

    test('a check that says no more freezes what failed, holds what is doubtful, and releases what was held', async () => {
      const t = await open()
      await twoLots(t)
      const { id } = await check(t, {})
      await check(t, { lot: 'L2', result: 'doubtful' })
      expect([await qualityOf(t, 'L1'), await qualityOf(t, 'L2')]).toEqual(['frozen', 'toCheck'])
      expect((await t.firstLine('quality_check', id)).lotQuality).toBe('frozen')
      await check(t, { result: 'pass' }, '2025-03-06')
      await check(t, { lot: 'L2', result: 'pass' }, '2025-03-06')
      expect([await qualityOf(t, 'L1'), await qualityOf(t, 'L2')]).toEqual(['frozen', 'ok'])
      expect(await problemsOf(t)).toEqual([])
    })

    test('released by a check that passed, they are sold oldest first again', async () => {
      const t = await open()
      await twoLots(t)
      await freeze(t)
      await check(t, { result: 'pass', lotQuality: 'ok' }, '2025-03-06')
      const sold = await t.sell({ day: '2025-03-07', qty: 5, price: 1860 })
      expect(sold.lines.map(({ lot }) => lot)).toEqual(['L1'])
      expect(await problemsOf(t)).toEqual([])
    })
  })

  describe('quality of a lot', () => {
    test('damaged goods and goods to be checked are sold by name only, with a word, or not at all where so set', async () => {
      const t = await open()
      await twoLots(t)
      await check(t, { lotQuality: 'damaged' })
      expect((await facts(t)).availableMilli).toBe(bags(60))
      const sold = await t.sell({ day: '2025-03-06', qty: 5, price: 1500, lot: 'L1' })
      expect(sold.warnings).toEqual([{ code: 'lot.damaged', facts: { product: 'P1', lot: 'L1' } }])
      value(await t.book.command('settings.save', { settings: { doubtfulGoods: 'forbid' } }))
      const lines = [t.deliveryLine({ qty: 5, price: 1500, lot: 'L1' })]
      expect(await t.refused('delivery', '2025-03-06', { customerId: t.customer }, { lines })).toMatchObject([
        { code: 'lot.damaged', path: 'lines.0.lot' },
      ])
    })

    test('a check that failed releases nothing; a lot is checked where it lies, once', async () => {
      const t = await open()
      await twoLots(t)
      const lines = [
        looked(t, { lotQuality: 'ok' }),
        looked(t, {}),
        looked(t, { lot: 'L2', warehouseId: t.west }),
        looked(t, { lot: 'L3' }),
      ]
      const found = await t.refused('qualityCheck', '2025-03-05', { checker: '张保管' }, { lines })
      expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'document.twice lines.1.lot',
        'lot.unknown lines.3.lot',
        'quality.contradicts lines.0.lotQuality',
        'quality.notThere lines.2.lot',
      ])
    })

    test('a check taken back leaves what the last one that stands said: frozen, then usable', async () => {
      const t = await open()
      await twoLots(t)
      const frozen = await freeze(t)
      const again = await check(t, { lotQuality: 'damaged' }, '2025-03-06')
      expect(await qualityOf(t, 'L1')).toBe('damaged')
      await t.reverse(again.id, '2025-03-07')
      expect(await qualityOf(t, 'L1')).toBe('frozen')
      await t.reverse(frozen.id, '2025-03-07')
      expect(await qualityOf(t, 'L1')).toBe('ok')
      expect(await problemsOf(t)).toEqual([])
    })

    test('taken back out of turn, a check changes nothing of what was said after it', async () => {
      const t = await open()
      await twoLots(t)
      const frozen = await freeze(t)
      await check(t, { lotQuality: 'damaged' }, '2025-03-06')
      await t.reverse(frozen.id, '2025-03-07')
      expect(await qualityOf(t, 'L1')).toBe('damaged')
      expect(await problemsOf(t)).toEqual([])
    })
  })

  describe('quality problem', () => {
    test('to be returned freezes the lot; for a discount it is sold by name; a claim leaves it as it is', async () => {
      const t = await open()
      await twoLots(t)
      for (const [decision, after] of [
        ['claim', 'ok'],
        ['pending', 'toCheck'],
        ['return', 'frozen'],
        ['discount', 'damaged'],
      ] as const) {
        const { head, sections } = problem(t, decision)
        await t.post('qualityProblem', '2025-03-05', head, sections)
        expect([decision, await qualityOf(t, 'L1')]).toEqual([decision, after])
      }
    })

    test('a new version decides anew: frozen, then sold at a discount; closed and opened again it stays a problem', async () => {
      const t = await open()
      await twoLots(t)
      const { head, sections } = problem(t, 'freeze')
      const { id } = await t.post('qualityProblem', '2025-03-05', head, sections)
      expect(await qualityOf(t, 'L1')).toBe('frozen')
      const draft = { day: '2025-03-05', remarks: null, head: { ...head, decision: 'discount' }, sections }
      value(await t.book.command('contract.amend', { id, version: 1, reason: '厂家同意折价', draft }))
      expect(await qualityOf(t, 'L1')).toBe('damaged')
      value(await t.book.command('contract.close', { id, lineId: null, reason: '已卖完' }))
      expect(await t.state(id)).toBe('closed')
      value(await t.book.command('contract.reopen', { id, lineId: null, reason: '又退回来了' }))
      await t.reverse(id, '2025-03-09')
      expect(await qualityOf(t, 'L1')).toBe('ok')
      expect(await problemsOf(t)).toEqual([])
    })

    test('made from a check: the lots that did not pass, with who sent them', async () => {
      const t = await open()
      await twoLots(t)
      const lines = [looked(t, { lineRemarks: '结块' }), looked(t, { lot: 'L2', result: 'pass' })]
      const { id } = await t.post('qualityCheck', '2025-03-05', { checker: '张保管' }, { lines })
      const { draft } = await t.book.query('document.make', { kind: 'qualityProblem', fromId: id })
      expect(draft.head).toEqual({ foundAt: 'check', checkId: id, supplierId: t.supplier })
      expect(draft.sections.lines).toEqual([
        { warehouseId: t.east, productId: t.p1, lot: 'L1', affectedMilli: null, lineRemarks: '结块' },
      ])
    })
  })

  describe('with the supplier', () => {
    /** A problem with 12 of the 40 bags of L1, and what `kind` is made of it. */
    async function leadsTo(t: Trade, kind: 'supplierClaim' | 'purchaseReturn', more: AnyRow = {}) {
      const { head, sections } = problem(t, 'return', more)
      const { id } = await t.post('qualityProblem', '2025-03-05', head, sections)
      return { problemId: id, ...(await t.book.query('document.make', { kind, fromId: id })) }
    }

    test('a claim names the problem, the lot, the 12 bags and the line they came with', async () => {
      const t = await open()
      const { first } = await twoLots(t)
      const { problemId, draft } = await leadsTo(t, 'supplierClaim')
      expect(draft.head).toMatchObject({ problemId, supplierId: t.supplier, reason: 'quality', stage: 'raised' })
      const goods = { receiptLineId: first.line, productId: t.p1, lot: 'L1', affectedMilli: bags(12) }
      expect(draft.sections.lines).toEqual([{ ...goods, lineRemarks: '结块严重' }])
      const lines = [{ ...draft.sections.lines?.[0], claimedFen: 60_000 }]
      const claim = await t.post('supplierClaim', '2025-12-31', draft.head, { lines })
      const view = await t.book.query('document.get', { id: problemId })
      expect(view?.after.map(({ no }) => no)).toEqual([claim.no])
    })

    test('12 frozen bags go back; where nobody said how many, all 40', async () => {
      const t = await open()
      const { first } = await twoLots(t)
      const all = await leadsTo(t, 'purchaseReturn', { affectedMilli: null })
      expect(all.draft.sections.lines).toEqual([{ receiptLineId: first.line, warehouseId: t.east, qtyMilli: bags(40) }])
      const { problemId, draft } = await leadsTo(t, 'purchaseReturn')
      await t.post('purchaseReturn', '2025-03-06', draft.head, draft.sections)
      expect(await t.stock()).toEqual({ '东库 P1 L1': '28', '东库 P1 L2': '60' })
      expect((await t.refusedReversal(problemId, '2025-03-07')).map(({ code }) => code)).toEqual(['reversal.standsOn'])
    })
  })

  describe('expiry', () => {
    /** A contract of `qty` and its receipt, with what the receipt says of the lot. */
    async function receive(t: Trade, productId: number, day: string, lot: string, more: AnyRow) {
      const contract = await t.contract({ day, productId, qty: 10, price: 1000 })
      const line = { ...t.receiptLine(contract.line, { productId, qty: 10, lot }), ...more }
      return t.post('goodsReceipt', day, { supplierId: t.supplier }, { lines: [line] })
    }
    const live = (t: Trade) =>
      t.book
        .command('record.save', {
          kind: 'product',
          id: null,
          version: null,
          fields: {
            code: 'J1',
            name: '菌剂',
            unit: '袋',
            unitWeightGrams: 40_000,
            pricedPer: 'tonne',
            taxExempt: true,
            shelfLifeMonths: 6,
          },
        })
        .then((saved) => value(saved).id)
    const lotsOf = (t: Trade, productId: number, day: string) =>
      t.book.query('product.facts', { productId, warehouseId: t.east, customerId: null, day })

    test('made on 31 August with a shelf life of 6 months, a lot expires on 28 February, and is good on that day', async () => {
      const t = await open({ today: '2026-03-31' })
      const productId = await live(t)
      const { id } = await receive(t, productId, '2025-09-01', 'A', { productionDay: '2025-08-31' })
      expect(await t.firstLine('goods_receipt', id)).toMatchObject({ expiryDay: '2026-02-28' })
      expect((await lotsOf(t, productId, '2026-02-28')).availableMilli).toBe(bags(10))
      const { availableMilli, lots } = await lotsOf(t, productId, '2026-03-01')
      expect([availableMilli, lots[0]?.standing]).toEqual([0, 'expired'])
    })

    test('what expires first goes first, whatever came first; expired goods go by name only', async () => {
      const t = await open({ today: '2025-12-31' })
      const productId = await live(t)
      await receive(t, productId, '2025-03-01', 'A', { expiryDay: '2025-12-01' })
      await receive(t, productId, '2025-03-02', 'B', { expiryDay: '2025-06-01' })
      const sold = await t.sell({ day: '2025-03-05', productId, qty: 5, price: 1500 })
      expect(sold.lines.map(({ lot }) => lot)).toEqual(['B'])
      const later = await t.sell({ day: '2025-06-02', productId, qty: 5, price: 1500 })
      expect(later.lines.map(({ lot }) => lot)).toEqual(['A'])
      const named = await t.sell({ day: '2025-06-02', productId, qty: 5, price: 1500, lot: 'B' })
      expect(named.warnings).toEqual([{ code: 'lot.expired', facts: { product: 'J1', lot: 'B', day: '2025-06-01' } }])
    })

    test('a second receipt may say until when a lot is good where the first did not, and not otherwise', async () => {
      const t = await open()
      await receive(t, t.p1, '2025-03-01', 'A', {})
      await receive(t, t.p1, '2025-03-02', 'A', { expiryDay: '2025-09-01' })
      expect((await facts(t)).lots).toMatchObject([{ lot: 'A', expiryDay: '2025-09-01', qtyMilli: bags(20) }])
      const contract = await t.contract({ day: '2025-03-03', qty: 10, price: 1000 })
      const line = { ...t.receiptLine(contract.line, { qty: 10, lot: 'A' }), expiryDay: '2025-09-02' }
      expect(
        await t.refused('goodsReceipt', '2025-03-03', { supplierId: t.supplier }, { lines: [line] }),
      ).toMatchObject([
        { code: 'lot.expiryDay', path: 'lines.0.expiryDay', facts: { known: '2025-09-01', given: '2025-09-02' } },
      ])
    })
  })

  test('a price on a contract asks nothing of lots', async () => {
    const t = await open()
    await twoLots(t)
    await freeze(t)
    const lines = [{ productId: t.p1, qtyMilli: bags(10), priceE4: price(1860) }]
    expect((await t.post('salesContract', '2025-03-06', { customerId: t.customer }, { lines })).warnings).toEqual([])
  })
}
