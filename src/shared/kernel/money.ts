// Money: what a line comes to, how tax is split off, and how a total is shared out over parts.
// Rules 1, 2, 5 of the posting rules; every rounding half away from zero, to the fen.

import { assert } from './assert.ts'
import { decimalString, mulDiv, parseDecimal, sum } from './integer.ts'
import type { BasisPoints, Fen, Grams, Milli, PriceE4 } from './units.ts'

/** What a price is per: the product's stock unit, or a tonne of net weight. */
export type PricedPer = 'stockUnit' | 'tonne'

export const fen = (value: number): Fen => mulDiv([value], 1) as Fen
const zeroFen = 0 as Fen
export const sumFen = (values: Iterable<Fen>): Fen => sum(values) as Fen
export const negated = (value: Fen): Fen => (value === 0 ? zeroFen : (-value as Fen))

/** Yuan with two decimals: `-1234.50`. */
export const formatFen = (value: Fen): string => decimalString(value, 2)
export const parseFen = (text: string): Fen | null => parseDecimal(text, 2) as Fen | null

/** Tax-inclusive amount of a line (rule 1). */
export function amountOf(qty: Milli, price: PriceE4, per: PricedPer, unitWeight: Grams): Fen {
  return (per === 'tonne' ? mulDiv([qty, unitWeight, price], 1e11) : mulDiv([qty, price], 1e5)) as Fen
}

/** What weight in thousandths of a tonne comes to, at a price per tonne. */
export const amountOfTonnes = (tonnes: Milli, price: PriceE4): Fen => mulDiv([tonnes, price], 1e5) as Fen

/** What each of an area comes to. */
export const costOfMu = (amount: Fen, area: Milli): Fen =>
  area === 0 ? zeroFen : (mulDiv([amount, 1000], area) as Fen)

/** What a tonne came to on average, in whole yuan: a price to plan with. */
export const yuanPerTonne = (amount: Fen, tonnes: Milli): PriceE4 => (mulDiv([amount, 10], tonnes) * 10_000) as PriceE4
/**
 * What a tonne costs of goods that come to an amount: with the freight in it, at the door. `amount ÷ net tonnes`, to the
 * ten-thousandth of a yuan.
 */
export function perTonneOf(amount: Fen, qty: Milli, unitWeight: Grams): PriceE4 {
  return mulDiv([amount, 1e11], qty, unitWeight) as PriceE4
}

/** Net of a tax-inclusive amount (rule 2); `null` is exempt: no tax is split off. */
export function netOf(amount: Fen, rate: BasisPoints | null): Fen {
  return rate === null ? amount : (mulDiv([amount, 10_000], 10_000 + rate) as Fen)
}

/** Tax within a tax-inclusive amount: what the net leaves. */
export function taxOf(amount: Fen, rate: BasisPoints | null): Fen {
  return (amount - netOf(amount, rate)) as Fen
}

/** Tax on a net amount. */
export function taxOn(net: Fen, rate: BasisPoints | null): Fen {
  return rate === null ? zeroFen : (mulDiv([net, rate], 10_000) as Fen)
}

/**
 * The share of a part of a line (rule 5): total × part ÷ whole, never more than is left;
 * the part that completes the line takes the remainder.
 */
export function partOf(total: Fen, part: Milli, whole: Milli, left: Fen, completes: boolean): Fen {
  assert(part >= 0 && part <= whole, `part ${part} of ${whole}`)
  if (completes) return left
  const share = mulDiv([total, part], whole)
  return (total >= 0 ? Math.min(share, left) : Math.max(share, left)) as Fen
}

/** Simple interest at a rate a year of 360 days (domain.md §6.9). */
export const interestOf = (amount: Fen, yearly: BasisPoints, days: number): Fen =>
  mulDiv([amount, yearly, days], 10_000 * 360) as Fen

/** A share of an amount, to the fen. */
export const ratioOf = (amount: Fen, share: BasisPoints): Fen => mulDiv([amount, share], 10_000) as Fen

/** A penalty of so much a day, simple. */
export const dailyPenaltyOf = (amount: Fen, aDay: BasisPoints, days: number): Fen =>
  mulDiv([amount, aDay, days], 10_000) as Fen

/** A total shared out in proportion to the weights, to the fen; the last one takes the remainder. */
export function shareOut(total: Fen, weights: readonly number[]): Fen[] {
  const whole = sum(weights)
  let left = total
  return weights.map((weight, index) => {
    const share = index === weights.length - 1 ? left : partOf(total, weight as Milli, whole as Milli, left, false)
    left = (left - share) as Fen
    return share
  })
}
