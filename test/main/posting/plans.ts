// Plans: what a year is to sell, what must be bought for it with every term of the sum, and contracts made from it.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

/** Tonnes. */
const t = (tonnes: number): number => Math.round(tonnes * 1000)

const salesPlan = (of: Trade, year: string, ...lines: AnyRow[]) =>
  of.post('salesPlan', '2025-12-15', { year }, { lines })
const purchasePlan = (of: Trade, ...lines: AnyRow[]) =>
  of.post('purchasePlan', '2025-12-15', { year: '2026' }, { lines })

/** 60 t of P1 in March and 40 t in April 2026 at 1,860. */
const spring = (of: Trade, more: AnyRow = {}): AnyRow => ({
  productId: of.p1,
  priceE4: price(1860),
  m03Milli: t(60),
  m04Milli: t(40),
  ...more,
})

/** 20 t in stock, 5 t agreed for 12-10 and so on the way, 8 t agreed for 20 March. */
async function supplies(of: Trade): Promise<void> {
  await of.buy({ day: '2025-12-01', qty: 400, price: 1700 })
  const line = { productId: of.p1, priceE4: price(1700) }
  const lines = [
    { ...line, qtyMilli: bags(100), deliveryDay: '2025-12-10' },
    { ...line, qtyMilli: bags(160), deliveryDay: '2026-03-20' },
  ]
  await of.post('purchaseContract', '2025-12-02', { supplierId: of.supplier }, { lines })
}

const terms = (line: AnyRow) =>
  ['plannedMilli', 'stockMilli', 'onTheWayMilli', 'contractsMilli', 'gapMilli', 'toBuyMilli'].map(
    (name) => Number(line[name]) / 1000,
  )

const plansOf = async (of: Trade, id: number) => of.lines('purchase_plan', id)
const today = '2025-12-15'

