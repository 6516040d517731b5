// A campaign's gifts on a slip: how many what is bought allows, and the line that gives them.

import type { CampaignOffer, ProductPromise } from '../../../shared/api.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { wholeTimes, type Milli } from '../../../shared/kernel/index.ts'
import { numberOf } from './slip.ts'

const qtyOf = (row: AnyRow): number => numberOf(row['qtyMilli']) ?? 0
const isGift = (row: AnyRow): boolean => row['gift'] === true

/** What the slip's lines allow; 0 where the campaign gives nothing. */
export function giftAllowed(rows: readonly AnyRow[], offer: CampaignOffer): number {
  if (offer.everyMilli === null || offer.giftMilli === null || offer.giftProductId === null) return 0
  const bought = rows
    .filter((row) => !isGift(row) && row['productId'] === offer.boughtProductId)
    .reduce((sum, row) => sum + qtyOf(row), 0)
  return wholeTimes(bought as Milli, offer.everyMilli as Milli) * offer.giftMilli
}

/** The warehouse of the slip where the gift lies there, else the one that has most of it. */
export function whereGiven(lying: ProductPromise['lying'], warehouseId: number | null): AnyRow {
  const there = lying.find((at) => at.warehouseId === warehouseId) ?? lying[0]
  return there === undefined ? {} : { warehouseId: there.warehouseId }
}

/** The rows with the gift as their last line, as many as are allowed; gifts that stood there are replaced. */
export function withGift(rows: readonly AnyRow[], offer: CampaignOffer, usual: AnyRow): readonly AnyRow[] {
  const bought = rows.filter((row) => !isGift(row))
  const qtyMilli = giftAllowed(bought, offer)
  if (qtyMilli === 0) return bought
  return [...bought, { ...usual, productId: offer.giftProductId, lot: null, qtyMilli, priceE4: 0, gift: true }]
}
