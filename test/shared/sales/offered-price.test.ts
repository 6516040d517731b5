// What a sale is offered: the price list before the last price, the last price before the product's own.

import { expect, test } from 'vitest'
import { documents } from '../../../src/shared/catalog.ts'
import { offerOf } from '../../../src/shared/sales/offered-price.ts'
import { sellsGoods } from '../../../src/shared/sales/sells-goods.ts'

const facts: Parameters<typeof offerOf>[0] = {
  pricedPer: 'tonne',
  listPriceE4: 28_000_000,
  last: { priceE4: 27_800_000, pricedPer: 'tonne' },
  listed: { priceE4: 1_400_000, pricedPer: 'stockUnit' },
}

test('listed 140 per bag, last 2,780 and 2,800 per tonne: each speaks where those before it are silent', () => {
  expect(offerOf(facts)).toEqual({ priceE4: 1_400_000, pricedPer: 'stockUnit', why: 'listed' })
  expect(offerOf({ ...facts, listed: null })).toEqual({ priceE4: 27_800_000, pricedPer: 'tonne', why: 'last' })
  const own = { ...facts, listed: null, last: null }
  expect(offerOf(own)).toEqual({ priceE4: 28_000_000, pricedPer: 'tonne', why: 'product' })
  expect(offerOf({ ...own, listPriceE4: null })).toBeNull()
})

test('solution sheets, quotations, frameworks, contracts, deliveries, pick lists, direct shipments and goods left with shops sell; purchases, returns and the lists themselves do not', () => {
  const selling = Object.values(documents).filter((contract) => sellsGoods(contract))
  expect(selling.map(({ kind }) => kind)).toEqual([
    'cropSolution',
    'quotation',
    'salesFramework',
    'salesContract',
    'delivery',
    'pickList',
    'directShipment',
    'floatIssue',
  ])
})
