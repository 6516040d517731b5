// A working copy of stock and cost while one document is decided: each line sees what the lines before it left.
// Quantity is kept per warehouse and lot, value per product (moving average, rule 4); value never goes below zero
// and never stays without quantity (rule 6): what a posting would take beyond that is handed back as `excess`.

import { mulDiv, sumMilli, type Fen, type Milli } from '../../shared/kernel/index.ts'
import { standingOf } from '../../shared/warehouse/lot-quality.ts'
import type { CostFact, Facts, LotFact, StockFact } from './facts.ts'

export type Applied = { readonly valueFen: Fen; readonly excessFen: Fen }

export function copyStock(facts: Facts) {
  const held = new Map(facts.stock.map((fact) => [keyOf(fact), { ...fact }]))
  const costs = new Map([...facts.costs].map(([id, cost]) => [id, { ...cost }]))
  const touched = new Set<number>()
  const lotsById = new Map(facts.lots.map((lot) => [lot.id, lot]))

  const costOf = (productId: number): CostFact =>
    costs.get(productId) ?? {
      productId,
      qtyMilli: 0 as Milli,
      valueFen: 0 as Fen,
      lastQtyMilli: 0 as Milli,
      lastValueFen: 0 as Fen,
    }

  const heldAt = (productId: number, warehouseId: number, lotId: number): StockFact =>
    held.get(keyOf({ productId, warehouseId, lotId })) ?? {
      productId,
      warehouseId,
      lotId,
      qtyMilli: 0 as Milli,
      placedMilli: 0 as Milli,
      apartMilli: 0 as Milli,
      lowestMilli: 0 as Milli,
      lowestDay: null,
    }

  return {
    heldAt,
    costOf,
    /** Lots of the product in the warehouse that still hold something and may be taken, the next to go first. */
    lotsIn(productId: number, warehouseId: number): { lot: LotFact; qtyMilli: Milli }[] {
      return [...held.values()]
        .filter((at) => at.productId === productId && at.warehouseId === warehouseId && at.qtyMilli > 0)
        .flatMap((at) => {
          const lot = lotsById.get(at.lotId)
          return lot && standingOf(lot, facts.day) === 'ok'
            ? [{ lot, qtyMilli: Math.min(at.qtyMilli - at.apartMilli, at.lowestMilli) as Milli }]
            : []
        })
        .toSorted((a, b) => compareLots(a.lot, b.lot))
    },
    /** Of the product's lots there, what lies and may not go: frozen, doubtful, expired or set apart. */
    heldBackIn(productId: number, warehouseId: number): Milli {
      return sumMilli(
        [...held.values()]
          .filter((at) => at.productId === productId && at.warehouseId === warehouseId && at.qtyMilli > 0)
          .map((at) => {
            const lot = lotsById.get(at.lotId)
            return lot && standingOf(lot, facts.day) === 'ok' ? at.apartMilli : at.qtyMilli
          }),
      )
    },
    addLot(lot: LotFact): void {
      lotsById.set(lot.id, lot)
    },
    /** Changes the quantity of a lot in a warehouse; answers what lies there then. The caller has checked that it can. */
    move(productId: number, warehouseId: number, lotId: number, qty: Milli): StockFact {
      const at = heldAt(productId, warehouseId, lotId)
      const qtyMilli = (at.qtyMilli + qty) as Milli
      const after = { ...at, qtyMilli, lowestMilli: (at.lowestMilli + qty) as Milli }
      held.set(keyOf(at), after)
      return after
    },
    /** Some of a lot is set apart or set free. */
    setApart(productId: number, warehouseId: number, lotId: number, qty: Milli): void {
      const at = heldAt(productId, warehouseId, lotId)
      held.set(keyOf(at), { ...at, apartMilli: (at.apartMilli + qty) as Milli })
    },
    /** Average cost of a quantity now; the last unit out takes what is left (rule 4). */
    averageCost(productId: number, qty: Milli): Fen {
      const cost = costOf(productId)
      if (qty >= cost.qtyMilli) return cost.valueFen
      return mulDiv([cost.valueFen, qty], cost.qtyMilli) as Fen
    },
    /** Cost of a quantity found: at the average now, or the last one there was; null when there never was one. */
    costOfGain(productId: number, qty: Milli): Fen | null {
      const cost = costOf(productId)
      if (cost.qtyMilli > 0) return mulDiv([cost.valueFen, qty], cost.qtyMilli) as Fen
      return cost.lastQtyMilli > 0 ? (mulDiv([cost.lastValueFen, qty], cost.lastQtyMilli) as Fen) : null
    },
    /** Changes quantity and value of a product over all warehouses; answers what was applied and what went beyond. */
    changeCost(productId: number, qty: Milli, wanted: Fen): Applied {
      const before = costOf(productId)
      const qtyMilli = (before.qtyMilli + qty) as Milli
      const valueFen = qtyMilli === 0 ? 0 : Math.max(0, before.valueFen + wanted)
      const last = qtyMilli === 0 && before.qtyMilli > 0 ? before : null
      costs.set(productId, {
        productId,
        qtyMilli,
        valueFen: valueFen as Fen,
        lastQtyMilli: last ? last.qtyMilli : before.lastQtyMilli,
        lastValueFen: last ? last.valueFen : before.lastValueFen,
      })
      touched.add(productId)
      const applied = (valueFen - before.valueFen) as Fen
      return { valueFen: applied, excessFen: (wanted - applied) as Fen }
    },
    /** The products whose cost changed, as they are now. */
    changedCosts: (): CostFact[] => [...touched].map(costOf),
  }
}

export type StockCopy = ReturnType<typeof copyStock>

/** What expires first, then oldest first: day of first receipt, production date, number. */
export function compareLots(a: LotFact, b: LotFact): number {
  return (
    compare(a.expiryDay ?? never, b.expiryDay ?? never) ||
    compare(a.firstDay, b.firstDay) ||
    compare(a.productionDay ?? '', b.productionDay ?? '') ||
    compare(a.no, b.no)
  )
}

const never = '9999'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const keyOf = (of: { productId: number; warehouseId: number; lotId: number }): string =>
  `${of.productId}/${of.warehouseId}/${of.lotId}`
