// Bags of a lot that are set apart (隔离): never more than lie in the warehouse, never fewer than none.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { ApartMove } from './apart-copy.ts'
import type { Goods } from './placing.ts'
import type { PostingBuilder } from './posting.ts'

/** Refuses more than is free to be set apart. */
export const canSetApart = (posting: PostingBuilder, path: string, goods: Goods, qty: Milli): boolean =>
  within(posting, 'quarantine.free', path, goods, qty)

/** Refuses more than is set apart. */
export const canFree = (posting: PostingBuilder, path: string, goods: Goods, qty: Milli): boolean =>
  within(posting, 'quarantine.short', path, goods, qty)

function within(
  posting: PostingBuilder,
  code: 'quarantine.free' | 'quarantine.short',
  path: string,
  { product, lot, warehouseId }: Goods,
  qty: Milli,
): boolean {
  const { qtyMilli, apartMilli } = posting.stockCopy.heldAt(product.id, warehouseId, lot.id)
  const left = code === 'quarantine.free' ? qtyMilli - apartMilli : apartMilli
  if (qty <= left) return true
  posting.refuse(code, path, {
    product: product.code,
    lot: lot.no,
    warehouse: posting.facts.named.warehouse.get(warehouseId)?.name ?? '',
    left: formatMilli(left as Milli),
    asked: formatMilli(qty),
    unit: product.unit,
  })
  return false
}

/**
 * A reversal sets free what was set apart, wherever it was moved since, and the other way round: on its position again as
 * far as goods lie there that are not apart.
 */
export function undoApart(posting: PostingBuilder, { lineId, positionId, qtyMilli, ...of }: ApartMove): void {
  const product = posting.facts.products.get(of.productId)
  const lot = posting.facts.lots.find(({ id }) => id === of.lotId)
  if (!product || !lot) return
  const goods = { product, lot, warehouseId: of.warehouseId }
  const place = posting.positions.placesOf(of).find((at) => at.positionId === positionId) ?? null
  if (qtyMilli > 0) {
    if (canFree(posting, '', goods, qtyMilli)) posting.apart.free(lineId, of, place, qtyMilli)
  } else if (canSetApart(posting, '', goods, -qtyMilli as Milli)) {
    const there = place ? Math.min(-qtyMilli, posting.positions.freeOn(place.positionId, lot.id)) : 0
    posting.apart.set(lineId, of, place, there as Milli)
    posting.apart.set(lineId, of, null, (-qtyMilli - there) as Milli)
  }
}
