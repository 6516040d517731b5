// The supplier's scale against ours (domain.md §6.7).

import { describe, expect, test } from 'vitest'
import { amountOfTonnes, formatFen, formatPermille, type Milli } from '../../../src/shared/kernel/index.ts'
import type { PermilleE2, PriceE4 } from '../../../src/shared/kernel/index.ts'
import { weightDifference } from '../../../src/shared/purchasing/weight-difference.ts'

const threePermille = 300 as PermilleE2
const priceE4 = (1700 * 10_000) as PriceE4
const worth = (kg: number): string => formatFen(amountOfTonnes(kg as Milli, priceE4))

describe('difference between two scales', () => {
  const of = (rule: 'count' | 'excess' | 'whole', net = 31_880) => weightDifference(32_000, net, rule, threePermille)

  test('32.000 t told, 31.880 t weighed: 0.120 t, 3.75 ‰, of which 0.096 t are let go', () => {
    const { shortKg, sharePermilleE2, allowedKg, isBeyond } = of('excess')
    expect([shortKg, sharePermilleE2 && formatPermille(sharePermilleE2), allowedKg, isBeyond]).toEqual([
      120,
      '3.75',
      96,
      true,
    ])
  })

  test('the excess claimed: 0.024 t at 1,700 are 40.80', () => {
    expect(worth(of('excess').claimedKg)).toBe('40.80')
  })

  test('beyond the tolerance the whole claimed: 0.120 t at 1,700 are 204.00', () => {
    expect(worth(of('whole').claimedKg)).toBe('204.00')
  })

  test('0.096 t short is within the tolerance: nothing is claimed by either rule', () => {
    expect([of('excess', 31_904), of('whole', 31_904)].map(({ claimedKg }) => claimedKg)).toEqual([0, 0])
  })

  test('counted goods claim nothing by weight, and more weight than told is no difference to claim', () => {
    expect([of('count').claimedKg, of('whole', 32_300).claimedKg]).toEqual([0, 0])
  })

  test('where nothing was told there is no share to tell', () => {
    expect(weightDifference(0, 31_880, 'excess', threePermille).sharePermilleE2).toBeNull()
  })
})
