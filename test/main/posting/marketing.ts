// Marketing: who is in a segment, what is given with what, what a campaign cost and sold, leads that become customers,
// and the days on which somebody is to be seen again.

import { describe, expect, test } from 'vitest'
import type { AnyRow, RecordKind } from '../../../src/shared/contract/index.ts'
import { refusals, value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const record = async (t: Trade, kind: RecordKind, fields: AnyRow): Promise<number> =>
  value(await t.book.command('record.save', { kind, id: null, version: null, fields })).id

const run = async (t: Trade, name: string, params: AnyRow) => (await t.book.query('report.run', { name, params })).rows

/** Whoever buys 20 bags is given one, from 1 March to 30 April; 2,000 yuan may be spent. */
const campaignOf = (t: Trade, more: AnyRow = {}) =>
  record(t, 'campaign', {
    code: 'H001',
    name: '春耕促销',
    fromDay: '2025-03-01',
    toDay: '2025-04-30',
    budgetFen: fen(2000),
    targetMilli: 100_000,
    boughtProductId: t.p1,
    everyMilli: bags(20),
    giftProductId: t.p1,
    giftMilli: bags(1),
    ...more,
  })

const stocked = (t: Trade) => t.buy({ day: '2025-02-01', qty: 600, price: 1700 })
const lineOf = (t: Trade, qty: number, gift = false): AnyRow => ({
  warehouseId: t.east,
  productId: t.p1,
  qtyMilli: bags(qty),
  priceE4: gift ? 0 : price(1860),
  gift,
})
const head = (t: Trade, campaignId: number | null) => ({ customerId: t.customer, campaignId })

/** What is noted of seeing a customer, and when next. */
export const visitTo = (customerId: number): AnyRow => ({
  customerId,
  way: 'there',
  about: 'sell',
  notes: '要 30 吨复合肥，比价中',
  nextDay: '2025-03-20',
})

export function marketingSuite(open: Open): void {
  describe('gifts', () => {
    test('1 bag for every 20: 45 bought allow 2, which leave at cost 155.96 and bring no income', async () => {
      const t = await open()
      await stocked(t)
      const campaignId = await campaignOf(t)
      const { id } = await t.post('delivery', '2025-03-05', head(t, campaignId), {
        lines: [lineOf(t, 45), lineOf(t, 2, true)],
      })
      const lines = await t.lines('delivery', id)
      expect(lines.map((line) => [line['gift'], line['grossFen'], line['costFen']])).toEqual([
        [0, fen(4185), expect.any(Number)],
        [1, 0, fen(155.96)],
      ])
      // What was given for nothing is not what the customer last paid.
      const facts = { productId: t.p1, warehouseId: t.east, customerId: t.customer }
      expect((await t.book.query('product.facts', facts)).last?.priceE4).toBe(price(1860))
    })

    test('3 given for 45 bought are refused, so is one without a campaign, with a price, of another product, out of its days', async () => {
      const t = await open()
      await stocked(t)
      const campaignId = await campaignOf(t)
      const why = async (day: string, campaign: number | null, lines: AnyRow[]) =>
        (await t.refused('delivery', day, head(t, campaign), { lines })).map(({ code, path }) => `${code} ${path}`)
      expect(await why('2025-03-05', campaignId, [lineOf(t, 45), lineOf(t, 3, true)])).toEqual([
        'gift.tooMuch lines.1.qtyMilli',
      ])
      expect(await why('2025-03-05', null, [lineOf(t, 45), lineOf(t, 1, true)])).toEqual([
        'gift.noCampaign lines.1.gift',
      ])
      expect(
        await why('2025-05-01', campaignId, [lineOf(t, 45), { ...lineOf(t, 2, true), priceE4: price(1) }]),
      ).toEqual(['gift.priced lines.1.priceE4', 'campaign.notOn head.campaignId'])
      expect(await why('2025-03-05', campaignId, [{ ...lineOf(t, 1, true), productId: t.p2 }])).toContain(
        'gift.otherProduct lines.0.productId',
      )
    })

    test('a campaign for shops does not reach a cooperative', async () => {
      const t = await open()
      await stocked(t)
      const segmentId = await record(t, 'segment', { code: 'F01', name: '乡镇店', customerKind: 'townshipShop' })
      const campaignId = await campaignOf(t, { segmentId })
      const lines = [lineOf(t, 20)]
      expect(await t.refused('delivery', '2025-03-05', head(t, campaignId), { lines })).toMatchObject([
        { code: 'campaign.otherAudience', path: 'head.campaignId', facts: { segment: '乡镇店' } },
      ])
    })
  })

  describe('campaign results', () => {
    test('2,000.00 planned, 300.00 spent, 2 bags given: 1,544.04 left; what came back is taken off', async () => {
      const t = await open()
      await stocked(t)
      const campaignId = await campaignOf(t)
      const sold = await t.post('delivery', '2025-03-05', head(t, campaignId), {
        lines: [lineOf(t, 45), lineOf(t, 2, true)],
      })
      await t.post(
        'expense',
        '2025-03-06',
        { accountId: t.cash, campaignId },
        {
          lines: [{ ledgerAccountId: t.accountId('5601'), grossFen: fen(300) }],
        },
      )
      const [first] = await t.lines('delivery', sold.id)
      await t.post(
        'salesReturn',
        '2025-03-07',
        { customerId: t.customer },
        {
          lines: [{ deliveryLineId: first?.id ?? 0, warehouseId: t.east, qtyMilli: bags(5) }],
        },
      )
      expect(await run(t, 'campaign-results', { to: '2025-12-31' })).toMatchObject([
        {
          campaign: 'H001',
          budgetFen: fen(2000),
          expenseFen: fen(300),
          giftCostFen: fen(155.96),
          leftFen: fen(1544.04),
          tonnesMilli: 2000,
          netFen: fen(3412.84),
          customers: 1,
          leadsWon: 0,
        },
      ])
    })
  })

  describe('segments', () => {
    test('who grows wheat, has bought urea and not for 60 days', async () => {
      const t = await open()
      await stocked(t)
      const partner = await t.book.query('record.get', { kind: 'partner', id: t.customer })
      const saved = { kind: 'partner', id: t.customer, version: Number(partner?.['version'] ?? 1) } as const
      value(await t.book.command('record.save', { ...saved, fields: { crops: '小麦、玉米' } }))
      await t.sell({ day: '2025-03-01', qty: 40, price: 1860 })
      const segmentId = await record(t, 'segment', {
        code: 'F01',
        name: '久未来买的麦户',
        crop: '小麦',
        boughtProductId: t.p1,
        notSinceDays: 60,
      })
      expect(await run(t, 'segment-members', { segmentId, asOf: '2025-04-30' })).toMatchObject([
        {
          partnerId: t.customer,
          lastDay: '2025-03-01',
          tonnesMilli: 2000,
          grossFen: fen(3720),
          receivableFen: fen(3720),
        },
      ])
      expect(await run(t, 'segment-members', { segmentId, asOf: '2025-04-29' })).toEqual([])
    })
  })

  describe('leads', () => {
    const newLead = (t: Trade, more: AnyRow = {}) =>
      record(t, 'lead', {
        code: 'X0001',
        name: '柳林镇农资店',
        stage: 'fresh',
        source: 'visit',
        phone: '13800000001',
        ...more,
      })

    test('a lead becomes a customer once, with what is known of it', async () => {
      const t = await open()
      const id = await newLead(t, { crops: '水稻', nextDay: '2025-03-01' })
      const { partnerId } = value(await t.book.command('lead.makeCustomer', { id }))
      expect(await t.book.query('record.get', { kind: 'partner', id: partnerId })).toMatchObject({
        code: expect.stringMatching(/^C\d+$/),
        name: '柳林镇农资店',
        phone: '13800000001',
        crops: '水稻',
        isCustomer: true,
      })
      expect(await t.book.query('record.get', { kind: 'lead', id })).toMatchObject({
        stage: 'won',
        partnerId,
        nextDay: null,
      })
      expect(refusals(await t.book.command('lead.makeCustomer', { id }))).toEqual(['lead.alreadyCustomer'])
    })

    test('won names the customer; a campaign ends after it begins', async () => {
      const t = await open()
      const lead = { code: 'X0002', name: '甲', stage: 'won', source: 'other' }
      const save = (kind: RecordKind, fields: AnyRow) =>
        t.book.command('record.save', { kind, id: null, version: null, fields })
      expect(refusals(await save('lead', lead))).toEqual(['lead.customerNeeded fields.partnerId'])
      expect(
        refusals(await save('campaign', { code: 'H9', name: '乙', fromDay: '2025-03-02', toDay: '2025-03-01' })),
      ).toEqual(['campaign.endsFirst fields.toDay'])
    })
  })

  describe('the calendar', () => {
    const seen = (t: Trade, day: string, more: AnyRow) =>
      t.post('visit', day, { customerId: t.customer, way: 'there', about: 'collect', notes: '答应月底还款', ...more })
    const on = async (t: Trade, from: string, to: string) =>
      (await t.book.query('calendar', { from, to })).map(({ type, day, title }) => `${day} ${type} ${title}`)

    test('a next day is due until the customer is seen again, and counted on the workbench', async () => {
      const t = await open({ today: '2025-03-20' })
      await seen(t, '2025-03-01', { nextDay: '2025-03-15' })
      const dueNow = async () =>
        (await t.book.query('workbench', {})).tasks.find(({ name }) => name === 'contactsDue')?.count
      expect(await on(t, '2025-03-01', '2025-03-31')).toEqual([
        expect.stringMatching(/^2025-03-01 visit /),
        expect.stringMatching(/^2025-03-15 contact /),
      ])
      expect(await on(t, '2025-03-20', '2025-03-20')).toEqual([expect.stringMatching(/^2025-03-15 contact /)])
      expect(await dueNow()).toBe(1)
      await seen(t, '2025-03-18', {})
      expect(await on(t, '2025-03-15', '2025-03-17')).toEqual([])
      expect(await dueNow()).toBe(0)
    })

    test('a lead waits by its own next day until it is visited, a campaign lies on all its days', async () => {
      const t = await open({ today: '2025-03-20' })
      const leadId = await record(t, 'lead', {
        code: 'X1',
        name: '新店',
        stage: 'fresh',
        source: 'phone',
        nextDay: '2025-03-10',
      })
      await campaignOf(t)
      expect(await on(t, '2025-03-10', '2025-03-10')).toEqual(['2025-03-01 campaign 春耕促销', '2025-03-10 lead 新店'])
      await t.post('visit', '2025-03-10', { leadId, way: 'phone', about: 'enquire', notes: '要看样品' })
      expect(await on(t, '2025-03-10', '2025-03-10')).toEqual(['2025-03-01 campaign 春耕促销', '2025-03-10 visit 新店'])
    })

    test('whom it is about must be said; the next day lies not before', async () => {
      const t = await open()
      const visit = { way: 'there', about: 'sell', notes: '…', nextDay: '2025-02-28' }
      expect((await t.refused('visit', '2025-03-01', visit)).map(({ code, path }) => `${code} ${path}`)).toEqual([
        'visit.whom head.customerId',
        'field.beforeStart head.nextDay',
      ])
    })
  })
}
