// The price a sale is offered when its product is chosen: the price list in force, else what this customer paid last,
// else the product's own list price. It is an offer; whoever sells may type another.

import type { PricedPer } from '../kernel/index.ts'

type Price = { readonly priceE4: number; readonly pricedPer: PricedPer }
type Known = {
  readonly listed: Price | null
  /** What this customer paid last. */
  readonly last: Price | null
  /** The product's own, per its own unit. */
  readonly listPriceE4: number | null
  readonly pricedPer: PricedPer
}
type Offer = Price & { readonly why: 'listed' | 'last' | 'product' }

export function offerOf({ listed, last, listPriceE4, pricedPer }: Known): Offer | null {
  if (listed) return { priceE4: listed.priceE4, pricedPer: listed.pricedPer, why: 'listed' }
  if (last) return { priceE4: last.priceE4, pricedPer: last.pricedPer, why: 'last' }
  return listPriceE4 === null ? null : { priceE4: listPriceE4, pricedPer, why: 'product' }
}
