// In which warehouse goods lie fit to be taken, and which one people would send a customer to: the first that has all that
// is wanted, else the one that has most of it.

import { sumMilli, type Milli } from '../../shared/kernel/index.ts'
import type { Lying } from './goods-lying.ts'

export type LyingWhere = { readonly warehouseId: number; readonly qtyMilli: Milli }

/** Of one product; warehouses with more in them first. */
export function lyingWhere(lying: readonly Lying[], productId: number): LyingWhere[] {
  const there = lying.filter((at) => at.productId === productId)
  return [...new Set(there.map((at) => at.warehouseId))]
    .map((warehouseId) => ({
      warehouseId,
      qtyMilli: sumMilli(there.filter((at) => at.warehouseId === warehouseId).map((at) => at.qtyMilli)),
    }))
    .toSorted((a, b) => b.qtyMilli - a.qtyMilli || a.warehouseId - b.warehouseId)
}

/** Null where nothing of it lies anywhere. `lying` is in the order goods are taken: what came first goes first. */
export function warehouseFor(lying: readonly Lying[], productId: number, wanted: Milli): number | null {
  const where = lyingWhere(lying, productId)
  const enough = new Set(where.filter((at) => at.qtyMilli >= wanted).map((at) => at.warehouseId))
  const oldest = lying.find((at) => at.productId === productId && enough.has(at.warehouseId))
  return (oldest ?? where[0])?.warehouseId ?? null
}
