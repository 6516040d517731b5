// Putting goods on a position and taking them from one. A row that names a position takes all it wants from there; one that
// names none takes what is not placed yet, it stands in the way, and then from the positions by their code. `null` is
// what is not placed yet.

import { formatMilli, type Fen, type Milli } from '../../shared/kernel/index.ts'
import { label } from '../../shared/contract/index.ts'
import type { LotFact, ProductFact } from './facts.ts'
import type { Place } from './position-copy.ts'
import type { PostingBuilder } from './posting.ts'

export type Goods = { readonly product: ProductFact; readonly lot: LotFact; readonly warehouseId: number }
/** Some of a lot, and where it lies. */
export type Part = { readonly place: Place | null; readonly qtyMilli: Milli }

/** What of the goods at a place is meant: those that may be taken, those set apart, or all of them. */
type Which = 'free' | 'apart' | 'all'

const amountAt = (posting: PostingBuilder, goods: Goods, place: Place | null, which: Which): Milli => {
  const { positions, apart } = posting
  const all = place ? positions.onPosition(place.positionId, goods.lot.id) : looseOf(posting, goods)
  if (which === 'all') return all
  const apartThere = place ? positions.apartOn(place.positionId, goods.lot.id) : apart.looseOf(keyOf(goods))
  return Math.max(0, which === 'apart' ? Math.min(all, apartThere) : all - apartThere) as Milli
}

/** Refuses what cannot be taken from there; answers whether it can. */
export function canTakeFrom(
  posting: PostingBuilder,
  path: string,
  goods: Goods,
  place: Place | null,
  qty: Milli,
  which: Which = 'free',
): boolean {
  const { product, lot, warehouseId } = goods
  const left = amountAt(posting, goods, place, which)
  if (left >= qty) return true
  const all = amountAt(posting, goods, place, 'all')
  const told = {
    product: product.code,
    lot: lot.no,
    position: place?.positionCode ?? notPlaced,
    warehouse: posting.facts.named.warehouse.get(warehouseId)?.name ?? '',
    left: formatMilli(left),
    all: formatMilli(all),
    apart: formatMilli((all - left) as Milli),
    asked: formatMilli(qty),
    unit: product.unit,
  }
  if (which === 'apart') posting.refuse('position.shortApart', path, told)
  else if (all >= qty) posting.refuse('position.apart', path, told)
  else posting.refuse(place ? 'position.short' : 'position.shortLoose', path, told)
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
  const free = placesOf(posting, goods).map((place) => ({ place, qtyMilli: amountAt(posting, goods, place, 'free') }))
  return takenInTurn(free, qty)
}

/** The same of goods that are set apart, as far as there are any; the position is to have as many of `which`. */
export function partsApartFirst(
  posting: PostingBuilder,
  path: string,
  goods: Goods,
  { positionId, qtyMilli }: { readonly positionId: number | null; readonly qtyMilli: Milli },
  which: 'apart' | 'all',
): (Part & { readonly isApart: boolean })[] {
  const named = placeNamed(posting, positionId)
  if (named && !canTakeFrom(posting, path, goods, named, qtyMilli, which)) return []
  const places = named ? [named] : placesOf(posting, goods)
  const parts = (isApart: boolean) =>
    places.map((place) => ({ place, isApart, qtyMilli: amountAt(posting, goods, place, isApart ? 'apart' : 'free') }))
  return takenInTurn([...parts(true), ...parts(false)], qtyMilli)
}

/** What is not placed, then the positions by their code. */
const placesOf = (posting: PostingBuilder, goods: Goods): (Place | null)[] => [
  null,
  ...posting.positions.lying(keyOf(goods)),
]

const notPlaced = label('未上垛', 'Not placed')

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

export const keyOf = ({ product, lot, warehouseId }: Goods) => ({ productId: product.id, lotId: lot.id, warehouseId })

function looseOf(posting: PostingBuilder, goods: Goods): Milli {
  const { product, lot, warehouseId } = goods
  const held = posting.stockCopy.heldAt(product.id, warehouseId, lot.id).qtyMilli
  return Math.max(0, held - posting.positions.placedOf(keyOf(goods))) as Milli
}