export function planSuite(open: Open): void {
  describe('sales plan', () => {
    test('60 t in March and 40 t in April at 1,860 are 100 t and 186,000.00; nothing is posted', async () => {
      const of = await open({ today })
      const { id } = await salesPlan(of, '2026', spring(of))
      expect(await of.lines('sales_plan', id)).toMatchObject([
        { productName: '中颗粒尿素', yearMilli: t(100), grossFen: 18_600_000, m03Milli: t(60), m05Milli: null },
      ])
      expect(await of.entries(id)).toEqual({})
      expect(await of.state(id)).toBe('approved')
    })

    test('a year is four digits, a line plans something, and a product stands once per customer kind', async () => {
      const of = await open({ today })
      const shops = spring(of, { customerKind: 'townshipShop' })
      const idle = { productId: of.p2, priceE4: price(620) }
      const lines = [spring(of), shops, { ...shops, m03Milli: t(1) }, idle]
      const refused = await of.refused('salesPlan', today, { year: '26年' }, { lines })
      expect(refused.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'plan.year head.year',
        'document.twice lines.2.productId',
        'plan.nothing lines.3.m01Milli',
      ])
    })

    test('of one year one is in force: a second one is refused and names the first, until that is closed', async () => {
      const of = await open({ today })
      const first = await salesPlan(of, '2026', spring(of))
      const second = { lines: [spring(of, { m05Milli: t(10) })] }
      expect(await of.refused('salesPlan', today, { year: '2026' }, second)).toMatchObject([
        { code: 'document.inForce', path: 'head.year', facts: { value: '2026', no: first.no } },
      ])
      await salesPlan(of, '2027', spring(of))
      const act = { id: first.id, lineId: null, reason: '改用新计划' }
      value(await of.book.command('contract.close', act))
      await of.post('salesPlan', today, { year: '2026' }, second)
      expect(refusals(await of.book.command('contract.reopen', act))).toEqual(['document.inForce head.year'])
    })

    test('a new version takes a reason and keeps its lines; the year stays', async () => {
      const of = await open({ today })
      const { id } = await salesPlan(of, '2026', spring(of))
      const line = await of.firstLine('sales_plan', id)
      const amend = (year: string) =>
        of.book.command('contract.amend', {
          id,
          version: 1,
          reason: '厂家限产',
          draft: {
            day: today,
            remarks: null,
            head: { year },
            sections: { lines: [{ id: line.id, ...spring(of, { m04Milli: t(30) }) }] },
          },
        })
      expect(refusals(await amend('2027'))).toEqual(['field.fixed head.year'])
      value(await amend('2026'))
      expect(await of.lines('sales_plan', id)).toMatchObject([{ id: line.id, version: 2, yearMilli: t(90) }])
    })

    test('while it is amended the preview does not take the plan for a second one', async () => {
      const of = await open({ today })
      const { id } = await salesPlan(of, '2026', spring(of))
      const draft = { day: today, remarks: null, head: { year: '2026' }, sections: { lines: [spring(of)] } }
      const alone = await of.book.query('document.preview', { kind: 'salesPlan', draft })
      const amending = await of.book.query('document.preview', { kind: 'salesPlan', draft, amends: id })
      expect(alone.refusals.map(({ code }) => code)).toEqual(['document.inForce'])
      expect(alone.totalFen).toBe(18_600_000)
      expect(amending.refusals).toEqual([])
    })
  })

  describe('plan and actual', () => {
    const run = async (of: Trade, params: AnyRow) =>
      (await of.book.query('report.run', { name: 'plan-progress', params: { ...period, ...params } })).rows
    const period = { from: '2025-03-01', to: '2025-04-15' }
    const shown = (rows: readonly AnyRow[], ...names: string[]) =>
      rows.map((row) => names.map((name) => row[name] ?? null))

    /** Planned for shops 60 t in March and 40 t in April at 1,860; sold 15 t and 5 t less 1 t back, at 1,900. */
    async function season(of: Trade): Promise<void> {
      const shop = { kind: 'partner', id: of.customer, version: 1, fields: { customerKind: 'townshipShop' } } as const
      value(await of.book.command('record.save', shop))
      const plan = spring(of, { customerKind: 'townshipShop', m05Milli: t(9) })
      await of.post('salesPlan', '2025-01-02', { year: '2025' }, { lines: [plan] })
      await of.buy({ day: '2025-03-01', qty: 800, price: 1700 })
      await of.sell({ day: '2025-03-05', qty: 300, price: 1900 })
      const sold = await of.sell({ day: '2025-04-02', qty: 100, price: 1900 })
      const back = { deliveryLineId: sold.line, warehouseId: of.east, qtyMilli: bags(20) }
      await of.post('salesReturn', '2025-04-10', { customerId: of.customer }, { lines: [back] })
      const undone = await of.sell({ day: '2025-04-11', qty: 40, price: 1900, customerId: of.other })
      await of.reverse(undone.id, '2025-04-12')
      await of.sell({ day: '2025-04-15', qty: 20, price: 1900, customerId: of.other })
      await of.sell({ day: '2025-04-16', qty: 20, price: 1900 })
    }

    test('March: 15 of 60 t are 25 %, 28,500.00 of 111,600.00 are 25.54 %; April to the 15th: 5 of 40 t', async () => {
      const of = await open()
      await season(of)
      const rows = await run(of, { by: 'productMonth' })
      expect(
        shown(rows, 'product', 'month', 'plannedTonnesMilli', 'soldTonnesMilli', 'differenceTonnesMilli', 'quantityBp'),
      ).toEqual([
        ['P1', '2025-03', t(60), t(15), t(-45), 2500],
        ['P1', '2025-04', t(40), t(5), t(-35), 1250],
      ])
      expect(shown(rows, 'plannedFen', 'soldFen', 'amountBp', 'fromDay', 'toDay')).toEqual([
        [11_160_000, 2_850_000, 2554, '2025-03-01', '2025-03-31'],
        [7_440_000, 950_000, 1277, '2025-04-01', '2025-04-15'],
      ])
    })

    test('by customer kind: 19 of 100 t to shops, 1 t to others nobody planned for; by product 20 of 100 t; next year is proposed so', async () => {
      const of = await open({ today })
      await season(of)
      expect(
        shown(
          await run(of, { by: 'customerKind' }),
          'customerKind',
          'plannedTonnesMilli',
          'soldTonnesMilli',
          'quantityBp',
        ),
      ).toEqual([
        ['none', 0, t(1), null],
        ['townshipShop', t(100), t(19), 1900],
      ])
      expect(shown(await run(of, { by: 'product' }), 'month', 'product', 'soldTonnesMilli')).toEqual([
        [null, 'P1', t(20)],
      ])
      const shops = await run(of, { by: 'month', customerKind: 'townshipShop' })
      expect(shown(shops, 'month', 'product', 'soldTonnesMilli')).toEqual([
        ['2025-03', null, t(15)],
        ['2025-04', null, t(4)],
      ])
      const draft = { day: today, remarks: null, head: { year: '2026', byKind: true }, sections: {} }
      const { sections } = await of.book.query('document.propose', { kind: 'salesPlan', draft })
      expect(sections.lines).toEqual([
        { productId: of.p1, customerKind: 'townshipShop', priceE4: price(1900), m03Milli: t(15), m04Milli: t(5) },
        { productId: of.p1, priceE4: price(1900), m04Milli: t(1) },
      ])
    })

    test('what is sold is what the sales ledger of the row shows: 15.05 t and 28,595.00 of the product in March', async () => {
      const of = await open()
      await season(of)
      await of.sell({ day: '2025-03-06', qty: 1, price: 1900 })
      const [march] = await run(of, { by: 'productMonth' })
      const params = { from: march?.fromDay ?? null, to: march?.toDay ?? null, productId: march?.productId ?? null }
      const ledger = await of.book.query('report.run', { name: 'sales-ledger', params })
      expect([ledger.totals.tonnesMilli, ledger.totals.grossFen]).toEqual([15_050, 2_859_500])
      expect([march?.soldTonnesMilli, march?.soldFen]).toEqual([15_050, 2_859_500])
      const other = await of.book.query('report.run', { name: 'sales-ledger', params: { ...params, productId: of.p2 } })
      expect(other.rows).toEqual([])
      const ofKinds = await run(of, { by: 'customerKind' })
      for (const { ofKind, fromDay, toDay, soldFen } of ofKinds) {
        const asked = { from: fromDay ?? null, to: toDay ?? null, customerKind: ofKind ?? null }
        const { totals } = await of.book.query('report.run', { name: 'sales-ledger', params: asked })
        expect(totals.grossFen).toBe(soldFen)
      }
    })

    test('a closed plan still counts, until another of its year is in force', async () => {
      const of = await open()
      await season(of)
      const plans = await of.book.query('document.list', {
        kind: 'salesPlan',
        filter: {},
        sort: [],
        offset: 0,
        limit: 9,
      })
      const id = Number(plans.rows[0]?.id)
      value(await of.book.command('contract.close', { id, lineId: null, reason: '年度结束' }))
      expect(shown(await run(of, { by: 'product' }), 'plannedTonnesMilli')).toEqual([[t(100)]])
      await of.post('salesPlan', '2025-12-15', { year: '2025' }, { lines: [spring(of, { m03Milli: t(1) })] })
      expect(shown(await run(of, { by: 'product' }), 'plannedTonnesMilli')).toEqual([[t(41)]])
    })
  })

  describe('purchase plan', () => {
    test('60 to sell + 10 wanted − 20 in stock − 5 on the way − 8 by contract are 37 t to buy, 62,900.00 at 1,700', async () => {
      const of = await open({ today })
      await supplies(of)
      await salesPlan(of, '2026', spring(of))
      const { id } = await purchasePlan(of, { productId: of.p1, month: 3, wantedMilli: t(10), priceE4: price(1700) })
      const [line] = await plansOf(of, id)
      expect(terms(line ?? {})).toEqual([60, 20, 5, 8, 37, 37])
      expect(line?.grossFen).toBe(6_290_000)
    })

    test('what a month ends with, the next begins with: 40 + 5 − 10 are 35, less 5 by hand 30 t', async () => {
      const of = await open({ today })
      await supplies(of)
      await salesPlan(of, '2026', spring(of))
      const april = { productId: of.p1, month: 4, wantedMilli: t(5), adjustMilli: t(-5) }
      const { id } = await purchasePlan(of, april, { productId: of.p1, month: 3, wantedMilli: t(10) })
      expect((await plansOf(of, id)).map(terms)).toEqual([
        [40, 10, 0, 0, 35, 30],
        [60, 20, 5, 8, 37, 37],
      ])
    })

    test('too much is not sent back: 10 to sell of 20 in stock is 10 over, nothing to buy, 10 for the next month', async () => {
      const of = await open({ today })
      await of.buy({ day: '2025-12-01', qty: 400, price: 1700 })
      await salesPlan(of, '2026', spring(of, { m03Milli: t(10) }))
      const { id } = await purchasePlan(of, { productId: of.p1, month: 3 }, { productId: of.p1, month: 4 })
      expect((await plansOf(of, id)).map(terms)).toEqual([
        [10, 20, 0, 0, -10, 0],
        [40, 10, 0, 0, 30, 30],
      ])
    })

    test('of the month we are in only what is not sold yet counts: 30 planned, 12 sold, 18 to sell', async () => {
      const of = await open({ today: '2025-12-15' })
      await of.buy({ day: '2025-12-01', qty: 240, price: 1700 })
      await of.sell({ day: '2025-12-03', qty: 240, price: 1860 })
      await salesPlan(of, '2025', { productId: of.p1, priceE4: price(1860), m12Milli: t(30) })
      const line = { productId: of.p1, month: 12 }
      const { id } = await of.post('purchasePlan', today, { year: '2025' }, { lines: [line] })
      expect((await plansOf(of, id)).map(terms)).toEqual([[18, 0, 0, 0, 18, 18]])
      const over = await of.refused('purchasePlan', today, { year: '2025' }, { lines: [{ ...line, month: 11 }] })
      expect(over.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'document.inForce head.year',
        'plan.monthOver lines.0.month',
      ])
    })

    test('all that is wrong at once: no such month, the same month twice, less than nothing, no sales plan', async () => {
      const of = await open({ today })
      const row = { productId: of.p1, month: 3 }
      const lines = [row, row, { ...row, month: 13 }, { productId: of.p2, month: 4, adjustMilli: t(-1) }]
      const refused = await of.refused('purchasePlan', today, { year: '2026' }, { lines })
      expect(refused.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'plan.noSalesPlan head.year',
        'document.twice lines.1.month',
        'plan.month lines.2.month',
        'plan.belowNothing lines.3.adjustMilli',
      ])
      expect(refused.at(-1)?.facts).toEqual({ gap: '0', toBuy: '-1' })
    })

    test('proposed, or made from the sales plan, are its months at the price of the last contract, 1,700; of one line its own', async () => {
      const of = await open({ today })
      await supplies(of)
      const plan = await salesPlan(of, '2026', spring(of), { productId: of.p2, priceE4: price(620), m06Milli: t(3) })
      const draft = { day: today, remarks: null, head: { year: '2026' }, sections: {} }
      const { sections } = await of.book.query('document.propose', { kind: 'purchasePlan', draft })
      const row = { wantedMilli: null, adjustMilli: null }
      expect(sections.lines).toEqual([
        { productId: of.p1, month: 3, priceE4: price(1700), ...row },
        { productId: of.p1, month: 4, priceE4: price(1700), ...row },
        { productId: of.p2, month: 6, priceE4: null, ...row },
      ])
      const made = async (more: { readonly lineIds?: readonly number[] } = {}) =>
        (await of.book.query('document.make', { kind: 'purchasePlan', fromId: plan.id, ...more })).draft
      expect(await made()).toMatchObject({ head: { year: '2026', salesPlanId: plan.id }, sections })
      const second = (await of.lines('sales_plan', plan.id))[1]!
      expect((await made({ lineIds: [second.id] })).sections.lines).toEqual(sections.lines?.slice(2))
    })

    test('a line becomes a contract: 37 t are 740 bags for 1 March; 500 bags signed, 240 are left', async () => {
      const of = await open({ today })
      await supplies(of)
      await salesPlan(of, '2026', spring(of))
      const march = { productId: of.p1, month: 3, wantedMilli: t(10), priceE4: price(1700) }
      const plan = await purchasePlan(of, march, { productId: of.p1, month: 4, wantedMilli: t(10) })
      const [first, second] = await plansOf(of, plan.id)
      const make = async (lineIds?: number[]) =>
        (
          await of.book.query('document.make', {
            kind: 'purchaseContract',
            fromId: plan.id,
            ...(lineIds ? { lineIds } : {}),
          })
        ).draft
      const made = await make([first?.id ?? 0])
      expect(made.head).toEqual({ planId: plan.id })
      expect(made.sections.lines).toEqual([
        {
          productId: of.p1,
          qtyMilli: bags(740),
          priceE4: price(1700),
          pricedPer: 'tonne',
          deliveryDay: '2026-03-01',
        },
      ])
      const lines = [{ ...made.sections.lines?.[0], qtyMilli: bags(500) }]
      const contract = await of.post('purchaseContract', today, { ...made.head, supplierId: of.supplier }, { lines })
      expect((await make()).sections.lines?.map((line) => line.qtyMilli)).toEqual([bags(240), bags(800)])
      expect((await make([second?.id ?? 0])).sections.lines).toMatchObject([{ qtyMilli: bags(800), priceE4: null }])

      const [refused] = await of.refusedReversal(plan.id, today)
      expect(refused).toMatchObject({
        code: 'reversal.standsOn',
        facts: { documents: { zh: `采购合同 ${contract.no}` } },
      })
      const view = await of.book.query('document.get', { id: plan.id })
      expect(view?.after.map(({ no }) => no)).toEqual([contract.no])
      await of.reverse(contract.id, today)
      expect((await make()).sections.lines?.map((line) => line.qtyMilli)).toEqual([bags(740), bags(800)])
      await of.reverse(plan.id, today)
    })

    test('amended after 500 bags were signed, they are in its sum: 12 t to buy, and not taken off twice', async () => {
      const of = await open({ today })
      await supplies(of)
      await salesPlan(of, '2026', spring(of))
      const march = { productId: of.p1, month: 3, wantedMilli: t(10) }
      const plan = await purchasePlan(of, march)
      const row = { productId: of.p1, qtyMilli: bags(500), priceE4: price(1700), deliveryDay: '2026-03-01' }
      const head = { supplierId: of.supplier, planId: plan.id }
      await of.post('purchaseContract', today, head, { lines: [row] })
      of.book.clock.at += 60_000
      const draft = { day: today, remarks: null, head: { year: '2026' }, sections: { lines: [march] } }
      value(await of.book.command('contract.amend', { id: plan.id, version: 1, reason: '重算', draft }))
      expect((await plansOf(of, plan.id)).map(terms)).toEqual([[60, 20, 5, 33, 12, 12]])
      const { draft: made } = await of.book.query('document.make', { kind: 'purchaseContract', fromId: plan.id })
      expect(made.sections.lines).toMatchObject([{ qtyMilli: bags(240) }])
    })

    test('a contract names a purchase plan that is there and not reversed', async () => {
      const of = await open({ today })
      const sales = await salesPlan(of, '2026', spring(of))
      const plan = await purchasePlan(of, { productId: of.p1, month: 3 })
      const lines = [{ productId: of.p1, qtyMilli: bags(1), priceE4: price(1700) }]
      const naming = async (planId: number) =>
        (await of.refused('purchaseContract', today, { supplierId: of.supplier, planId }, { lines })).map(
          ({ code, path }) => `${code} ${path}`,
        )
      expect(await naming(sales.id)).toEqual(['source.unknown head.planId'])
      expect(await naming(999_999)).toEqual(['source.unknown head.planId'])
      await of.reverse(plan.id, today)
      expect(await naming(plan.id)).toEqual(['source.reversed head.planId'])
    })
  })
}
