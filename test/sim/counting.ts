// Counts by position, and of goods that are others'.

import { posting, type Resolve } from './command.ts'

const reasonOf = (difference: number) => (difference < 0 ? 'naturalLoss' : difference > 0 ? 'gain' : 'agrees')

export const counting: Record<string, Resolve> = {
  /** A lot on one position or on two: more, fewer, or only elsewhere. */
  async countOfPositions(world, draw) {
    const at = draw.one(await world.stock())
    const places = await world.positions(at?.warehouseId ?? 0)
    const [one, other] = [draw.one(places), draw.one(places)]
    if (!at || one === undefined) return null
    const { warehouseId, productId, lot } = at
    const line = (positionId: number, difference: number, reason: string) => ({
      warehouseId,
      positionId,
      productId,
      lot,
      bookMilli: 5000,
      countedMilli: 5000 + difference,
      reason,
      unitCostE4: 10_000,
    })
    const moved = draw.between(1, 3000)
    const difference = draw.between(0, 4000) - 3000
    const lines =
      draw.chance(50) && other !== undefined && other !== one
        ? [line(one, -moved, 'moved'), line(other, moved, 'moved')]
        : [line(one, difference, reasonOf(difference))]
    return posting('stockCheck', world.day(draw, at.firstDay), {}, { lines })
  },

  async countOfCustody(world, draw) {
    const kept = draw.one(await world.kept())
    if (!kept) return null
    const { partnerId: ownerId, warehouseId, productId, lot } = kept
    const difference = draw.chance(50) ? draw.between(1, 900) : -draw.part(kept.left)
    const line = {
      warehouseId,
      ownerId,
      productId,
      lot,
      bookMilli: kept.left,
      countedMilli: Math.max(0, kept.left + difference),
      reason: reasonOf(difference),
    }
    return posting('stockCheck', world.day(draw, kept.day), {}, { lines: [line] })
  },
}
