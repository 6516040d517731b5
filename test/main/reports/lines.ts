// Reports on the lines of documents: contracts, what is still to invoice, the purchase and the sales ledger.

import { describe, expect, test } from 'vitest'
import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { columns, type Story } from './story.ts'

export function lineSuite(story: () => Story): void {
  describe('contracts', () => {
    test('at the end of March: 40 of 40 bought, 20 of 60 delivered (what came back counts on), 40 open', async () => {
      const { rows } = await story().run('contracts', { asOf: '2025-03-31' })
      expect(columns(rows, 'kind', 'line', 'orderedMilli', 'fulfilledMilli', 'openMilli', 'closed')).toEqual([
        { kind: 'purchase', line: 1, orderedMilli: 40_000, fulfilledMilli: 40_000, openMilli: 0, closed: false },
        { kind: 'sales', line: 1, orderedMilli: 60_000, fulfilledMilli: 20_000, openMilli: 40_000, closed: false },
      ])
    })

    test('on 01-19 nothing of the 60 was delivered; on 01-17 the contract was not there', async () => {
      const open = async (asOf: string) =>
        columns((await story().run('contracts', { asOf, kind: 'sales' })).rows, 'fulfilledMilli', 'openMilli')
      expect(await open('2025-01-19')).toEqual([{ fulfilledMilli: 0, openMilli: 60_000 }])
      expect(await open('2025-01-17')).toEqual([])
    })

    test('open ones only, of one partner', async () => {
      const { rows } = await story().run('contracts', { asOf: '2025-03-31', openOnly: true })
      expect(rows.map((row) => row.kind)).toEqual(['sales'])
      const ofSupplier = await story().run('contracts', { asOf: '2025-03-31', partnerId: story().of.supplier })
      expect(ofSupplier.rows.map((row) => row.kind)).toEqual(['purchase'])
    })
  })

  describe('not invoiced', () => {
    test('received: 10 of 40 bags, 800.00 + 72.00 = 872.00, the balance of 220202', async () => {
      const { rows, totals } = await story().run('received-not-invoiced', { asOf: '2025-03-31' })
      expect(columns(rows, 'no', 'qtyMilli', 'openMilli', 'netFen', 'taxFen', 'grossFen')).toEqual([
        {
          no: story().no.receipt,
          qtyMilli: 40_000,
          openMilli: 10_000,
          netFen: 80_000,
          taxFen: 7_200,
          grossFen: 87_200,
        },
      ])
      expect(totals.netFen).toBe(80_000)
    })

    test('received, on 01-14: all 40, 3,488.00', async () => {
      const { rows } = await story().run('received-not-invoiced', { asOf: '2025-01-14' })
      expect(columns(rows, 'openMilli', 'netFen', 'grossFen')).toEqual([
        { openMilli: 40_000, netFen: 320_000, grossFen: 348_800 },
      ])
    })

    test('delivered: 20 less 5 back less 10 invoiced are 5 bags, 500.00 + 45.00, the balance of 222103', async () => {
      const { rows } = await story().run('delivered-not-invoiced', { asOf: '2025-03-31' })
      expect(columns(rows, 'no', 'openMilli', 'netFen', 'taxFen', 'grossFen')).toEqual([
        { no: story().no.delivery, openMilli: 5_000, netFen: 50_000, taxFen: 4_500, grossFen: 54_500 },
      ])
    })

    test('delivered, between 03-10 and 03-20: the delivery to C0002 too, 1,090.00', async () => {
      const { rows } = await story().run('delivered-not-invoiced', { asOf: '2025-03-15' })
      expect(columns(rows, 'partner', 'grossFen')).toEqual([
        { partner: 'C0001', grossFen: 54_500 },
        { partner: 'C0002', grossFen: 109_000 },
      ])
    })
  })

  describe('purchase and sales ledger', () => {
    const quarter = { from: '2025-01-01', to: '2025-03-31' }

    test('bought: 40 bags, 3,488.00, 140 in stock afterwards', async () => {
      const { rows, totals } = await story().run('purchase-ledger', quarter)
      expect(columns(rows, 'no', 'lot', 'qtyMilli', 'tonnesMilli', 'grossFen', 'balanceMilli', 'partnerName')).toEqual([
        {
          no: story().no.receipt,
          lot: 'L1',
          qtyMilli: 40_000,
          tonnesMilli: 2_000,
          grossFen: 348_800,
          balanceMilli: 140_000,
          partnerName: '示例氮肥厂甲',
        },
      ])
      expect(totals).toEqual({ tonnesMilli: 2_000, grossFen: 348_800 })
    })

    test('sent back: 6 and 4 of 30 bags take 240.00 and 160.00 with them, and bring them again when reversed', async () => {
      const { rows, totals } = await story().run('purchase-ledger', { from: '2025-04-01', to: '2025-04-30' })
      expect(columns(rows, 'day', 'kind', 'qtyMilli', 'grossFen', 'balanceMilli').slice(0, 3)).toEqual([
        { day: '2025-04-01', kind: 'goodsReceipt', qtyMilli: 30_000, grossFen: 120_000, balanceMilli: 30_000 },
        { day: '2025-04-02', kind: 'purchaseReturn', qtyMilli: -6_000, grossFen: -24_000, balanceMilli: 24_000 },
        { day: '2025-04-02', kind: 'purchaseReturn', qtyMilli: -4_000, grossFen: -16_000, balanceMilli: 20_000 },
      ])
      // A reversal takes back the moves in an order of its own.
      expect(columns(rows.slice(3), 'day', 'qtyMilli', 'grossFen').toSorted(byQuantity)).toEqual([
        { day: '2025-04-03', qtyMilli: 4_000, grossFen: 16_000 },
        { day: '2025-04-03', qtyMilli: 6_000, grossFen: 24_000 },
      ])
      expect(totals.grossFen).toBe(120_000)
    })

    test('sold: 20, −5 back, 10 and −10 reversed; 1,500.00 net − 1,200.00 cost = 300.00 margin', async () => {
      const { rows, totals } = await story().run('sales-ledger', quarter)
      expect(columns(rows, 'no', 'qtyMilli', 'grossFen', 'costFen', 'marginFen', 'balanceMilli')).toEqual([
        {
          no: story().no.delivery,
          qtyMilli: 20_000,
          grossFen: 218_000,
          costFen: 160_000,
          marginFen: 40_000,
          balanceMilli: 120_000,
        },
        {
          no: story().no.back,
          qtyMilli: -5_000,
          grossFen: -54_500,
          costFen: -40_000,
          marginFen: -10_000,
          balanceMilli: 125_000,
        },
        {
          no: story().no.other,
          qtyMilli: 10_000,
          grossFen: 109_000,
          costFen: 80_000,
          marginFen: 20_000,
          balanceMilli: 114_000,
        },
        {
          no: story().no.other,
          qtyMilli: -10_000,
          grossFen: -109_000,
          costFen: -80_000,
          marginFen: -20_000,
          balanceMilli: 124_000,
        },
      ])
      expect(totals).toEqual({
        tonnesMilli: 750,
        grossFen: 163_500,
        netFen: 150_000,
        costFen: 120_000,
        marginFen: 30_000,
      })
      expect(rows[0]).toMatchObject({ lot: 'L0', spec: '46-0-0', phone: '13900000001', warehouse: '东库' })
    })
  })
}

const byQuantity = (one: AnyRow, other: AnyRow): number => Number(one.qtyMilli) - Number(other.qtyMilli)
