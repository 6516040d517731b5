// A flag that says as much as a value beside it: setting the one clears the other.

import { expect, test } from 'vitest'
import { initialFlags, isMeant, settingOf } from '../../../src/shared/contract/index.ts'
import { records } from '../../../src/shared/catalog.ts'

const { fields } = records.partner

test('unlimited clears the limit, a limit clears unlimited; emptying the limit makes nobody unlimited', () => {
  expect(settingOf(fields, 'creditUnlimited', true)).toEqual({ creditUnlimited: true, creditLimitFen: null })
  expect(settingOf(fields, 'creditLimitFen', 0)).toEqual({ creditLimitFen: 0, creditUnlimited: false })
  expect(settingOf(fields, 'creditLimitFen', null)).toEqual({ creditLimitFen: null })
  expect(settingOf(fields, 'name', '示例')).toEqual({ name: '示例' })
})

test('a new partner begins unlimited, one given a limit does not; a product is not exempt by itself', () => {
  expect(initialFlags(fields)).toEqual({ creditUnlimited: true })
  expect(initialFlags(fields, { creditLimitFen: 0 })).toEqual({})
  expect(initialFlags(records.product.fields)).toEqual({})
})

test('what is asked of customers waits until a partner is one, and stays in sight where it was filled in', () => {
  const { creditLimitFen, phone } = fields
  expect(isMeant(creditLimitFen, 'creditLimitFen', { isCustomer: false, creditLimitFen: null })).toBe(false)
  expect(isMeant(creditLimitFen, 'creditLimitFen', { isCustomer: true, creditLimitFen: null })).toBe(true)
  expect(isMeant(creditLimitFen, 'creditLimitFen', { isCustomer: false, creditLimitFen: 0 })).toBe(true)
  expect(isMeant(phone, 'phone', {})).toBe(true)
})
