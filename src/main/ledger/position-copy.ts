// Where goods lie inside their warehouse, while one document is decided. Positions have a ledger of their own beside the
// stock ledger: what is not on a position is simply not placed, so a warehouse without positions has no rows here. What
// lies on positions never exceeds the stock of its lot: goods that leave without naming a position are taken from what is
// not placed first, and then from the positions by their code.

import { assert, sumMilli, type Milli } from '../../shared/kernel/index.ts'
import type { PlacedFact } from './facts.ts'

/** A placing on a position, or a taking from it. */
export type PositionMove = Omit<PlacedFact, 'apartMilli'> & { readonly lineId: number | null }
type Lot = Pick<PlacedFact, 'warehouseId' | 'productId' | 'lotId'>
export type Place = Pick<PlacedFact, 'positionId' | 'positionCode'>

export function copyPositions(placed: readonly PlacedFact[]) {
  const held = new Map(placed.map((fact) => [keyOf(fact, fact), fact]))
  const moves: PositionMove[] = []

  const onPosition = (positionId: number, lotId: number): Milli =>
    held.get(keyOf({ positionId }, { lotId }))?.qtyMilli ?? (0 as Milli)

  const apartOn = (positionId: number, lotId: number): Milli =>
    held.get(keyOf({ positionId }, { lotId }))?.apartMilli ?? (0 as Milli)

  const put = (lineId: number | null, place: Place, lot: Lot, qtyMilli: Milli): void => {
    if (qtyMilli === 0) return
    const key = keyOf(place, lot)
    const { warehouseId, productId, lotId } = lot
    const fact = { positionId: place.positionId, positionCode: place.positionCode, warehouseId, productId, lotId }
    const apartMilli = apartOn(place.positionId, lotId)
    held.set(key, { ...fact, apartMilli, qtyMilli: (onPosition(place.positionId, lotId) + qtyMilli) as Milli })
    moves.push({ ...fact, lineId, qtyMilli })
  }

  /** The positions a lot lies on, or lay on before this document, in the order they are taken from. */
  const placesOf = ({ warehouseId, lotId }: Lot): PlacedFact[] =>
    [...held.values()]
      .filter((at) => at.warehouseId === warehouseId && at.lotId === lotId)
      .toSorted((a, b) => (a.positionCode < b.positionCode ? -1 : 1))
  const lying = (lot: Lot): PlacedFact[] => placesOf(lot).filter((at) => at.qtyMilli > 0)

  return {
    onPosition,
    apartOn,
    /** What may be taken from it. */
    freeOn: (positionId: number, lotId: number): Milli =>
      Math.max(0, onPosition(positionId, lotId) - apartOn(positionId, lotId)) as Milli,
    put,
    /** Some of what lies on a position is set apart, or with a negative quantity set free. */
    setApart({ positionId }: Place, { lotId }: Lot, qtyMilli: Milli): void {
      const at = held.get(keyOf({ positionId }, { lotId }))
      assert(at !== undefined, 'what is set apart on a position lies there')
      held.set(keyOf(at, at), { ...at, apartMilli: (at.apartMilli + qtyMilli) as Milli })
    },
    placesOf,
    lying,
    /** How much of a lot lies on positions of the warehouse. */
    placedOf: (lot: Lot): Milli => sumMilli(lying(lot).map((at) => at.qtyMilli)),
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

export type PositionCopy = ReturnType<typeof copyPositions>

const keyOf = ({ positionId }: { positionId: number }, { lotId }: { lotId: number }): string => `${positionId}/${lotId}`
