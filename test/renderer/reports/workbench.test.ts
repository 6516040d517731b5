// The workbench says what waits in whole sentences, late money first, and its figures follow the month they stand for.

import { describe, expect, test } from 'vitest'
import type { Workbench } from '../../../src/shared/api.ts'
import { figuresOf } from '../../../src/renderer/modules/workbench/month-figures.ts'
import { isNewBook } from '../../../src/renderer/modules/workbench/new-book.ts'
import { monthWords, salesChartOption } from '../../../src/renderer/modules/workbench/sales-chart-option.ts'
import { latest } from '../../../src/renderer/modules/workbench/late-customers.ts'
import { waitingOf } from '../../../src/renderer/modules/workbench/tasks.ts'
import { screenOf } from '../../../src/renderer/app/screens.tsx'
import { percentOf, shortAmount } from '../../../src/renderer/ui/charts/amounts.ts'
import { tokens } from '../../../src/renderer/ui/theme.ts'

const quiet: Workbench = {
  month: '2025-10',
  tasks: [],
  salesFen: 0,
  collectedFen: 0,
  marginFen: 0,
  stockValueFen: 0,
  receivableFen: 0,
  payableFen: 0,
  months: [],
  aging: [],
  stock: [],
}
const busy: Workbench = {
  ...quiet,
  salesFen: 40_000,
  marginFen: 5000,
  receivableFen: 90_000,
  months: [
    { month: '2025-09', salesFen: 10_000, collectedFen: 8000, marginFen: 1000 },
    { month: '2025-10', salesFen: 40_000, collectedFen: 30_000, marginFen: 5000 },
  ],
  aging: [
    { bucket: '未到期', amountFen: 50_000 },
    { bucket: '1-30', amountFen: 40_000 },
  ],
}

const count = (name: Workbench['tasks'][number]['name'], many: number) => ({ name, count: many, amountFen: null })

describe('what waits for me', () => {
  test('nothing that is done is listed; money owed late comes first', () => {
    const waiting = waitingOf([count('drafts', 9), count('toReceive', 1), count('lowStock', 0), count('overdue', 3)])
    expect(waiting.map(({ name }) => name)).toEqual(['overdue', 'toReceive'])
  })
  test('one is not spoken of as many', () => {
    const words = (many: number) => waitingOf([count('toReceive', many)])[0]?.text.en
    expect(words(1)).toBe('contract to receive this week')
    expect(words(2)).toBe('contracts to receive this week')
  })
  test('every sentence opens a page there is', () => {
    const names = [
      'overdue',
      'lowStock',
      'toReceive',
      'toDeliver',
      'receivedNotInvoiced',
      'deliveredNotInvoiced',
    ] as const
    const paths = waitingOf(names.map((name) => count(name, 2))).map(({ path }) => path)
    expect(paths).toHaveLength(names.length)
    expect(paths.filter((path) => screenOf(path) === null)).toEqual([])
  })
  test('whom to call first: 900.00 late before 20.00 late, and nobody who is not', () => {
    const rows = [20, 0, 900].map((yuan, place) => ({
      partnerId: place,
      partnerName: `${place}`,
      area: null,
      overdueFen: yuan * 100,
    }))
    expect(latest(rows, 5).map(({ partnerId }) => partnerId)).toEqual([2, 0])
    expect(latest(rows, 1)).toHaveLength(1)
  })
})

describe('the month in figures', () => {
  const figures = figuresOf(busy)
  const noteOf = (name: string) => figures.find((figure) => figure.name === name)?.note?.zh
  test('sales 400.00 after 100.00, margin 12.5 %, 400.00 of the receivables overdue', () => {
    expect(noteOf('sales')).toBe('上月 100.00')
    expect(noteOf('margin')).toBe('毛利率 12.5%')
    expect(noteOf('receivable')).toBe('逾期 400.00')
  })
  test('every figure opens a page there is', () => {
    for (const { path } of figures) expect(screenOf(path)).not.toBeNull()
  })
  test('a first month has nothing to be measured against', () => {
    expect(figuresOf({ ...busy, months: busy.months.slice(1) })[0]?.note).toBeNull()
  })
})

test('a book is new until something was posted; a draft does not make it old', () => {
  expect(isNewBook(quiet)).toBe(true)
  expect(isNewBook({ ...quiet, tasks: [{ name: 'drafts', count: 1, amountFen: null }] })).toBe(true)
  expect(isNewBook({ ...quiet, payableFen: 1 })).toBe(false)
  expect(isNewBook({ ...quiet, tasks: [{ name: 'toReceive', count: 1, amountFen: null }] })).toBe(false)
})

test('axes speak short: 120万, 1.2M, and the year only where it begins', () => {
  expect(shortAmount(120_000_000, 'zh')).toBe('120万')
  expect(shortAmount(120_000_000, 'en')).toBe('1.2M')
  expect(shortAmount(-1_234_500, 'zh')).toBe('-1.2万')
  expect(shortAmount(5000, 'en')).toBe('50')
  expect(monthWords('2025-03', 4)).toBe('03')
  expect(monthWords('2025-01', 4)).toBe('2025-01')
  expect(percentOf(1, 0)).toBe(0)
})

test('the chart draws sales in the accent over money collected, in the colours of the theme', () => {
  const series = salesChartOption(busy.months, tokens.dark, 'en')['series'] as {
    name: string
    data: number[]
    lineStyle: { color: string }
  }[]
  expect(series.map(({ name, data }) => [name, data])).toEqual([
    ['collected', [8000, 30_000]],
    ['sales', [10_000, 40_000]],
  ])
  expect(series[1]?.lineStyle.color).toBe(tokens.dark.accent)
})
