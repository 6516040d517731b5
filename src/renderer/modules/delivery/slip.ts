// The slip as a clerk sees it: one line per product, whatever lots it takes. In the draft a line whose lots were chosen
// by hand is several rows, one per lot and position; a line that takes them oldest first by itself is one row without a lot.

import { amountOf, convertPrice, kilogramsOf } from '../../../shared/kernel/index.ts'
import type { Grams, Milli, PricedPer, PriceE4 } from '../../../shared/kernel/index.ts'
import type { CustomerFacts, ProductFacts } from '../../../shared/api.ts'
import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { offerOf } from '../../../shared/sales/offered-price.ts'

export type SlipLine = {
  /** Its rows in the draft: from `start`, one per lot and position chosen by hand. */
  readonly start: number
  readonly rows: readonly AnyRow[]
  /** The line as one row: the quantity of all its lots. */
  readonly shown: AnyRow
}

const sources = ['contractLineId', 'quotationLineId', 'pickLineId', 'loadingLineId'] as const
const same = ['productId', ...sources, 'warehouseId', 'priceE4', 'pricedPer', 'plate', 'gift'] as const

/** What a line is drawn on no more, once another product is chosen. */
export const drawnOnNothing: AnyRow = Object.fromEntries(sources.map((name) => [name, null]))

export function slipLines(rows: readonly AnyRow[]): readonly SlipLine[] {
  const lines: SlipLine[] = []
  rows.forEach((row, index) => {
    const before = lines.at(-1)
    if (before && belongs(before.rows[0]!, row)) {
      const all = [...before.rows, row]
      lines[lines.length - 1] = { ...before, rows: all, shown: { ...all[0], qtyMilli: sumOf(all) } }
    } else lines.push({ start: index, rows: [row], shown: row })
  })
  return lines
}

const belongs = (first: AnyRow, row: AnyRow): boolean =>
  isText(first['lot']) &&
  isText(row['lot']) &&
  (first['lot'] !== row['lot'] || (first['positionId'] ?? null) !== (row['positionId'] ?? null)) &&
  same.every((name) => (first[name] ?? null) === (row[name] ?? null))

/** Sets a field of a line; a new quantity or product gives up lots chosen by hand. `usual` starts a new line. */
export function withLine(
  rows: readonly AnyRow[],
  index: number,
  change: AnyRow,
  usual: AnyRow = {},
): readonly AnyRow[] {
  const line = slipLines(rows)[index]
  if (!line) return [...rows, { ...usual, ...change }]
  const givesUpLots = 'qtyMilli' in change || 'productId' in change || 'warehouseId' in change
  const next = givesUpLots ? [{ ...line.shown, ...anyLot, ...change }] : line.rows.map((row) => ({ ...row, ...change }))
  return rows.toSpliced(line.start, line.rows.length, ...next)
}

export function withoutLine(rows: readonly AnyRow[], index: number): readonly AnyRow[] {
  const line = slipLines(rows)[index]
  return line ? rows.toSpliced(line.start, line.rows.length) : rows
}

/** Of a lot, what lies in one place; `positionId` null is not placed, or wherever it lies. */
export type LotPart = { readonly lot: string; readonly positionId: number | null; readonly qtyMilli: number }

const anyLot: AnyRow = { lot: null, positionId: null }

/** The line takes exactly these lots; none means oldest first by itself. */
export function withLots(rows: readonly AnyRow[], index: number, parts: readonly LotPart[]): readonly AnyRow[] {
  const line = slipLines(rows)[index]
  if (!line) return rows
  const next = parts.length === 0 ? [{ ...line.shown, ...anyLot }] : parts.map((part) => ({ ...line.shown, ...part }))
  return rows.toSpliced(line.start, line.rows.length, ...next)
}

/** The lots a slip may take from, in the order they go, apart by place where some of a lot is placed. */
export const lotsByPlace = (lots: ProductFacts['lots']): readonly LotAtPlace[] =>
  lots.flatMap(({ places, ...lot }) => {
    if (places.length === 0) return [{ ...lot, positionId: null, code: '' }]
    return places.map((place) => ({ ...lot, ...place }))
  })
export type LotAtPlace = Omit<ProductFacts['lots'][number], 'places'> & {
  readonly positionId: number | null
  /** Of the position; empty where it is none. */
  readonly code: string
}

/** What taking the next to go comes to, so far as lots that may be taken reach. */
export function oldestFirst(lots: ProductFacts['lots'], wanted: number): LotPart[] {
  let left = wanted
  const parts: LotPart[] = []
  for (const one of lots) {
    if (one.standing !== 'ok') continue
    for (const { lot, positionId, qtyMilli, apartMilli } of lotsByPlace([one])) {
      const taken = Math.min(left, qtyMilli - apartMilli)
      if (taken <= 0) continue
      parts.push({ lot, positionId, qtyMilli: taken })
      left -= taken
    }
  }
  return parts
}

