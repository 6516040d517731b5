// Difference between two scales 磅差: what the supplier's scale says less what ours does, within a tolerance that both
// sides let go. Beyond it the contract says what is claimed: only what lies beyond, or all of it (domain.md §6.7).
// Goods in bags are settled by their count: the scale only shows that a bag is not missing.

import { permilleOf, permilleShare, type PermilleE2 } from '../kernel/index.ts'
import type { weightRules } from '../contract/trade-fields.ts'

export type WeightRule = keyof typeof weightRules

type WeightDifference = {
  /** Positive: we weighed less than we were told. */
  readonly shortKg: number
  /** Of the stated weight; null where nothing was stated. */
  readonly sharePermilleE2: PermilleE2 | null
  readonly allowedKg: number
  readonly isBeyond: boolean
  readonly claimedKg: number
}

export function weightDifference(
  statedKg: number,
  netKg: number,
  rule: WeightRule,
  tolerance: PermilleE2,
): WeightDifference {
  const shortKg = statedKg - netKg
  const allowedKg = permilleShare(statedKg, tolerance)
  const isBeyond = shortKg > allowedKg
  const claimed = { count: 0, excess: shortKg - allowedKg, whole: shortKg }
  return {
    shortKg,
    sharePermilleE2: permilleOf(shortKg, statedKg),
    allowedKg,
    isBeyond,
    claimedKg: isBeyond ? claimed[rule] : 0,
  }
}
