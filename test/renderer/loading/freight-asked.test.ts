// The freight below a pick list: asked for what is typed so far, and for nothing before there is something to bring.

import { expect, test } from 'vitest'
import { freightAsked, freightOf } from '../../../src/renderer/modules/loading/freight-asked.ts'

const row = (qtyMilli: number | null, warehouseId: number | null = 1) => ({
  productId: 7,
  qtyMilli,
  unitWeightGrams: 50_000,
  warehouseId,
})
const head = { customerId: 3, placeId: null, mode: 'delivered' }
const list = { rows: [row(120_000), row(40_000)], head, day: '2025-03-10', placeTerritoryId: null }

test('120 and 40 bags of 50 kg are 8.000 t, from the one warehouse to the customer', () => {
  expect(freightAsked(list)).toEqual({
    tonnesMilli: 8000,
    partnerId: 3,
    territoryId: null,
    warehouseId: 1,
    carrierId: null,
    asOf: '2025-03-10',
  })
})

test('from two warehouses none is named; a named place says where it goes', () => {
  const rows = [row(120_000), row(40_000, 2)]
  expect(freightAsked({ ...list, rows, placeTerritoryId: 9 })).toMatchObject({ warehouseId: null, territoryId: 9 })
})

test('nothing is asked without customer, quantity or day, nor while the place is looked up', () => {
  const asked = [
    freightAsked({ ...list, head: {} }),
    freightAsked({ ...list, rows: [row(null)] }),
    freightAsked({ ...list, day: null }),
    freightAsked({ ...list, placeTerritoryId: undefined }),
  ]
  expect(asked).toEqual([null, null, null, null])
})

test('goods the customer fetches are loaded, not hauled: of four rates one is shown', () => {
  const offers = ['freight', 'shortHaul', 'loading', 'unloading'].map((feeKind) => ({ feeKind }))
  expect(freightOf({ mode: 'fetched' }, offers)).toEqual([{ feeKind: 'loading' }])
  expect(freightOf(head, offers)).toHaveLength(4)
})
