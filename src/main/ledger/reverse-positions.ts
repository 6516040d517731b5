// What a reversal does on positions. Goods that were put on a position are taken from it, goods that were taken are put
// back. Where the document moved stock, what has meanwhile left the position is taken from elsewhere, for the stock itself
// is checked; a placement moved nothing else, so it must still find its goods where it put them.

import type { Milli } from '../../shared/kernel/index.ts'
import type { Facts } from './facts.ts'
import { canTakeFrom } from './placing.ts'
import type { PositionMove } from './position-copy.ts'
import type { PostingBuilder } from './posting.ts'

type Written = { readonly stock: readonly unknown[]; readonly positions: readonly PositionMove[] }

export function placingsOf(written: Written, facts: Facts, posting: PostingBuilder) {
  const { positions } = posting
  const isPlacement = written.stock.length === 0
  return {
    /** Before the stock moves back. */
    takeBack(): void {
      for (const move of written.positions.filter(({ qtyMilli }) => qtyMilli > 0)) {
        if (isPlacement) isThere(move, move, move.qtyMilli)
        const left = positions.onPosition(move.positionId, move.lotId)
        positions.put(move.lineId, move, move, -Math.min(left, move.qtyMilli) as Milli)
      }
    },
    /** Once the stock is back. */
    putBack(): void {
      for (const move of written.positions.filter(({ qtyMilli }) => qtyMilli < 0)) {
        const qty = -move.qtyMilli as Milli
        if (!isPlacement || isThere(move, null, qty)) positions.put(move.lineId, move, move, qty)
      }
      if (isPlacement) return
      for (const { lineId, warehouseId, productId, lotId } of written.positions) {
        const held = posting.stockCopy.heldAt(productId, warehouseId, lotId).qtyMilli
        positions.keepWithin(lineId, { warehouseId, productId, lotId }, held)
      }
    },
  }

  function isThere(move: PositionMove, place: PositionMove | null, qty: Milli): boolean {
    const product = facts.products.get(move.productId)
    const lot = facts.lots.find(({ id }) => id === move.lotId)
    return (
      product !== undefined &&
      lot !== undefined &&
      canTakeFrom(posting, '', { product, lot, warehouseId: move.warehouseId }, place, qty, 'all')
    )
  }
}
