// A new partner gets the code after the highest of its series, so that nobody has to think of one.

import { expect, it } from 'vitest'
import { nextCode, nextPartnerCode } from '../../../src/shared/partners/next-code.ts'

it('goes on after C0012 with C0013, keeping the width', () => {
  expect(nextCode(['C0001', 'C0012', 'C0007', 'S0099'])).toBe('C0013')
})
it('grows when the series is full: C99 is followed by C100', () => {
  expect(nextCode(['C99', 'C98'])).toBe('C100')
})
it('proposes nothing where no code ends in a number', () => {
  expect(nextCode(['甲', ''])).toBeNull()
})

it('follows the role: a customer after C0003, the first carrier T001, without a role after most', () => {
  const partners = [
    { code: 'S02', isSupplier: true },
    { code: 'S01', isSupplier: true },
    { code: 'C0003', isCustomer: true },
  ]
  expect(nextPartnerCode('customer', partners)).toBe('C0004')
  expect(nextPartnerCode('carrier', partners)).toBe('T001')
  expect(nextPartnerCode(null, partners)).toBe('S03')
})
