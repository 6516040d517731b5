// Where goods lie inside their warehouse, while one document is decided. Positions have a ledger of their own beside the
// stock ledger: what is not on a position is simply not placed, so a warehouse without positions has no rows here. What
// lies on positions never exceeds the stock of its lot: goods that leave without naming a position are taken from what is
// not placed first, and then from the positions by their code.

import { sumMilli, type Milli } from '../../shared/kernel/index.ts'
import type { PlacedFact } from './facts.ts'

/** A placing on a position, or a taking from it. */
export type PositionMove = PlacedFact & { readonly lineId: number | null }
type Lot = Pick<PlacedFact, 'warehouseId' | 'productId' | 'lotId'>
export type Place = Pick<PlacedFact, 'positionId' | 'positionCode'>

export function copyPositions(placed: readonly PlacedFact[]) {
  const held = new Map(placed.map((fact) => [keyOf(fact, fact), fact]))
  const moves: PositionMove[] = []

  const onPosition = (positionId: number, lotId: number): Milli =>
    held.get(keyOf({ positionId }, { lotId }))?.qtyMilli ?? (0 as Milli)

  const put = (lineId: number | null, place: Place, lot: Lot, qtyMilli: Milli): void => {
    if (qtyMilli === 0) return
    const key = keyOf(place, lot)
    const { warehouseId, productId, lotId } = lot
    const fact = { positionId: place.positionId, positionCode: place.positionCode, warehouseId, productId, lotId }
    held.set(key, { ...fact, qtyMilli: (onPosition(place.positionId, lotId) + qtyMilli) as Milli })
    moves.push({ ...fact, lineId, qtyMilli })
  }

  const of = ({ warehouseId, lotId }: Lot): PlacedFact[] =>
    [...held.values()].filter((at) => at.warehouseId === warehouseId && at.lotId === lotId && at.qtyMilli > 0)

  /** The positions a lot lies on, in the order they are taken from. */
  const lying = (lot: Lot): PlacedFact[] => of(lot).toSorted((a, b) => (a.positionCode < b.positionCode ? -1 : 1))

  return {
    onPosition,
    put,
    lying,
    /** How much of a lot lies on positions of the warehouse. */
    placedOf: (lot: Lot): Milli => sumMilli(of(lot).map((at) => at.qtyMilli)),
    /** After goods have left: takes from positions what the stock that is left does not cover. */
    keepWithin(lineId: number | null, lot: Lot, stock: Milli): void {
      if (held.size === 0) return
      const there = lying(lot)
      let over = sumMilli(there.map((at) => at.qtyMilli)) - Math.max(0, stock)
      for (const at of there) {
        if (over <= 0) return
        const taken = Math.min(at.qtyMilli, over)
        put(lineId, at, lot, -taken as Milli)
        over -= taken
      }
    },
    moved: (): readonly PositionMove[] => moves,
  }
}

const keyOf = ({ positionId }: { positionId: number }, { lotId }: { lotId: number }): string => `${positionId}/${lotId}`
