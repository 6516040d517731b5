// How a report reads: balances with their side, nothing where there is nothing, and the first columns in sight.

import { describe, expect, test } from 'vitest'
import { reportColumns, sidedBalance } from '../../../src/renderer/modules/reports/report-columns.ts'
import type { Words } from '../../../src/renderer/app/language.tsx'
import { reportOf, type ReportName } from '../../../src/shared/reports/index.ts'

const zh: Words = { language: 'zh', t: (label) => label.zh }
const en: Words = { language: 'en', t: (label) => label.en }

/** What a cell of the column says. */
function say(report: ReportName, column: string, value: number, pinned = false): string {
  const found = reportColumns(reportOf(report), zh, []).find(({ colId }) => colId === column)
  const format = found?.valueFormatter as (cell: object) => string
  return format({ value, data: { [column]: value }, node: pinned ? { rowPinned: 'bottom' } : {}, context: undefined })
}

test('a balance stands with its side: 12.30 on the credit side is no alarm', () => {
  expect(sidedBalance(-1230, zh)).toBe('12.30 贷')
  expect(sidedBalance(1230, en)).toBe('12.30 Dr')
  expect(sidedBalance(0, zh)).toBe('平')
  expect(say('trial-balance', 'closingFen', -1230)).toBe('12.30 贷')
  expect(say('account-ledger', 'balanceFen', 1230)).toBe('12.30 借')
})

describe('zeros', () => {
  test('are blank where many columns stand side by side, not in their total', () => {
    expect(say('receivables', 'overFen', 0)).toBe('')
    expect(say('receivables', 'overFen', 0, true)).toBe('0.00')
    expect(say('contracts', 'openMilli', 0)).toBe('')
  })
  test('are an answer in a balance', () => {
    expect(say('receivables', 'balanceFen', 0)).toBe('0.00')
    expect(say('stock-moves', 'balanceMilli', 0)).toBe('0')
  })
})

describe('a page too wide', () => {
  test('keeps in sight what says which row it is, and leaves room for the rest', () => {
    const unyielding = { ...reportOf('sales-ledger'), yielding: [] }
    const pinned = reportColumns(unyielding, zh, []).filter((column) => column.pinned === 'left')
    expect(pinned.map(({ colId }) => colId)).toEqual(['day', 'kind', 'no'])
  })
  test('every ledger fits a small screen in both languages, its balance in sight', () => {
    for (const name of [
      'trial-balance',
      'account-ledger',
      'cash-journal',
      'statement',
      'payables',
      'open-items',
    ] as const)
      for (const words of [zh, en]) {
        const width = reportColumns(reportOf(name), words, []).reduce((sum, column) => sum + (column.width ?? 0), 0)
        expect([name, width <= 1180]).toEqual([name, true])
      }
  })
})

test('a column that says the same in every row can be left out', () => {
  const names = reportColumns(reportOf('open-items'), zh, ['partner', 'partnerName']).map(({ colId }) => colId)
  expect(names).not.toContain('partnerName')
  expect(names).toContain('openFen')
})
