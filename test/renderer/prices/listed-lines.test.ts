// A product has one line in a price list being typed, whoever writes its price.

import { expect, test } from 'vitest'
import { unpricedProduct, withListed } from '../../../src/renderer/modules/prices/listed-lines.ts'

const urea = { productId: 1, priceE4: 18_600_000, lineRemarks: '送到店' }
const reckoned = { productId: 1, priceE4: 24_900_000, floorPriceE4: 23_900_000, pricedPer: 'tonne' }

test('a reckoned price takes the place of the one that stood there, and leaves the remark', () => {
  expect(withListed([{ productId: 2 }, urea], reckoned)).toEqual([
    { productId: 2 },
    { ...reckoned, lineRemarks: '送到店' },
  ])
})

test('a product that is not listed yet becomes the last line', () => {
  expect(withListed([{ productId: 2 }], reckoned)).toEqual([{ productId: 2 }, reckoned])
})

test('the calculator begins with the product last chosen without a price', () => {
  expect(unpricedProduct([{ productId: 3 }, urea, { productId: 2, priceE4: null }])).toBe(2)
  expect(unpricedProduct([urea])).toBeNull()
})
