// Putting goods on a position and taking them from one. A row that names a position takes all it wants from there; one that
// names none takes what is not placed yet, it stands in the way, and then from the positions by their code. `null` is
// what is not placed yet.

import { formatMilli, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { LotFact, ProductFact } from './facts.ts'
import type { Place } from './position-copy.ts'
import type { PostingBuilder } from './posting.ts'

export type Goods = { readonly product: ProductFact; readonly lot: LotFact; readonly warehouseId: number }
/** Some of a lot, and where it lies. */
export type Part = { readonly place: Place | null; readonly qtyMilli: Milli }

/** Refuses what does not lie there; answers whether it does. */
export function canTakeFrom(
  posting: PostingBuilder,
  path: string,
  goods: Goods,
  place: Place | null,
  qty: Milli,
): boolean {
  const { product, lot, warehouseId } = goods
  const left = place ? posting.positions.onPosition(place.positionId, lot.id) : looseOf(posting, goods)
  if (left >= qty) return true
  const told = {
    product: product.code,
    lot: lot.no,
    left: formatMilli(left),
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

/** Where goods that are there are taken from, part by part; none after a refusal. */
export function partsFrom(
  posting: PostingBuilder,
  path: string,
  goods: Goods,
  positionId: number | null,
  qty: Milli,
): Part[] {
  const named = placeNamed(posting, positionId)
  if (named) return canTakeFrom(posting, path, goods, named, qty) ? [{ place: named, qtyMilli: qty }] : []
  const lying: Part[] = [{ place: null, qtyMilli: looseOf(posting, goods) }]
  lying.push(...posting.positions.lying(keyOf(goods)).map((at) => ({ place: at, qtyMilli: at.qtyMilli })))
  return takenInTurn(lying, qty)
}

/** So much of the parts, the first of them first. */
export function takenInTurn<P extends { readonly qtyMilli: Milli }>(parts: readonly P[], wanted: Milli): P[] {
  let left: number = wanted
  return parts.flatMap((part) => {
    const taken = Math.min(left, part.qtyMilli)
    left -= taken
    return taken > 0 ? [{ ...part, qtyMilli: taken as Milli }] : []
  })
}

/** Goods go out at average cost, off their position; answers the cost. */
export function issueFrom(posting: PostingBuilder, lineId: number, goods: Goods, { place, qtyMilli }: Part): Fen {
  placeOn(posting, lineId, goods, place, -qtyMilli as Milli)
  return posting.issue(lineId, goods.product.id, goods.warehouseId, goods.lot.id, qtyMilli)
}

/** Goods come to lie on the position, or with a negative quantity leave it. */
export function placeOn(posting: PostingBuilder, lineId: number, goods: Goods, place: Place | null, qty: Milli): void {
  if (place) posting.positions.put(lineId, place, keyOf(goods), qty)
}

/** The position a row names. */
export function placeNamed(posting: PostingBuilder, positionId: number | null): Place | null {
  const position = positionId === null ? undefined : posting.facts.positions.get(positionId)
  return position ? { positionId: position.id, positionCode: position.code } : null
}

const keyOf = ({ product, lot, warehouseId }: Goods) => ({ productId: product.id, lotId: lot.id, warehouseId })

function looseOf(posting: PostingBuilder, goods: Goods): Milli {
  const { product, lot, warehouseId } = goods
  const held = posting.stockCopy.heldAt(product.id, warehouseId, lot.id).qtyMilli
  return Math.max(0, held - posting.positions.placedOf(keyOf(goods))) as Milli
}
