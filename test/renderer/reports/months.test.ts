// Closing a month: what stands in the way, what is only said, and in numbers what will happen.

import { describe, expect, test } from 'vitest'
import { canClose, canReopen, checksOf, profitOf } from '../../../src/renderer/modules/months/checks.ts'
import { closing, reopening } from '../../../src/renderer/modules/months/month-words.ts'

const month = (name: string, closed: boolean, drafts = 0) => ({ month: name, closed, profitFen: 0, drafts })
const months = [month('2025-03', false), month('2025-01', true), month('2025-02', false, 2)]
const balance = [
  { account: '1001', name: '库存现金', accountId: 1, openingFen: 0, debitFen: 500, creditFen: 600, closingFen: -100 },
  { account: '5001', name: '主营业务收入', accountId: 2, openingFen: 0, debitFen: 100, creditFen: 0, closingFen: 100 },
]
const elsewhere = {
  atShops: { lines: 2, amountFen: 93_578 },
  soldNotInvoiced: { lines: 0, amountFen: 0 },
  kept: { lines: 1, tonnesMilli: 20_000 },
  notCharged: { owners: 1, tonneDaysMilli: 600_000 },
}
const facts = {
  trialBalance: balance,
  receivedNotInvoiced: [{ grossFen: 10_900 }],
  deliveredNotInvoiced: [],
  elsewhere,
}

describe('which month', () => {
  test('closes: the first open one; reopens: the last closed one', () => {
    expect(months.map(({ month: name }) => canClose(months, name))).toEqual([false, false, true])
    expect(months.map(({ month: name }) => canReopen(months, name))).toEqual([false, true, false])
  })
})

describe('before closing', () => {
  const states = (
    name: string,
    more: Partial<{ drafts: number; today: string; trialBalance: typeof balance }> = {},
  ) => {
    const shown = { ...months.find((one) => one.month === name)!, drafts: more.drafts ?? 0 }
    const checked = { shown, lastDay: `${name}-28`, today: more.today ?? '2025-04-02' }
    const found = checksOf(months, checked, { ...facts, trialBalance: more.trialBalance ?? balance })
    return Object.fromEntries(found.map((check) => [check.name, check.state]))
  }
  test('cash below zero and goods without invoice are said; nothing stops', () => {
    expect(states('2025-02')).toEqual({
      before: 'good',
      over: 'good',
      drafts: 'good',
      balanced: 'good',
      'money 1001': 'look',
      received: 'look',
      delivered: 'good',
      atShops: 'good',
      floatSold: 'good',
      kept: 'good',
      storage: 'look',
    })
  })
  test('an open month before it stops, a draft left, a month still running, a cent of difference', () => {
    expect(states('2025-03')['before']).toBe('stop')
    expect(states('2025-02', { drafts: 1 })['drafts']).toBe('stop')
    expect(states('2025-02', { today: '2025-02-28' })['over']).toBe('stop')
    expect(states('2025-02', { trialBalance: [{ ...balance[0]!, debitFen: 501 }, balance[1]!] })['balanced']).toBe(
      'stop',
    )
  })
})

test('income 1,000.00 less cost 700.00 and expense 100.00 leaves 200.00, and the question says so', () => {
  const rows = [
    { section: 'income', monthFen: 100_000, yearFen: 300_000 },
    { section: 'cost', monthFen: 70_000, yearFen: 0 },
    { section: 'expense', monthFen: 10_000, yearFen: 0 },
    { section: 'profit', monthFen: 20_000, yearFen: 90_000 },
  ]
  const figures = profitOf(rows)
  expect(figures).toEqual({ incomeFen: 100_000, spentFen: 80_000, profitFen: 20_000, yearFen: 90_000 })
  expect(closing('2025-10', figures)[0]?.zh).toContain(
    '收入 1,000.00、成本和费用 800.00 转入 3103 本年利润，净额 200.00',
  )
  expect(closing('2025-10', figures)).toHaveLength(2)
  expect(closing('2025-12', figures)[1]?.zh).toContain('900.00 转入 3104')
  expect(reopening('2025-10', figures)[0]?.en).toContain('200.00')
})
