// How and where goods are handed over, as contracts agree and slips say; and what it would cost to bring them.

import { describe, expect, test } from 'vitest'
import { record } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, fen, price, type Trade } from './trade.ts'

const placed = (t: Trade, partnerId: number, code = 'D1', more = {}) =>
  record(t.book, 'handoverPlace', {
    code,
    name: '东村合作社库',
    partnerId,
    receiver: '李保管',
    phone: '13700000000',
    address: '东村村口',
    ...more,
  })

export function handoverSuite(open: Open): void {
  describe('handover places', () => {
    test('a contract brought to the village store: the slip made from it goes there, to who is there', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
      const placeId = await placed(t, t.customer)
      const line = { productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }
      const head = { customerId: t.customer, mode: 'brought', placeId }
      const contract = await t.post('salesContract', '2025-03-02', head, { lines: [line] })
      for (const kind of ['pickList', 'delivery'] as const) {
        const made = await t.book.query('document.make', { kind, fromId: contract.id })
        expect(made.draft.head).toMatchObject({ customerId: t.customer, mode: 'brought', placeId })
      }
      const sold = await t.sell({ day: '2025-03-03', qty: 10, price: 1860, head: { placeId, phone: '13611111111' } })
      const [slip] = await t.book.read((sql) =>
        sql.all('select receiver, phone, address from delivery where document_id = ?', [sold.id]),
      )
      expect(slip).toEqual({ receiver: '李保管', phone: '13611111111', address: '东村村口' })
      const found = await t.book.query('record.find', { kind: 'handoverPlace', text: '', within: t.other })
      expect(found).toEqual([])
      const lines = [t.deliveryLine({ qty: 1, price: 1860 })]
      expect(await t.refused('delivery', '2025-03-03', { customerId: t.other, placeId }, { lines })).toMatchObject([
        { code: 'place.otherPartner', path: 'head.placeId', facts: { place: 'D1 东村合作社库' } },
      ])
    })

    test('goods granted for the customer’s county stray when they are handed over in the next one', async () => {
      const t = await open()
      const here = await record(t.book, 'territory', { code: 'Q1', name: '示例县' })
      const next = await record(t.book, 'territory', { code: 'Q2', name: '邻县' })
      const known = { unit: '袋', unitWeightGrams: 50_000, pricedPer: 'tonne', taxRateBp: 900 }
      const productId = await record(t.book, 'product', {
        code: 'P3',
        name: '控区肥',
        territoryControlled: true,
        ...known,
      })
      const shop = { code: 'K1', name: '门店', isCustomer: true, territoryId: here, termDays: 90 }
      const customerId = await record(t.book, 'partner', shop)
      await record(t.book, 'territoryGrant', { code: 'SQ1', name: '授权', territoryId: here })
      await t.buy({ day: '2025-03-01', qty: 100, price: 1700, productId })
      const said = async (placeId: number) => {
        const sold = await t.sell({ day: '2025-03-02', qty: 1, price: 1860, productId, customerId, head: { placeId } })
        return sold.warnings.map(({ code }) => code)
      }
      expect(await said(await placed(t, customerId))).toEqual([])
      expect(await said(await placed(t, customerId, 'D2', { territoryId: next }))).toEqual(['territory.outside'])
    })
  })

  describe('freight estimate', () => {
    test('30 t: 48 a tonne to the county 1,440.00 before 45 a tonne but 1,500.00 at least; of 40 t the latter is 120.00 cheaper', async () => {
      const t = await open()
      const county = await record(t.book, 'territory', { code: 'Q1', name: '示例县' })
      const town = await record(t.book, 'territory', { code: 'Q2', name: '城关镇', parentId: county })
      const shop = { code: 'K1', name: '门店', isCustomer: true, territoryId: town }
      const customerId = await record(t.book, 'partner', shop)
      const second = await record(t.book, 'partner', { code: 'T02', name: '示例物流', isCarrier: true })
      const rate = (code: string, carrierId: number, rateE4: number, more = {}) =>
        record(t.book, 'freightRate', {
          code,
          name: code,
          carrierId,
          feeKind: 'freight',
          rateE4: price(rateE4),
          ...more,
        })
      await rate('R1', t.carrier, 60)
      await rate('R2', t.carrier, 48, { territoryId: county, transitDays: 1 })
      await rate('R3', t.carrier, 50, { territoryId: county, fromDay: '2024-01-01', toDay: '2024-12-31' })
      await rate('R4', second, 45, { leastFen: fen(1500) })
      await rate('R5', second, 12, { feeKind: 'loading' })
      const asked = async (tonnes: number) =>
        (
          await t.book.query('report.run', {
            name: 'freight-estimate',
            params: { tonnesMilli: tonnes * 1000, partnerId: customerId, asOf: '2025-03-01' },
          })
        ).rows
      const shown = async (tonnes: number) =>
        (await asked(tonnes)).map((row) => [row.carrier, row.feeKind, row.estimateFen, row.overFen])
      expect(await shown(30)).toEqual([
        ['示例车队', 'freight', fen(1440), 0],
        ['示例物流', 'freight', fen(1500), fen(60)],
        ['示例物流', 'loading', fen(360), 0],
      ])
      expect((await shown(40)).slice(0, 2)).toEqual([
        ['示例物流', 'freight', fen(1800), 0],
        ['示例车队', 'freight', fen(1920), fen(120)],
      ])
      expect((await asked(30))[0]).toMatchObject({ territory: '示例县', transitDays: 1 })
    })
  })
}