/** What a row of the draft, or of the preview, takes of its lot. */
export const partsIn = (rows: readonly AnyRow[]): readonly LotPart[] =>
  rows.flatMap((row) =>
    isText(row['lot'])
      ? [{ lot: row['lot'], positionId: numberOf(row['positionId']), qtyMilli: numberOf(row['qtyMilli']) ?? 0 }]
      : [],
  )

export const chosenLots = (line: SlipLine): readonly LotPart[] => partsIn(line.rows)

/** The amount of a line, rounded per row as posting does; null while something is missing. */
export function amountOfLine(line: SlipLine, facts: ProductFacts | undefined): number | null {
  let total = 0
  for (const row of line.rows) {
    const [qty, price] = [numberOf(row['qtyMilli']), numberOf(row['priceE4'])]
    if (qty === null || price === null || !facts) return null
    total += amountOf(qty as Milli, price as PriceE4, perOf(row, facts), facts.unitWeightGrams as Grams)
  }
  return total
}

/** Net weight in thousandths of a tonne. */
export function tonnesOf(line: SlipLine, facts: ProductFacts | undefined): number | null {
  const qty = numberOf(line.shown['qtyMilli'])
  return qty === null || !facts ? null : kilogramsOf(qty as Milli, facts.unitWeightGrams as Grams)
}

export const perOf = (row: AnyRow, facts: ProductFacts): PricedPer => (row['pricedPer'] ?? facts.pricedPer) as PricedPer

/** 袋 ⇄ 吨. A price that was offered is converted; a price that was typed is meant for the other unit. */
export function toggledPer(row: AnyRow, facts: ProductFacts): AnyRow {
  const per = perOf(row, facts)
  const other: PricedPer = per === 'tonne' ? 'stockUnit' : 'tonne'
  const offer = offerOf(facts)
  const price = numberOf(row['priceE4'])
  if (!offer || price === null) return { pricedPer: other }
  if (offer.pricedPer === per && offer.priceE4 === price)
    return { pricedPer: other, priceE4: converted(price, other, facts) }
  // Back to the unit it was offered in: the offered price itself, not a price rounded twice.
  if (offer.pricedPer === other && converted(offer.priceE4, per, facts) === price)
    return { pricedPer: other, priceE4: offer.priceE4 }
  return { pricedPer: other }
}

const converted = (price: number, to: PricedPer, { unitWeightGrams }: ProductFacts): number =>
  convertPrice(price as PriceE4, to === 'tonne' ? 'stockUnit' : 'tonne', to, unitWeightGrams as Grams)

/** Priced below the floor of its list; a line drawn on a contract has its price from there. */
export function isBelowFloor(row: AnyRow, facts: ProductFacts): boolean {
  const { listed, unitWeightGrams } = facts
  const price = numberOf(row['priceE4'])
  if (!listed || listed.floorPriceE4 === null || price === null || numberOf(row['contractLineId']) !== null)
    return false
  const { floorPriceE4, pricedPer } = listed
  return price < convertPrice(floorPriceE4, pricedPer, perOf(row, facts), unitWeightGrams as Grams)
}

/** What is left of a product in its warehouse for this line, after the slip's other lines. */
export function availableFor(lines: readonly SlipLine[], index: number, facts: ProductFacts): number {
  const mine = lines[index]?.shown
  const others = lines.filter(
    ({ shown }, at) =>
      at !== index && shown['productId'] === mine?.['productId'] && shown['warehouseId'] === mine?.['warehouseId'],
  )
  return facts.availableMilli - others.reduce((sum, { shown }) => sum + (numberOf(shown['qtyMilli']) ?? 0), 0)
}

/** The contract lines the slip draws on, in one order whichever way they were typed. */
export const drawnLines = (lines: readonly SlipLine[]): readonly number[] =>
  [...new Set(lines.flatMap(({ shown }) => numberOf(shown['contractLineId']) ?? []))].toSorted((a, b) => a - b)

/** What the customer owes before the slip, less what was paid ahead: the printed slip says the same. */
export const owedBefore = ({ receivableFen, advanceFen }: CustomerFacts): number => receivableFen - advanceFen

/** What is paid on the slip, and what is waived with it. */
export const paidOn = (head: AnyRow): number => (numberOf(head['paidFen']) ?? 0) + (numberOf(head['waivedFen']) ?? 0)

export const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)
const sumOf = (rows: readonly AnyRow[]): number => rows.reduce((sum, row) => sum + (numberOf(row['qtyMilli']) ?? 0), 0)
const isText = (value: Value | undefined): value is string => typeof value === 'string' && value !== ''
