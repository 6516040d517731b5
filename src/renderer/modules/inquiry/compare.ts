// The offers of an inquiry as they are compared: product by product, the cheapest per tonne at the door first, who gave no
// price last. What lands at how much was worked out by the book; here it is only put in order.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { perTonneOf, type Fen, type Grams, type Milli } from '../../../shared/kernel/index.ts'

export type Offer = {
  readonly row: AnyRow
  /** Ex factory, per tonne whatever the price was per; null without a price. */
  readonly goodsE4: number | null
  readonly landedE4: number | null
  readonly overE4: number | null
  /** The least of several. */
  readonly cheapest: boolean
}
export type Compared = { readonly productId: number; readonly offers: readonly Offer[] }

export function compareOffers(rows: readonly AnyRow[]): readonly Compared[] {
  const byProduct = new Map<number, AnyRow[]>()
  for (const row of rows) {
    const { productId } = row
    if (typeof productId !== 'number') continue
    byProduct.set(productId, [...(byProduct.get(productId) ?? []), row])
  }
  return [...byProduct].map(([productId, of]) => {
    const answers = of.filter((row) => typeof row['landedE4'] === 'number').length
    const offers = of.map((row) => offerOf(row, answers > 1))
    return { productId, offers: offers.toSorted((a, b) => (a.landedE4 ?? Infinity) - (b.landedE4 ?? Infinity)) }
  })
}

function offerOf(row: AnyRow, contested: boolean): Offer {
  const landedE4 = numberOf(row['landedE4'])
  const overE4 = numberOf(row['overE4'])
  const [goods, qty, weight] = [row['goodsFen'], row['qtyMilli'], row['unitWeightGrams']].map(numberOf)
  const goodsE4 = goods != null && qty && weight ? perTonneOf(goods as Fen, qty as Milli, weight as Grams) : null
  return { row, goodsE4, landedE4, overE4, cheapest: contested && overE4 === 0 }
}

const numberOf = (value: AnyRow[string] | undefined): number | null => (typeof value === 'number' ? value : null)
