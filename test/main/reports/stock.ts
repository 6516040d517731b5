// Reports on stock: what lies where, what it is worth, what moved.

import { describe, expect, test } from 'vitest'
import { columns, type Story } from './story.ts'

export function stockSuite(story: () => Story): void {
  describe('stock', () => {
    test('at the end of March: east L0 85 and L1 30, west L1 9 bags; 6.2 t', async () => {
      const { rows, totals } = await story().run('stock', { asOf: '2025-03-31' })
      expect(columns(rows, 'warehouseCode', 'product', 'lot', 'qtyMilli', 'ageDays', 'tonnesMilli')).toEqual([
        { warehouseCode: 'W1', product: 'P1', lot: 'L0', qtyMilli: 85_000, ageDays: 90, tonnesMilli: 4_250 },
        { warehouseCode: 'W1', product: 'P1', lot: 'L1', qtyMilli: 30_000, ageDays: 80, tonnesMilli: 1_500 },
        { warehouseCode: 'W2', product: 'P1', lot: 'L1', qtyMilli: 9_000, ageDays: 80, tonnesMilli: 450 },
      ])
      expect(totals).toEqual({ tonnesMilli: 6_200 })
    })

    test('before the transfer of 02-20 all 40 of L1 lay in the east, and nothing in the west', async () => {
      const { rows } = await story().run('stock', { asOf: '2025-02-19' })
      expect(columns(rows, 'warehouseCode', 'lot', 'qtyMilli')).toEqual([
        { warehouseCode: 'W1', lot: 'L0', qtyMilli: 85_000 },
        { warehouseCode: 'W1', lot: 'L1', qtyMilli: 40_000 },
      ])
    })

    test('the state of a lot is that of the day: usable before anybody looked', async () => {
      const { rows } = await story().run('stock', { asOf: '2025-03-31' })
      expect(columns(rows, 'standing', 'expiryDay')[0]).toEqual({ standing: 'ok', expiryDay: null })
    })

    test('of one warehouse: 9 bags in the west', async () => {
      const { rows } = await story().run('stock', { asOf: '2025-03-31', warehouseId: story().of.west })
      expect(columns(rows, 'lot', 'qtyMilli')).toEqual([{ lot: 'L1', qtyMilli: 9_000 }])
    })
  })

  describe('lot trace', () => {
    const shown = ['product', 'lot', 'supplier', 'receiptNo', 'kind', 'partnerName', 'inMilli', 'outMilli'] as const

    test('L0 came with the book: 100 in, 20 out to C0001, 5 of them back; the reversed 10 of C0002 are not told', async () => {
      const { rows, totals } = await story().run('lot-trace', { lot: 'L0', to: '2025-03-31' })
      expect(totals).toEqual({ inMilli: 105_000, outMilli: 20_000 })
      expect(columns(rows, 'kind', 'partnerName', 'inMilli', 'outMilli')).toEqual([
        { kind: 'openingBalances', partnerName: null, inMilli: 100_000, outMilli: 0 },
        { kind: 'delivery', partnerName: '示例种植户', inMilli: 0, outMilli: 20_000 },
        { kind: 'salesReturn', partnerName: '示例种植户', inMilli: 5_000, outMilli: 0 },
      ])
    })

    test('L1 came with the receipt of 01-10: 40 in, 1 missing; the transfer between warehouses is not told', async () => {
      const { rows } = await story().run('lot-trace', { lot: 'L1', to: '2025-03-31' })
      const origin = { product: 'P1', lot: 'L1', supplier: '示例氮肥厂甲', receiptNo: story().no.receipt }
      expect(columns(rows, ...shown)).toEqual([
        { ...origin, kind: 'goodsReceipt', partnerName: '示例氮肥厂甲', inMilli: 40_000, outMilli: 0 },
        { ...origin, kind: 'stockCheck', partnerName: null, inMilli: 0, outMilli: 1_000 },
      ])
    })

    test('the goods of C0001 are of L0: 20 delivered on 01-20, 5 brought back; nothing before', async () => {
      const partnerId = story().of.customer
      const { rows } = await story().run('lot-trace', { partnerId, to: '2025-03-31' })
      expect(columns(rows, 'lot', 'day', 'inMilli', 'outMilli')).toEqual([
        { lot: 'L0', day: '2025-01-20', inMilli: 0, outMilli: 20_000 },
        { lot: 'L0', day: '2025-02-10', inMilli: 5_000, outMilli: 0 },
      ])
      expect((await story().run('lot-trace', { partnerId, to: '2025-01-19' })).rows).toEqual([])
    })
  })

  describe('stock value', () => {
    test('124 bags at 80.00 are 9,920.00, the balance of 1405', async () => {
      const { rows, totals } = await story().run('stock-value', { asOf: '2025-03-31' })
      expect(columns(rows, 'product', 'qtyMilli', 'averageE4', 'valueFen')).toEqual([
        { product: 'P1', qtyMilli: 124_000, averageE4: 800_000, valueFen: 992_000 },
      ])
      const accounts = await story().run('trial-balance', { asOf: '2025-03-31' })
      expect(accounts.rows.find((row) => row.account === '1405')?.closingFen).toBe(totals.valueFen)
    })

    test('on every day of the quarter it is the balance of 1405', async () => {
      for (const asOf of ['2024-12-31', '2025-01-10', '2025-01-20', '2025-02-10', '2025-02-25', '2025-03-15']) {
        const { totals } = await story().run('stock-value', { asOf })
        const accounts = await story().run('trial-balance', { asOf })
        expect(accounts.rows.find((row) => row.account === '1405')?.closingFen).toBe(totals.valueFen)
      }
    })
  })

  describe('收发存', () => {
    test('the quarter: 100 + 40 in − 16 out = 124 bags; 8,000.00 + 3,200.00 − 1,280.00 = 9,920.00', async () => {
      const { rows } = await story().run('stock-summary', { from: '2025-01-01', to: '2025-03-31' })
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        openingMilli: 100_000,
        openingFen: 800_000,
        inMilli: 40_000,
        inFen: 320_000,
        outMilli: 16_000,
        outFen: 128_000,
        closingMilli: 124_000,
        closingFen: 992_000,
      })
    })

    test('in and out are the debits and credits of 1405', async () => {
      const period = { from: '2025-01-01', to: '2025-03-31' }
      const { totals } = await story().run('stock-summary', period)
      const ledger = await story().run('account-ledger', { accountId: story().of.accountId('1405'), ...period })
      expect({ debitFen: totals.inFen, creditFen: totals.outFen }).toEqual(ledger.totals)
    })

    test('February alone: opens with 120 bags, 5 come back and 1 is missing: 124 close', async () => {
      const { rows } = await story().run('stock-summary', { from: '2025-02-01', to: '2025-02-28' })
      expect(rows[0]).toMatchObject({ openingMilli: 120_000, inMilli: 0, outMilli: -4_000, closingMilli: 124_000 })
    })
  })

  describe('stock moves', () => {
    test('of P1 since February: 120, a return of 5 in red, a transfer both ways, 1 missing, 10 out and back: 124', async () => {
      const { rows, totals } = await story().run('stock-moves', {
        productId: story().of.p1,
        from: '2025-02-01',
        to: '2025-03-31',
      })
      expect(columns(rows, 'day', 'kind', 'inMilli', 'outMilli', 'balanceMilli', 'valueFen')).toEqual([
        { day: '2025-02-01', kind: 'opening', inMilli: 0, outMilli: 0, balanceMilli: 120_000, valueFen: 0 },
        {
          day: '2025-02-10',
          kind: 'salesReturn',
          inMilli: 0,
          outMilli: -5_000,
          balanceMilli: 125_000,
          valueFen: 40_000,
        },
        { day: '2025-02-20', kind: 'transfer', inMilli: 0, outMilli: 10_000, balanceMilli: 115_000, valueFen: 0 },
        { day: '2025-02-20', kind: 'transfer', inMilli: 10_000, outMilli: 0, balanceMilli: 125_000, valueFen: 0 },
        { day: '2025-02-25', kind: 'stockCheck', inMilli: 0, outMilli: 1_000, balanceMilli: 124_000, valueFen: -8_000 },
        { day: '2025-03-10', kind: 'delivery', inMilli: 0, outMilli: 10_000, balanceMilli: 114_000, valueFen: -80_000 },
        { day: '2025-03-20', kind: 'delivery', inMilli: 0, outMilli: -10_000, balanceMilli: 124_000, valueFen: 80_000 },
      ])
      expect(totals).toEqual({ inMilli: 10_000, outMilli: 6_000, valueFen: 32_000 })
    })

    test('of lot L1 in the west from the beginning: 10 come in, 1 goes, 9 are left', async () => {
      const { rows } = await story().run('stock-moves', {
        productId: story().of.p1,
        warehouseId: story().of.west,
        lot: 'L1',
        to: '2025-03-31',
      })
      expect(columns(rows, 'kind', 'inMilli', 'outMilli', 'balanceMilli')).toEqual([
        { kind: 'transfer', inMilli: 10_000, outMilli: 0, balanceMilli: 10_000 },
        { kind: 'stockCheck', inMilli: 0, outMilli: 1_000, balanceMilli: 9_000 },
      ])
    })
  })

  test('low stock: P3 should have 50 bags and has none', async () => {
    const { rows } = await story().run('low-stock', { asOf: '2025-03-31' })
    expect(columns(rows, 'product', 'qtyMilli', 'minStockMilli', 'shortMilli')).toEqual([
      { product: 'P3', qtyMilli: 0, minStockMilli: 50_000, shortMilli: 50_000 },
    ])
  })
}
