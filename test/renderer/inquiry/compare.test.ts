// Offers are put side by side per tonne at the door, whatever they were priced per.

import { expect, test } from 'vitest'
import { compareOffers } from '../../../src/renderer/modules/inquiry/compare.ts'

/** 600 bags of 50 kg. */
const goods = { productId: 7, qtyMilli: 600_000, unitWeightGrams: 50_000 }
const far = { ...goods, supplierId: 1, goodsFen: 5_100_000, landedE4: 17_800_000, overE4: 100_000 }
const near = { ...goods, supplierId: 2, goodsFen: 5_190_000, landedE4: 17_700_000, overE4: 0 }
const mute = { ...goods, supplierId: 3, goodsFen: null, landedE4: null, overE4: null }

const shown = (rows: Parameters<typeof compareOffers>[0]) =>
  compareOffers(rows).map(({ productId, offers }) => [
    productId,
    ...offers.map(({ row, goodsE4, cheapest }) => [row['supplierId'], goodsE4, cheapest]),
  ])

test('1,770.00 comes first and is the cheapest, 1,780.00 second although it is 30.00 less ex factory, no price last', () => {
  expect(shown([mute, far, near])).toEqual([[7, [2, 17_300_000, true], [1, 17_000_000, false], [3, null, false]]])
})

test('a single offer is compared with nothing; a row without a product is none', () => {
  expect(shown([{ ...near, productId: 8 }, {}])).toEqual([[8, [2, 17_300_000, false]]])
})
