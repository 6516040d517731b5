// Putting goods on a position and taking them from one, where a document names it. `null` is what is not placed yet.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { LotFact, ProductFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'

export type Goods = { readonly product: ProductFact; readonly lot: LotFact; readonly warehouseId: number }

/** Refuses what does not lie there; answers whether it does. */
export function canTakeFrom(
  posting: PostingBuilder,
  path: string,
  { product, lot, warehouseId }: Goods,
  place: { readonly positionId: number; readonly positionCode: string } | null,
  qty: Milli,
): boolean {
  const key = { productId: product.id, warehouseId, lotId: lot.id }
  const held = posting.stockCopy.heldAt(product.id, warehouseId, lot.id).qtyMilli
  const left = place
    ? posting.positions.onPosition(place.positionId, lot.id)
    : Math.max(0, held - posting.positions.placedOf(key))
  if (left >= qty) return true
  const told = {
    product: product.code,
    lot: lot.no,
    left: formatMilli(left as Milli),
    asked: formatMilli(qty),
    unit: product.unit,
  }
  if (place) posting.refuse('position.short', path, { ...told, position: place.positionCode })
  else
    posting.refuse('position.shortLoose', path, {
      ...told,
      warehouse: posting.facts.named.warehouse.get(warehouseId)?.name ?? '',
    })
  return false
}

/** Goods come to lie on the position, or with a negative quantity leave it. */
export function placeOn(
  posting: PostingBuilder,
  lineId: number,
  { product, lot, warehouseId }: Goods,
  positionId: number | null,
  qty: Milli,
): void {
  const position = placeNamed(posting, positionId)
  if (!position) return
  posting.positions.put(lineId, position, { productId: product.id, warehouseId, lotId: lot.id }, qty)
}

/** The position a row names. */
export function placeNamed(posting: PostingBuilder, positionId: number | null) {
  const position = positionId === null ? undefined : posting.facts.positions.get(positionId)
  return position ? { positionId: position.id, positionCode: position.code } : null
}
