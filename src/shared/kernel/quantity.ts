// Quantities: thousandths of a product's stock unit (袋, 吨, 件 …), and the weight they stand for.

import { decimalString, mulDiv, mulDivDown, mulDivUp, parseDecimal, plainDecimal, sum } from './integer.ts'
import type { PricedPer } from './money.ts'
import type { BasisPoints, DeciCelsius, Grams, Milli, PermilleE2, PriceE4 } from './units.ts'

export const sumMilli = (values: Iterable<Milli>): Milli => sum(values) as Milli

/** A quantity without trailing zeros: `2.516`, `40`. */
export const formatMilli = (value: Milli): string => plainDecimal(value, 3)
export const parseMilli = (text: string): Milli | null => parseDecimal(text, 3) as Milli | null

/** A price without needless decimals, two at least: `2780.00`, `95.1234`. */
export function formatPrice(value: PriceE4): string {
  const [whole, fraction = ''] = plainDecimal(value, 4).split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}
export const parsePrice = (text: string): PriceE4 | null => parseDecimal(text, 4) as PriceE4 | null

export const sumPrices = (values: Iterable<PriceE4>): PriceE4 => sum(values) as PriceE4

/** The same price per the other unit, to a ten-thousandth of a yuan: 2,780 per tonne is 139 per bag of 50 kg. */
export function convertPrice(value: PriceE4, from: PricedPer, to: PricedPer, unitWeight: Grams): PriceE4 {
  if (from === to) return value
  return (to === 'tonne' ? mulDiv([value, 1_000_000], unitWeight) : mulDiv([value, unitWeight], 1_000_000)) as PriceE4
}

/** A rate as percent: `9`, `13.5`. */
export const formatPercent = (value: BasisPoints): string => plainDecimal(value, 2)
export const parsePercent = (text: string): BasisPoints | null =>
  parseDecimal(text.replace(/[%％]$/, ''), 2) as BasisPoints | null

/** A share of a thousand, without trailing zeros: `3`, `3.75`. */
export const formatPermille = (value: PermilleE2): string => plainDecimal(value, 2)
export const parsePermille = (text: string): PermilleE2 | null =>
  parseDecimal(text.replace(/‰$/, ''), 2) as PermilleE2 | null

/** A part of a whole as a share of a thousand; null where there is no whole. */
export const permilleOf = (part: number, whole: number): PermilleE2 | null =>
  whole === 0 ? null : (mulDiv([part, 100_000], whole) as PermilleE2)

/** So many thousandths of a whole, rounded: 3 ‰ of 32,000 kg are 96 kg. */
export const permilleShare = (whole: number, share: PermilleE2): number => mulDiv([whole, share], 100_000)

/** A rate in percent as one in thousandths: 0.3 % are 3 ‰. */
export const permilleOfPercent = (rate: BasisPoints): PermilleE2 => (rate * 10) as PermilleE2

/** Tenths of a degree, always with the tenth: `23.5`, `30.0`. */
export const formatCelsius = (value: DeciCelsius): string => decimalString(value, 1)
export const parseCelsius = (text: string): DeciCelsius | null => parseDecimal(text, 1) as DeciCelsius | null

/** What an instrument writes with up to three decimals, to the tenth of a degree and to the hundredth of a percent. */
export const celsiusRead = (thousandths: number): DeciCelsius => mulDiv([thousandths], 100) as DeciCelsius
export const percentRead = (thousandths: number): BasisPoints => mulDiv([thousandths], 10) as BasisPoints

/** Net weight of a quantity, in thousandths of a tonne (kilograms), rounded. */
export const kilogramsOf = (qty: Milli, unitWeight: Grams): number => mulDiv([qty, unitWeight], 1_000_000)

/** Kilograms a mu was given, in thousandths; null where there is no land. */
export const perMuOf = (tonnes: Milli, mu: Milli): Milli | null =>
  mu === 0 ? null : (mulDiv([tonnes, 1_000_000], mu) as Milli)

/** The quantity that weighs so many thousandths of a tonne, rounded. */
export const unitsOf = (kilograms: number, unitWeight: Grams): Milli =>
  mulDiv([kilograms, 1_000_000], unitWeight) as Milli

/** Whole units that are needed for an area at so many kilograms each: 101 mu at 40 kg are 81 bags of 50 kg. */
export const wholeUnitsFor = (area: Milli, kilogramsEach: Milli, unitWeight: Grams): Milli =>
  (mulDivUp([area, kilogramsEach], unitWeight * 1000) * 1000) as Milli

/** Thousandths of a tonne, up to the next tenth: as exact as a plan is. */
export const upToTenth = (tonnes: Milli): Milli => (mulDivUp([tonnes], 100) * 100) as Milli

/** A part of a whole as a rate; null where there is no whole. */
export const shareOf = (part: number, whole: number): BasisPoints | null =>
  whole === 0 ? null : (mulDiv([part, 10_000], whole) as BasisPoints)

/** How often one quantity is wholly in another: 45 holds 20 twice. */
export const wholeTimes = (qty: Milli, of: Milli): number => mulDivDown([qty], of)
/** What of so many points a part of a whole earns; none below zero, all from the whole on. */
export const partOfScore = (points: number, part: number, whole: number): number =>
  part <= 0 || whole <= 0 ? 0 : Math.min(points, mulDiv([points, part], whole))

/** Quantity with a tolerance added, rounded down to what may still be counted. */
export function withTolerance(qty: Milli, tolerance: BasisPoints): Milli {
  return mulDivDown([qty, 10_000 + tolerance], 10_000) as Milli
}
