// A list asks the server for what stands on screen: search, view, chosen state, filter row, order.

import { expect, test } from 'vitest'
import { contractOf, documentKinds } from '../../../src/shared/catalog.ts'
import { filterOfQuery, narrowingOf } from '../../../src/renderer/modules/lists/list-address.ts'
import { listFields } from '../../../src/renderer/modules/lists/list-columns.ts'
import { viewsOf } from '../../../src/renderer/modules/lists/views.ts'
import { listFilterOf, sortOf } from '../../../src/renderer/ui/grid/list-query.ts'

const fields = listFields(contractOf('delivery'))
const typed = (filter: string) => ({ filterType: 'text', type: 'contains', filter })

test('the filter row joins what stands outside it, and a state goes where states belong', () => {
  const model = { totalFen: typed('>1000'), customerId: typed('东风'), state: typed('reversed'), remarks: typed(' ') }
  expect(listFilterOf({ search: 'zzh', view: 'overdue' }, fields, model)).toEqual({
    search: 'zzh',
    view: 'overdue',
    states: ['reversed'],
    columns: { totalFen: { op: 'greaterThan', value: 100_000 }, customerId: { op: 'contains', value: '东风' } },
  })
})

test('an untouched filter row asks nothing', () => {
  expect(listFilterOf({}, fields, {})).toEqual({})
})

test('the order is asked by column', () => {
  expect(sortOf([{ colId: 'totalFen', sort: 'desc' }])).toEqual([{ column: 'totalFen', descending: true }])
})

test('a list opened from a partner’s card is narrowed to the partner and days that exist', () => {
  const filter = filterOfQuery(new URLSearchParams('view=overdue&partnerId=12&from=2025-03-01&to=2025-02-30'))
  expect(filter).toEqual({ partnerId: 12, from: '2025-03-01' })
  expect(narrowingOf(filter, '东风镇农资经营部')).toBe('东风镇农资经营部  2025-03-01 …')
})

test('every kind shows its day, number, state, its amount if it bears one; contracts can be asked for what is open', () => {
  for (const kind of documentKinds) {
    const names = Object.keys(listFields(contractOf(kind)))
    expect(names).toEqual(expect.arrayContaining(['day', 'no', 'state', 'remarks']))
  }
  const withoutAmount = documentKinds.filter((kind) => !('totalFen' in listFields(contractOf(kind))))
  expect(withoutAmount).toEqual([
    'shipmentNotice',
    'salesInquiry',
    'priceList',
    'pickList',
    'visit',
    'marketNote',
    'serviceTicket',
    'loadingSlip',
    'transfer',
    'placement',
    'custodyReceipt',
    'custodyRelease',
    'qualityCheck',
    'qualityProblem',
    'weighbridgeSlip',
  ])
  expect(viewsOf(contractOf('priceList')).map((view) => view.name)).toEqual(
    expect.arrayContaining(['drafts', 'inForce']),
  )
  expect(viewsOf(contractOf('priceList')).map((view) => view.name)).not.toContain('open')
  expect(viewsOf(contractOf('salesContract')).map((view) => view.name)).toContain('open')
  expect(viewsOf(contractOf('qualityProblem')).map((view) => view.name)).toEqual(
    expect.arrayContaining(['open', 'overdue']),
  )
  expect(viewsOf(contractOf('delivery')).map((view) => view.name)).toEqual(
    expect.arrayContaining(['all', 'thisMonth', 'drafts', 'open', 'notInvoiced', 'overdue']),
  )
})
