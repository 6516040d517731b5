// The price build-up of domain.md §6.6, worked with urea at 1,680 ex factory and 120 freight per tonne.

import { describe, expect, test } from 'vitest'
import { convertPrice, type Grams, type PriceE4 } from '../../../src/shared/kernel/index.ts'
import { buildUp, buildUpPatterns, type BuildUp } from '../../../src/shared/sales/price-build-up.ts'

const price = (yuan: number): PriceE4 => (yuan * 10_000) as PriceE4
const from = (exFactory: number, freight: number, pattern: keyof typeof buildUpPatterns): BuildUp => ({
  exFactoryE4: price(exFactory),
  freightE4: price(freight),
  ...buildUpPatterns[pattern].parts,
})

describe('1,680 ex factory + 120 freight', () => {
  const urea = buildUp(from(1680, 120, 'common'))

  test('+ 40 short haul + 200 distributor + 50 promotion + 300 to 400 shop: 2,390 at least, 2,490 as a rule', () => {
    expect(urea.steps.map(({ priceE4 }) => priceE4 / 10_000)).toEqual([1680, 1800, 1840, 2040, 2090, 2390, 2490])
    expect(urea.leastRetailE4).toBe(price(2390))
    expect(urea.retailE4).toBe(price(2490))
  })

  test('a shop pays 2,090, and what was landed is 1,840', () => {
    expect(urea.shopE4).toBe(price(2090))
    const named = urea.steps.flatMap(({ reached, priceE4 }) => (reached ? [`${reached.zh} ${priceE4 / 10_000}`] : []))
    expect(named).toEqual(['到库价 1840', '二级商进价 2090', '最低零售价 2390', '零售价 2490'])
  })

  test('per bag of 50 kg 119.50 at least and 124.50 as a rule', () => {
    const perBag = (perTonne: PriceE4) => convertPrice(perTonne, 'tonne', 'stockUnit', 50_000 as Grams)
    expect([urea.leastRetailE4, urea.retailE4].map(perBag)).toEqual([price(119.5), price(124.5)])
  })
})

test('new-type fertilizer, 300 / 100 / 650 to 800: 3,480 + 120 becomes 4,690 to 4,840', () => {
  const { leastRetailE4, retailE4 } = buildUp(from(3480, 120, 'newType'))
  expect([leastRetailE4, retailE4]).toEqual([price(4690), price(4840)])
})
