// Which price list speaks for a customer: the most specific one in force on the day. A list for the customer's kind and
// place goes before one for the kind, that before one for the place, that before one for all. A place is a territory, the
// nearer before the wider (the township's before the county's), or an area as it is written, which comes last.
// Among equals the one valid from the later day, then the one with the later number.

import type { Day, PriceE4, PricedPer } from '../kernel/index.ts'

/** A product's line of an approved list, with what its head says. */
export type ListedPrice = {
  readonly no: string
  readonly fromDay: Day
  /** Null is until replaced. */
  readonly toDay: Day | null
  /** Null is every kind, every area. */
  readonly customerKind: string | null
  readonly area: string | null
  /** Null is every territory; else the customers of this one and of all within it. */
  readonly territoryId: number | null
  readonly productId: number
  readonly priceE4: PriceE4
  /** Null is no floor. */
  readonly floorPriceE4: PriceE4 | null
  readonly pricedPer: PricedPer
}

/** Whom a price is for; nobody in particular has neither. */
export type Buyer = {
  readonly customerKind: string | null
  readonly area: string | null
  /** The customer's own territory and all it lies within, the nearest first. */
  readonly territoryIds: readonly number[]
}

/** The price of a product on a day, or null where no list says one. */
export function priceInForce(
  listed: readonly ListedPrice[],
  productId: number,
  buyer: Buyer,
  day: Day,
): ListedPrice | null {
  const speaking = listed.filter((one) => one.productId === productId && holdsOn(one, day) && isFor(one, buyer))
  return speaking.toSorted(byPrecedence(buyer))[0] ?? null
}

const holdsOn = ({ fromDay, toDay }: ListedPrice, day: Day): boolean =>
  fromDay <= day && (toDay === null || day <= toDay)

const isFor = (list: ListedPrice, buyer: Buyer): boolean =>
  (list.customerKind === null || list.customerKind === buyer.customerKind) &&
  (list.area === null || list.area === buyer.area) &&
  (list.territoryId === null || buyer.territoryIds.includes(list.territoryId))

/** Kind before territory before area: each weighs more than all that come after it. */
const specificity = ({ customerKind, area, territoryId }: ListedPrice, { territoryIds }: Buyer): number =>
  (customerKind === null ? 0 : 1000) +
  (territoryId === null ? 0 : 100 - territoryIds.indexOf(territoryId)) +
  (area === null ? 0 : 1)

const byPrecedence =
  (buyer: Buyer) =>
  (a: ListedPrice, b: ListedPrice): number =>
    specificity(b, buyer) - specificity(a, buyer) || compare(b.fromDay, a.fromDay) || compare(b.no, a.no)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
