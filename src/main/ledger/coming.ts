// What a document brings where: the goods it puts into warehouses and onto their positions, and the rows that do so.
// What may lie beside what, and what a place bears, is asked of these.

import { sumMilli, type Milli } from '../../shared/kernel/index.ts'
import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import type { Deciding } from './document-kind.ts'
import type { Posting } from './posting-data.ts'

export type Coming = {
  readonly productId: number
  readonly warehouseId: number
  /** Null where the goods are not placed. */
  readonly positionId: number | null
  readonly qtyMilli: Milli
}

/** What comes into warehouses, apart by position; what only moves inside its warehouse comes to its new position. */
export function comingOf({ stock, positions, kept }: Posting): Coming[] {
  const placed = positions.filter((move) => move.qtyMilli > 0)
  const entered = stock.flatMap((move): Coming[] => {
    const { productId, warehouseId, qtyMilli } = move
    if (qtyMilli <= 0 || warehouseId === null) return []
    const onPositions = placed.filter((one) => one.lineId === move.lineId && one.warehouseId === warehouseId)
    const loose = (qtyMilli - sumMilli(onPositions.map((one) => one.qtyMilli))) as Milli
    return loose > 0 ? [{ productId, warehouseId, positionId: null, qtyMilli: loose }] : []
  })
  return [...entered, ...placed, ...kept]
}

/** `lines.2`: the first row that brings the product there; the whole document where rows do not name their products. */
export function placeOf(
  document: Deciding<DocumentContract>,
  { productId, warehouseId, positionId }: Omit<Coming, 'qtyMilli'>,
): string {
  const rows = Object.values(document.sections).flat()
  const bringing = rows.find((row) => {
    const { productId: of, warehouseId: into, toWarehouseId, toPositionId, positionId: onto } = row as unknown as AnyRow
    const place = toPositionId ?? onto ?? null
    // A return names a delivered line, not its product.
    return (
      (of ?? productId) === productId &&
      place === positionId &&
      (place !== null || (toWarehouseId ?? into) === warehouseId)
    )
  })
  return bringing?.at ?? ''
}

/** Where it is, in words: the warehouse, and the position where there is one. */
export const wordsOfPlace = (warehouse: string, position: string | undefined): string =>
  position === undefined ? warehouse : `${warehouse} ${position}`
