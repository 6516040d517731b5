// A new record begins with what nobody should have to type.

import { expect, test } from 'vitest'
import { beginning } from '../../../src/renderer/modules/records/beginning.ts'

test('the first product is P01 in bags, priced per tonne; its VAT is for people to say', () => {
  expect(beginning('product', [], {})).toEqual({
    code: 'P01',
    unit: '袋',
    pricedPer: 'tonne',
  })
})

test('the next one is like the one made before it, not like the one with the highest code: 40 kg, 9 %', () => {
  const made = [
    { id: 3, code: 'P25', unit: '瓶', unitWeightGrams: 500, pricedPer: 'stockUnit', taxRateBp: 900 },
    { id: 8, code: 'P07', unit: '袋', unitWeightGrams: 40_000, pricedPer: 'tonne', taxRateBp: 900 },
  ]
  expect(beginning('product', made, {})).toEqual({
    code: 'P26',
    unit: '袋',
    unitWeightGrams: 40_000,
    pricedPer: 'tonne',
    taxRateBp: 900,
  })
})

test('a partner’s code follows what is ticked: S001 for a first supplier, C0001 for a first customer', () => {
  expect(beginning('partner', [], {})).toEqual({})
  expect(beginning('partner', [], { isSupplier: true })).toEqual({ code: 'S001' })
  expect(beginning('partner', [{ id: 1, code: 'S001', isSupplier: true }], { isCustomer: true })).toEqual({
    code: 'C0001',
  })
})

test('a lead is a new one', () => {
  expect(beginning('lead', [], {})).toEqual({ code: 'X0001', stage: 'fresh' })
})

test('nothing is proposed as a code until the others are known', () => {
  expect(beginning('product', null, {})).toEqual({ unit: '袋', pricedPer: 'tonne' })
})
