// Which price list speaks for a customer: the most specific one in force on the day. A list for the customer's kind and
// area goes before one for the kind, that before one for the area, that before one for all. Among equals the one valid
// from the later day, then the one with the later number.

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
  readonly productId: number
  readonly priceE4: PriceE4
  /** Null is no floor. */
  readonly floorPriceE4: PriceE4 | null
  readonly pricedPer: PricedPer
}

/** Whom a price is for; nobody in particular has neither. */
export type Buyer = { readonly customerKind: string | null; readonly area: string | null }

/** The price of a product on a day, or null where no list says one. */
export function priceInForce(
  listed: readonly ListedPrice[],
  productId: number,
  buyer: Buyer,
  day: Day,
): ListedPrice | null {
  const speaking = listed.filter((one) => one.productId === productId && holdsOn(one, day) && isFor(one, buyer))
  return speaking.toSorted(byPrecedence)[0] ?? null
}

const holdsOn = ({ fromDay, toDay }: ListedPrice, day: Day): boolean =>
  fromDay <= day && (toDay === null || day <= toDay)

const isFor = (list: ListedPrice, buyer: Buyer): boolean =>
  (list.customerKind === null || list.customerKind === buyer.customerKind) &&
  (list.area === null || list.area === buyer.area)

const specificity = ({ customerKind, area }: ListedPrice): number =>
  (customerKind === null ? 0 : 2) + (area === null ? 0 : 1)

const byPrecedence = (a: ListedPrice, b: ListedPrice): number =>
  specificity(b) - specificity(a) || compare(b.fromDay, a.fromDay) || compare(b.no, a.no)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
