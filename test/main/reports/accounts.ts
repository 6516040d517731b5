// Reports on accounts: trial balance, ledgers, vouchers, income and expense.

import { describe, expect, test } from 'vitest'
import { value } from '../../books.ts'
import { by, columns, type Story } from './story.ts'

export function accountSuite(story: () => Story): void {
  describe('trial balance', () => {
    test('at the end of March: 1122 has 1,135.00, 1405 9,920.00, 3001 −14,090.00; debits equal credits', async () => {
      const { rows, totals } = await story().run('trial-balance', { asOf: '2025-03-31' })
      expect(by(rows, 'account', 'closingFen')).toEqual({
        1001: 500_000,
        1002: 100_000,
        1122: 113_500,
        1123: 40_000,
        1405: 992_000,
        1901: 0,
        220201: -212_500,
        220202: -80_000,
        2203: -41_000,
        22210101: 22_500,
        22210102: -9_000,
        222103: -4_500,
        3001: -1_409_000,
        5001: -150_000,
        5401: 120_000,
        5601: 10_000,
        5711: 8_000,
      })
      expect(totals).toMatchObject({ openingFen: 0, closingFen: 0 })
      expect(totals.debitFen).toBe(totals.creditFen)
    })

    test('in the middle of a month: on 02-05 1122 opened with 3,270.00, was credited 1,590.00, closes with 1,680.00', async () => {
      const { rows } = await story().run('trial-balance', { asOf: '2025-02-05' })
      const of = rows.find((row) => row.account === '1122')
      expect(of).toMatchObject({ openingFen: 327_000, debitFen: 0, creditFen: 159_000, closingFen: 168_000 })
    })

    test('an account whose first lines lie later in the month is not there: no 5711 on 02-24', async () => {
      const { rows } = await story().run('trial-balance', { asOf: '2025-02-24' })
      expect(rows.map((row) => row.account)).not.toContain('5711')
    })

    test('opening balances stand on the day before the book starts: January opens with 5,000.00 in cash', async () => {
      const { rows } = await story().run('trial-balance', { asOf: '2025-01-01' })
      expect(columns(rows, 'account', 'openingFen', 'debitFen', 'closingFen')).toEqual([
        { account: '1001', openingFen: 500_000, debitFen: 0, closingFen: 500_000 },
        { account: '1122', openingFen: 109_000, debitFen: 0, closingFen: 109_000 },
        { account: '1405', openingFen: 800_000, debitFen: 0, closingFen: 800_000 },
        { account: '3001', openingFen: -1_409_000, debitFen: 0, closingFen: -1_409_000 },
      ])
    })
  })

  describe('account ledger', () => {
    test('1122 in February: 3,270.00 brought forward, −1,590.00 paid, −545.00 in red, 1,135.00 left', async () => {
      const accountId = story().of.accountId('1122')
      const { rows, totals } = await story().run('account-ledger', { accountId, from: '2025-02-01', to: '2025-02-28' })
      expect(columns(rows, 'day', 'kind', 'debitFen', 'creditFen', 'balanceFen')).toEqual([
        { day: '2025-02-01', kind: 'opening', debitFen: 0, creditFen: 0, balanceFen: 327_000 },
        { day: '2025-02-05', kind: 'moneyReceipt', debitFen: 0, creditFen: 159_000, balanceFen: 168_000 },
        { day: '2025-02-10', kind: 'salesReturn', debitFen: -54_500, creditFen: 0, balanceFen: 113_500 },
      ])
      expect(totals).toEqual({ debitFen: -54_500, creditFen: 159_000 })
      expect(rows[1]).toMatchObject({ voucherNo: '记202502-0001', partnerName: '示例种植户' })
    })

    test('from the middle of a month: 1,680.00 on 02-06', async () => {
      const accountId = story().of.accountId('1122')
      const { rows } = await story().run('account-ledger', { accountId, from: '2025-02-06', to: '2025-02-28' })
      expect(rows[0]).toMatchObject({ kind: 'opening', balanceFen: 168_000, documentId: null })
    })
  })

  test('cash journal: the bank took in 2,000.00, gave out 1,000.00, holds 1,000.00', async () => {
    const params = { moneyAccountId: story().of.bank, from: '2025-02-01', to: '2025-02-28' }
    const { rows, totals } = await story().run('cash-journal', params)
    expect(columns(rows, 'kind', 'inFen', 'outFen', 'balanceFen')).toEqual([
      { kind: 'opening', inFen: 0, outFen: 0, balanceFen: 0 },
      { kind: 'moneyReceipt', inFen: 200_000, outFen: 0, balanceFen: 200_000 },
      { kind: 'payment', inFen: 0, outFen: 100_000, balanceFen: 100_000 },
    ])
    expect(totals).toEqual({ inFen: 200_000, outFen: 100_000 })
  })

  test('vouchers of January: three, numbered without gaps, their lines together, 9,596.00 on both sides', async () => {
    const { rows, totals } = await story().run('vouchers', { from: '2025-01-01', to: '2025-01-31' })
    const numbers = rows.map((row) => String(row.voucherNo))
    expect([...new Set(numbers)]).toEqual(['记202501-0001', '记202501-0002', '记202501-0003'])
    expect(numbers).toEqual(numbers.toSorted((one, other) => (one < other ? -1 : 1)))
    // 3,200.00 received; 2,616.00 invoiced; 2,180.00 sold and its cost of 1,600.00.
    expect(totals).toEqual({ debitFen: 959_600, creditFen: 959_600 })
  })

  describe('income and expense', () => {
    test('February: returns −500.00, cost −400.00, loss 80.00: −180.00; the year so far 220.00', async () => {
      const { rows } = await story().run('profit', { month: '2025-02' })
      expect(columns(rows, 'section', 'account', 'monthFen', 'yearFen')).toEqual([
        { section: 'income', account: '5001', monthFen: -50_000, yearFen: 150_000 },
        { section: 'cost', account: '5401', monthFen: -40_000, yearFen: 120_000 },
        { section: 'expense', account: '5711', monthFen: 8_000, yearFen: 8_000 },
        { section: 'profit', account: null, monthFen: -18_000, yearFen: 22_000 },
      ])
    })

    test('March: only freight of 100.00 is left of it; the year so far 120.00', async () => {
      const { rows } = await story().run('profit', { month: '2025-03' })
      expect(rows.at(-1)).toMatchObject({ section: 'profit', monthFen: -10_000, yearFen: 12_000 })
    })

    test('closing January and opening it again changes neither the profit nor the trial balance', async () => {
      const { book, run } = story()
      const before = await run('trial-balance', { asOf: '2025-03-31' })
      value(await book.command('month.close', { month: '2025-01', reason: '' }))
      expect(await run('trial-balance', { asOf: '2025-03-31' })).toEqual(before)
      expect((await run('profit', { month: '2025-03' })).rows.at(-1)).toMatchObject({ yearFen: 12_000 })
      const params = { accountId: story().of.accountId('5001'), from: '2025-01-01', to: '2025-01-31' }
      const ledger = await run('account-ledger', params)
      expect(ledger.rows.at(-1)).toMatchObject({ kind: 'closing', documentId: null, balanceFen: 0 })
      value(await book.command('month.reopen', { month: '2025-01', reason: '补单' }))
      expect((await run('account-ledger', params)).rows.at(-1)).toMatchObject({ balanceFen: -200_000 })
      expect(await run('trial-balance', { asOf: '2025-03-31' })).toEqual(before)
    })
  })
}
