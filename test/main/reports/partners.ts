// Reports on what partners owe and are owed.

import { describe, expect, test } from 'vitest'
import { columns, type Story } from './story.ts'

export function partnerSuite(story: () => Story): void {
  describe('receivables', () => {
    test('at the end of March C0001 owes 1,135.00, not yet due, and has 410.00 in advance; C0002 nothing', async () => {
      const { rows, totals } = await story().run('receivables', { asOf: '2025-03-31' })
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        partner: 'C0001',
        creditLimitFen: 10_000_000,
        balanceFen: 113_500,
        advanceFen: 41_000,
        overdueFen: 0,
        notDueFen: 113_500,
      })
      expect(totals).toMatchObject({ balanceFen: 113_500, advanceFen: 41_000 })
    })

    test('on 02-04 they owed 3,270.00, of which 1,090.00 was 4 days late, and had paid nothing ahead', async () => {
      const { rows } = await story().run('receivables', { asOf: '2025-02-04' })
      expect(rows[0]).toMatchObject({
        balanceFen: 327_000,
        advanceFen: 0,
        overdueFen: 109_000,
        notDueFen: 218_000,
        days30Fen: 109_000,
      })
    })

    test('due on 04-20: 30 days late on 05-20, 31 on 05-21', async () => {
      const bucket = async (asOf: string) => (await story().run('receivables', { asOf })).rows[0]
      expect(await bucket('2025-04-20')).toMatchObject({ notDueFen: 113_500, overdueFen: 0 })
      expect(await bucket('2025-05-20')).toMatchObject({ days30Fen: 113_500, days90Fen: 0 })
      expect(await bucket('2025-05-21')).toMatchObject({ days30Fen: 0, days90Fen: 113_500 })
      expect(await bucket('2026-04-21')).toMatchObject({ days365Fen: 0, overFen: 113_500 })
    })

    test('a delivery counts until the day it is reversed: C0002 owes 1,090.00 on 03-19, nothing on 03-20', async () => {
      const owing = async (asOf: string) => (await story().run('receivables', { asOf })).rows.map((row) => row.partner)
      expect(await owing('2025-03-19')).toEqual(['C0001', 'C0002'])
      expect(await owing('2025-03-20')).toEqual(['C0001'])
    })
  })

  test('payables: S01 2,016.00 + 872.00 not invoiced − 400.00 prepaid = 2,488.00 truly owed; T01 109.00', async () => {
    const { rows } = await story().run('payables', { asOf: '2025-03-31' })
    const names = [
      'partner',
      'balanceFen',
      'prepaidFen',
      'receivedNotInvoicedFen',
      'receivedNotInvoicedGrossFen',
      'owedFen',
    ]
    expect(columns(rows, ...names)).toEqual([
      {
        partner: 'S01',
        balanceFen: 201_600,
        prepaidFen: 40_000,
        receivedNotInvoicedFen: 80_000,
        receivedNotInvoicedGrossFen: 87_200,
        owedFen: 248_800,
      },
      {
        partner: 'T01',
        balanceFen: 10_900,
        prepaidFen: 0,
        receivedNotInvoicedFen: 0,
        receivedNotInvoicedGrossFen: 0,
        owedFen: 10_900,
      },
    ])
  })

  test('payables on 01-14: nothing invoiced, 3,200.00 received', async () => {
    const { rows } = await story().run('payables', { asOf: '2025-01-14' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      balanceFen: 0,
      receivedNotInvoicedFen: 320_000,
      receivedNotInvoicedGrossFen: 348_800,
      owedFen: 348_800,
    })
  })

  describe('open items', () => {
    test('receivable on 05-21: the delivery, 1,135.00 of 2,180.00 open, 31 days late', async () => {
      const { rows, totals } = await story().run('open-items', { side: 'receivable', asOf: '2025-05-21' })
      expect(columns(rows, 'no', 'kind', 'dueDay', 'amountFen', 'openFen', 'overdueDays')).toEqual([
        {
          no: story().no.delivery,
          kind: 'delivery',
          dueDay: '2025-04-20',
          amountFen: 218_000,
          openFen: 113_500,
          overdueDays: 31,
        },
      ])
      expect(totals).toEqual({ amountFen: 218_000, openFen: 113_500 })
    })

    test('receivable on 02-04: the opening item by its own number, 4 days late, and the delivery', async () => {
      const { rows } = await story().run('open-items', { side: 'receivable', asOf: '2025-02-04' })
      expect(columns(rows, 'no', 'day', 'openFen', 'overdueDays')).toEqual([
        { no: 'QC-1', day: '2024-11-02', openFen: 109_000, overdueDays: 4 },
        { no: story().no.delivery, day: '2025-01-20', openFen: 218_000, overdueDays: null },
      ])
      const late = await story().run('open-items', { side: 'receivable', asOf: '2025-02-04', overdueOnly: true })
      expect(late.rows.map((row) => row.no)).toEqual(['QC-1'])
    })

    test('payable of one partner: T01 109.00, due 03-18', async () => {
      const { rows } = await story().run('open-items', {
        side: 'payable',
        asOf: '2025-03-31',
        partnerId: story().of.carrier,
      })
      expect(columns(rows, 'partner', 'dueDay', 'openFen', 'overdueDays')).toEqual([
        { partner: 'T01', dueDay: '2025-03-18', openFen: 10_900, overdueDays: 13 },
      ])
    })

    test('advance and prepaid: 410.00 and 400.00', async () => {
      const open = async (side: string) =>
        (await story().run('open-items', { side, asOf: '2025-03-31' })).totals.openFen
      expect([await open('advance'), await open('prepaid')]).toEqual([41_000, 40_000])
    })
  })

  describe('statement', () => {
    test('of C0001: 3,270.00 brought forward, 2,000.00 paid, 5 bags back at 2,180: 725.00', async () => {
      const params = { partnerId: story().of.customer, from: '2025-02-01', to: '2025-03-31' }
      const { rows } = await story().run('statement', params)
      expect(columns(rows, 'kind', 'qtyMilli', 'priceE4', 'debitFen', 'creditFen', 'balanceFen')).toEqual([
        { kind: 'opening', qtyMilli: null, priceE4: null, debitFen: 0, creditFen: 0, balanceFen: 327_000 },
        { kind: 'moneyReceipt', qtyMilli: null, priceE4: null, debitFen: 0, creditFen: 200_000, balanceFen: 127_000 },
        {
          kind: 'salesReturn',
          qtyMilli: -5_000,
          priceE4: 21_800_000,
          debitFen: -54_500,
          creditFen: 0,
          balanceFen: 72_500,
        },
      ])
    })

    test('goods stand by line with weight: 20 bags are 1 t at 2,180', async () => {
      const params = { partnerId: story().of.customer, from: '2025-01-01', to: '2025-01-31' }
      const { rows } = await story().run('statement', params)
      expect(rows[1]).toMatchObject({
        no: story().no.delivery,
        text: '中颗粒尿素 46-0-0 1 吨',
        qtyMilli: 20_000,
        unit: '袋',
        priceE4: 21_800_000,
        debitFen: 218_000,
        balanceFen: 327_000,
      })
    })

    test('of S01: invoiced 2,616.00, paid 1,000.00: we owe 1,616.00', async () => {
      const params = { partnerId: story().of.supplier, from: '2025-01-01', to: '2025-03-31' }
      const { rows, totals } = await story().run('statement', params)
      expect(columns(rows, 'kind', 'qtyMilli', 'debitFen', 'creditFen', 'balanceFen')).toEqual([
        { kind: 'opening', qtyMilli: null, debitFen: 0, creditFen: 0, balanceFen: 0 },
        { kind: 'purchaseInvoice', qtyMilli: 30_000, debitFen: 0, creditFen: 261_600, balanceFen: -261_600 },
        { kind: 'payment', qtyMilli: null, debitFen: 100_000, creditFen: 0, balanceFen: -161_600 },
      ])
      expect(totals).toEqual({ debitFen: 100_000, creditFen: 261_600 })
    })

    test('of C0002: delivered 1,090.00 and reversed in red, nothing left', async () => {
      const params = { partnerId: story().of.other, from: '2025-03-01', to: '2025-03-31' }
      const { rows } = await story().run('statement', params)
      expect(columns(rows, 'day', 'qtyMilli', 'debitFen', 'balanceFen').slice(1)).toEqual([
        { day: '2025-03-10', qtyMilli: 10_000, debitFen: 109_000, balanceFen: 109_000 },
        { day: '2025-03-20', qtyMilli: -10_000, debitFen: -109_000, balanceFen: 0 },
      ])
    })
  })
}
