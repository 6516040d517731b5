// Totals and searches of a report are the same on screen and in the workbook.

import { expect, test } from 'vitest'
import { payables } from '../../../src/shared/reports/balances.ts'
import { lotTrace } from '../../../src/shared/reports/lot-trace.ts'
import { planProgress } from '../../../src/shared/reports/plan-progress.ts'
import { searchRows, totalsOf } from '../../../src/shared/reports/rows.ts'
import { openItems } from '../../../src/shared/reports/open-items.ts'
import { agingBucketOf } from '../../../src/shared/reports/aging.ts'

const rows = [
  {
    partnerId: 1,
    partner: 'S01',
    partnerName: '云天化',
    balanceFen: 10_050,
    prepaidFen: 0,
    receivedNotInvoicedFen: 100,
    receivedNotInvoicedGrossFen: 109,
    owedFen: 10_159,
  },
  {
    partnerId: 2,
    partner: 'S02',
    partnerName: '湖北宜化',
    balanceFen: -50,
    prepaidFen: 700,
    receivedNotInvoicedFen: 0,
    receivedNotInvoicedGrossFen: 0,
    owedFen: -750,
  },
]

test('totals add 100.50 and −0.50 to 100.00 and leave ids alone', () => {
  const totals = totalsOf(payables.columns, rows)
  expect(totals['balanceFen']).toBe(10_000)
  expect(totals['owedFen']).toBe(9409)
  expect(totals).not.toHaveProperty('partnerId')
})

test('a search finds by code, name, initials and the words of a choice; all its words must be found', () => {
  const initialsOf = (text: string) => (text === '湖北宜化' ? 'hbyh' : '')
  const found = (search: string) =>
    searchRows(payables.columns, rows, search, 'zh', initialsOf).map((row) => row['partner'])
  expect(found('s01')).toEqual(['S01'])
  expect(found('宜化')).toEqual(['S02'])
  expect(found('HBY')).toEqual(['S02'])
  expect(found('s0 云')).toEqual(['S01'])
  expect(found('s01 宜化')).toEqual([])
  expect(found('  ')).toEqual(['S01', 'S02'])
  const items = [
    { kind: 'delivery', no: 'CK1' },
    { kind: 'opening', no: null },
  ]
  expect(searchRows(openItems.columns, items, '期初', 'zh')).toEqual([items[1]])
  expect(searchRows(openItems.columns, items, 'brought', 'en')).toEqual([items[1]])
})

test('the day it falls due nothing is late; day 30 still counts as the first month, day 366 as over a year', () => {
  expect([-5, 0, 1, 30, 31, 90, 91, 180, 181, 365, 366].map((days) => agingBucketOf(days).bucket)).toEqual([
    '未到期',
    '未到期',
    '1-30',
    '1-30',
    '31-90',
    '31-90',
    '91-180',
    '91-180',
    '181-365',
    '181-365',
    '>365',
  ])
})

test('711 bags in and 485 out are summed of one product; of two, bags are not added to bottles', () => {
  const row = (productId: number, inMilli: number, outMilli: number) => ({ productId, inMilli, outMilli })
  const { columns } = lotTrace
  expect(totalsOf(columns, [row(1, 711_000, 0), row(1, 0, 485_000)])).toEqual({ inMilli: 711_000, outMilli: 485_000 })
  expect(totalsOf(columns, [row(1, 711_000, 0), row(2, 0, 485_000)])).toEqual({})
})

test('the share of a total is that of the sums: 30 t of 40 are 75 %, of nothing planned there is none', () => {
  const row = (planned: number, sold: number) => ({ plannedTonnesMilli: planned * 1000, soldTonnesMilli: sold * 1000 })
  const { columns } = planProgress
  expect(totalsOf(columns, [row(10, 20), row(30, 10)])['quantityBp']).toBe(7500)
  expect(totalsOf(columns, [row(0, 10)])).not.toHaveProperty('quantityBp')
})
