// A report opens showing something sensible: the book's working month, whatever the clock says.

import { describe, expect, test } from 'vitest'
import { drillPath } from '../../../src/renderer/modules/reports/drill.ts'
import { missingParams, readParams, reportPath, shownDay } from '../../../src/renderer/modules/reports/params.ts'
import { periodNamed, periodOf } from '../../../src/renderer/modules/reports/periods.ts'
import { paramProblems } from '../../../src/renderer/modules/reports/report-problems.ts'
import { reportOf } from '../../../src/shared/reports/index.ts'

const past = { today: '2026-07-19', workingMonth: '2025-10', startDay: '2024-11-01' }
const present = { today: '2025-10-14', workingMonth: '2025-10', startDay: '2024-11-01' }

describe('what the address leaves out', () => {
  test('a book whose month is over is shown at its end, a running one today', () => {
    expect(shownDay(past)).toBe('2025-10-31')
    expect(shownDay(present)).toBe('2025-10-14')
  })

  test('days begin with the month they end in; what only the reader can choose stays empty', () => {
    const { params } = reportOf('account-ledger')
    expect(readParams(params, {}, past)).toEqual({ accountId: null, from: '2025-10-01', to: '2025-10-31' })
    expect(readParams(params, { accountId: '7', to: '2025-03-15' }, past)).toEqual({
      accountId: 7,
      from: '2025-03-01',
      to: '2025-03-15',
    })
    expect(missingParams(params, readParams(params, {}, past))).toEqual(['accountId'])
  })

  test('an address that makes no sense is read as if it said nothing', () => {
    const { params } = reportOf('open-items')
    expect(
      readParams(params, { side: 'sideways', asOf: '2025-02-30', partnerId: 'x', overdueOnly: 'yes' }, past),
    ).toEqual({
      side: 'receivable',
      asOf: '2025-10-31',
      partnerId: null,
      overdueOnly: null,
    })
  })

  test('an address and its parameters are two ways to say the same', () => {
    const params = { productId: 3, warehouseId: null, lot: '甲 批/1', from: null, to: '2025-10-31' }
    const path = reportPath('stock-moves', params)
    const query = Object.fromEntries(new URLSearchParams(path.split('?')[1]))
    expect(readParams(reportOf('stock-moves').params, query, past)).toEqual(params)
  })
})

describe('what is wrong with a parameter stands at it', () => {
  const { params } = reportOf('vouchers')
  test('a day that does not exist', () => {
    expect(paramProblems(params, { from: '2025-02-30', to: '2025-03-01' }, 'zh')['from']).toContain('2025-02-30')
  })
  test('an end before its beginning', () => {
    expect(paramProblems(params, { from: '2025-03-02', to: '2025-03-01' }, 'en')).toEqual({
      to: 'Before 2025-03-02, where it begins',
    })
  })
  test('an empty one is waited for without complaint', () => {
    expect(paramProblems(params, { from: null, to: '2025-03-01' }, 'zh')).toEqual({})
  })
})

describe('stretches of time', () => {
  test('the quarter of October begins in October, that of September in July', () => {
    expect(periodOf('quarter', past)).toEqual({ from: '2025-10-01', to: '2025-10-31' })
    expect(periodOf('quarter', { ...past, workingMonth: '2025-09' }).from).toBe('2025-07-01')
  })
  test('last month is whole; all begins with the book', () => {
    expect(periodOf('lastMonth', { ...past, workingMonth: '2025-03' })).toEqual({
      from: '2025-02-01',
      to: '2025-02-28',
    })
    expect(periodOf('all', past).from).toBe('2024-11-01')
  })
  test('two days that happen to be a stretch are called by its name', () => {
    expect(periodNamed('2025-01-01', '2025-10-31', past)).toBe('year')
    expect(periodNamed('2025-01-02', '2025-10-31', past)).toBeNull()
  })
})

describe('every number leads to what is behind it', () => {
  test('a line of the trial balance to the ledger of its account, to the same day', () => {
    expect(drillPath(reportOf('trial-balance'), { accountId: 9 }, { asOf: '2025-10-14' })).toBe(
      '/report/account-ledger?accountId=9&to=2025-10-14',
    )
  })
  test('a line of the profit of October to the ledger to the end of October; the profit itself to nothing', () => {
    const profit = reportOf('profit')
    expect(drillPath(profit, { accountId: 9 }, { month: '2025-10' })).toBe(
      '/report/account-ledger?accountId=9&to=2025-10-31',
    )
    expect(drillPath(profit, { accountId: null }, { month: '2025-10' })).toBeNull()
  })
  test('a lot to its moves in its warehouse, a debt to the partner, a move to its document', () => {
    expect(drillPath(reportOf('stock'), { productId: 1, warehouseId: 2, lot: 'L1' }, { asOf: '2025-10-31' })).toBe(
      '/report/stock-moves?productId=1&warehouseId=2&lot=L1&to=2025-10-31',
    )
    expect(drillPath(reportOf('receivables'), { partnerId: 12 }, {})).toBe('/partner/12')
    expect(drillPath(reportOf('stock-moves'), { documentId: 77 }, {})).toBe('/document/77')
  })
  test('a count that is due to a new sheet of its warehouse and class', () => {
    const due = (storageClass: string | null) => drillPath(reportOf('checks-due'), { warehouseId: 2, storageClass }, {})
    expect(due('live')).toBe('/draft/stockCheck/new?warehouseId=2&storageClass=live')
    expect(due(null)).toBe('/draft/stockCheck/new?warehouseId=2')
  })
  test('a balance brought forward leads nowhere', () => {
    expect(drillPath(reportOf('account-ledger'), { documentId: null }, {})).toBeNull()
  })
})
