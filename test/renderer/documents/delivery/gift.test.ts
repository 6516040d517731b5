// Gifts of a campaign on a slip.

import { expect, test } from 'vitest'
import { giftAllowed, whereGiven, withGift } from '../../../../src/renderer/modules/delivery/gift.ts'

const offer = {
  id: 7,
  code: 'H001',
  name: '春耕促销',
  boughtProductId: 1,
  everyMilli: 20_000,
  giftProductId: 2,
  giftProductText: 'P25 磷酸二氢钾',
  giftMilli: 1000,
}
const bought = (qty: number, productId = 1) => ({ productId, qtyMilli: qty * 1000, priceE4: 18_600_000 })

test('45 bags at 1 for every 20 allow 2, counted over the lines of the product', () => {
  expect(giftAllowed([bought(30), bought(15), bought(100, 3)], offer)).toBe(2000)
  expect(giftAllowed([bought(19)], offer)).toBe(0)
  expect(giftAllowed([bought(45)], { ...offer, giftProductId: null })).toBe(0)
})

test('the gift is the last line at no price; asked again it is replaced, and gone when too little is bought', () => {
  const usual = { warehouseId: 9 }
  const gift = { warehouseId: 9, productId: 2, lot: null, qtyMilli: 2000, priceE4: 0, gift: true }
  const given = withGift([bought(45)], offer, usual)
  expect(given).toEqual([bought(45), gift])
  expect(withGift([bought(65), gift], offer, usual)).toEqual([bought(65), { ...gift, qtyMilli: 3000 }])
  expect(withGift([bought(10), gift], offer, usual)).toEqual([bought(10)])
})

test('a gift is taken where the slip takes its goods, or where most of it lies', () => {
  const lying = [
    { warehouseId: 3, name: '站台库', qtyMilli: 171_000 },
    { warehouseId: 9, name: '东库', qtyMilli: 5000 },
  ]
  expect(whereGiven(lying, 9)).toEqual({ warehouseId: 9 })
  expect(whereGiven(lying, 8)).toEqual({ warehouseId: 3 })
  expect(whereGiven([], 8)).toEqual({})
})
