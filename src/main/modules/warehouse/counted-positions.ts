// Positions follow the count: what a position is counted short leaves it, what is found comes onto it, while the stock of
// the lot changes only by the sum. Goods that have left the position since the sheet was made are not taken twice.

import type { Milli } from '../../../shared/kernel/index.ts'
import type { LotFact, ProductFact } from '../../ledger/facts.ts'
import { placeNamed, placeOn } from '../../ledger/placing.ts'
import type { PostingBuilder } from '../../ledger/posting.ts'
import { placedSince, positionSince, stockSince, type MovedSince } from './moved-since.ts'

type Row = { readonly positionId: number | null; readonly warehouseId: number; readonly productId: number }
type Line = {
  readonly row: Row
  readonly id: number
  readonly product: ProductFact
  readonly lot: LotFact | null
  readonly differenceMilli: Milli
}

/**
 * What the books said at the sheet's moment of goods that were found while it was counted: of their position, or of what is
 * not placed where other lines of the sheet count the lot by position; else of the whole lot in the warehouse.
 */
export function bookOf(
  posting: PostingBuilder,
  row: Row,
  lot: LotFact,
  isByPosition: boolean,
  since: MovedSince,
): Milli {
  const { productId, warehouseId, positionId } = row
  if (positionId !== null)
    return (posting.positions.onPosition(positionId, lot.id) - positionSince(since, positionId, lot.id)) as Milli
  const of = { productId, warehouseId, lotId: lot.id }
  const held = posting.stockCopy.heldAt(productId, warehouseId, lot.id).qtyMilli - stockSince(since, of)
  if (!isByPosition) return held as Milli
  return (held - (posting.positions.placedOf(of) - placedSince(since, of))) as Milli
}

/** Before the stock changes. What it answers is called after, so that no more lies on positions than there is. */
export function placeAsCounted(posting: PostingBuilder, lines: readonly Line[]): () => void {
  const placed = lines.flatMap((line) => {
    const { lot, row, product, id, differenceMilli } = line
    if (lot === null || row.positionId === null || differenceMilli === 0) return []
    const lies = posting.positions.onPosition(row.positionId, lot.id)
    const goods = { product, lot, warehouseId: row.warehouseId }
    placeOn(posting, id, goods, placeNamed(posting, row.positionId), Math.max(-lies, differenceMilli) as Milli)
    return [{ id, at: { productId: product.id, warehouseId: row.warehouseId, lotId: lot.id } }]
  })
  return () => {
    for (const { id, at } of placed) {
      const { productId, warehouseId, lotId } = at
      posting.positions.keepWithin(id, at, posting.stockCopy.heldAt(productId, warehouseId, lotId).qtyMilli)
      posting.apart.settle(id, at)
    }
  }
}
