// Bags of a lot that are set apart (隔离): never more than lie in the warehouse, never fewer than none.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { Goods } from './placing.ts'
import type { PostingBuilder } from './posting.ts'
import type { StockOf } from './posting-data.ts'

/** Some of a lot is set apart, or with a negative quantity set free. */
export type ApartMove = StockOf & { readonly lineId: number | null; readonly qtyMilli: Milli }

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

/** A reversal sets free what was set apart, and the other way round. */
export function undoApart(posting: PostingBuilder, move: ApartMove): void {
  const product = posting.facts.products.get(move.productId)
  const lot = posting.facts.lots.find(({ id }) => id === move.lotId)
  if (!product || !lot) return
  const goods = { product, lot, warehouseId: move.warehouseId }
  const { qtyMilli } = move
  const can = qtyMilli > 0 ? canFree(posting, '', goods, qtyMilli) : canSetApart(posting, '', goods, -qtyMilli as Milli)
  if (can) posting.setApart(move.lineId, move, -qtyMilli as Milli)
}
