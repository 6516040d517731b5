// What is set apart, place by place, while one document is decided: on positions, and of what is not placed. It is never
// more than lies there: where goods leave without saying that they were apart, as many stay apart as the lot still has.

import { sumMilli, type Milli } from '../../shared/kernel/index.ts'
import type { Place, PositionCopy } from './position-copy.ts'
import type { StockOf } from './posting-data.ts'
import type { StockCopy } from './stock-copy.ts'

/** Some of a lot is set apart, or with a negative quantity set free. */
export type ApartMove = StockOf & {
  readonly lineId: number | null
  /** Null is not placed. */
  readonly positionId: number | null
  readonly qtyMilli: Milli
}

export function copyApart(stock: StockCopy, positions: PositionCopy) {
  const moves: ApartMove[] = []
  const heldOf = ({ productId, warehouseId, lotId }: StockOf) => stock.heldAt(productId, warehouseId, lotId)

  /** Of what is not placed. */
  const looseOf = (lot: StockOf): Milli =>
    (heldOf(lot).apartMilli - sumMilli(positions.placesOf(lot).map((at) => at.apartMilli))) as Milli

  /** Bags are set apart where they are, or with a negative quantity set free. */
  const set = (lineId: number | null, lot: StockOf, place: Place | null, qtyMilli: Milli): void => {
    if (qtyMilli === 0) return
    const { productId, warehouseId, lotId } = lot
    stock.setApart(productId, warehouseId, lotId, qtyMilli)
    if (place) positions.setApart(place, lot, qtyMilli)
    moves.push({ lineId, productId, warehouseId, lotId, positionId: place?.positionId ?? null, qtyMilli })
  }

  const carry = (lineId: number | null, lot: StockOf, from: Place | null, to: Place | null, qty: Milli): void => {
    set(lineId, lot, from, -qty as Milli)
    set(lineId, lot, to, qty)
  }

  return {
    looseOf,
    set,
    carry,
    /** Sets free what is apart at a place, and beyond that what is apart elsewhere in the warehouse. */
    free(lineId: number | null, lot: StockOf, place: Place | null, qty: Milli): void {
      let left: number = qty
      for (const at of [place, null, ...positions.placesOf(lot)]) {
        const apart = at ? positions.apartOn(at.positionId, lot.lotId) : looseOf(lot)
        const freed = Math.max(0, Math.min(left, apart))
        set(lineId, lot, at, -freed as Milli)
        left -= freed
      }
    },
    /** Once goods have moved: what is apart lies where goods of its lot lie. */
    settle(lineId: number | null, lot: StockOf): void {
      if (heldOf(lot).apartMilli === 0) return
      for (const at of positions.placesOf(lot))
        carry(lineId, lot, at, null, Math.max(0, at.apartMilli - at.qtyMilli) as Milli)
      const { qtyMilli, apartMilli } = heldOf(lot)
      set(lineId, lot, null, Math.min(0, qtyMilli - apartMilli) as Milli)
      let over = looseOf(lot) - (qtyMilli - positions.placedOf(lot))
      for (const at of positions.lying(lot)) {
        if (over <= 0) return
        const carried = Math.min(over, at.qtyMilli - at.apartMilli) as Milli
        carry(lineId, lot, null, at, carried)
        over -= carried
      }
    },
    moved: (): readonly ApartMove[] => moves,
  }
}
