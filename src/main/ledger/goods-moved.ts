// Goods that a document moves, while it is decided: into lots and out of them, between warehouses, set apart and set free.
// Quantity, value, positions and what is set apart change together, so that none is left behind.

import { assert, type Fen, type Milli } from '../../shared/kernel/index.ts'
import { copyApart } from './apart-copy.ts'
import { shortOf, toldOfShort } from './enough.ts'
import type { Facts, LotFact, ProductFact } from './facts.ts'
import type { Refuse } from './lot-copy.ts'
import { copyPositions } from './position-copy.ts'
import type { StockMove, StockOf } from './posting-data.ts'
import { copyStock } from './stock-copy.ts'

export function moveGoods(facts: Facts, refuse: Refuse) {
  const stock: StockMove[] = []
  const copy = copyStock(facts)
  const positions = copyPositions(facts.placed)
  const apart = copyApart(copy, positions)

  /** Goods come or go; what lies on positions and what is set apart stays within what is left. */
  const moveStock = (lineId: number | null, lot: StockOf, qty: Milli): void => {
    const left = copy.move(lot.productId, lot.warehouseId, lot.lotId, qty)
    if (qty >= 0) return
    positions.keepWithin(lineId, lot, left.qtyMilli)
    apart.settle(lineId, lot)
  }

  const acts = {
    /** Goods come in at a value. */
    receive(
      lineId: number | null,
      productId: number,
      warehouseId: number,
      lotId: number,
      qty: Milli,
      value: Fen,
    ): void {
      moveStock(lineId, { productId, warehouseId, lotId }, qty)
      const applied = copy.changeCost(productId, qty, value)
      assert(applied.excessFen === 0, 'goods that come in carry their whole value')
      stock.push({ lineId, warehouseId, productId, lotId, qtyMilli: qty, valueFen: value })
    },

    /** Refuses what the lot cannot give, now or on a later day; answers whether it can. Frozen goods may be given. */
    canTake(path: string, product: ProductFact, warehouseId: number, lot: LotFact, qty: Milli): boolean {
      const at = copy.heldAt(product.id, warehouseId, lot.id)
      const short = shortOf(at, qty)
      if (short) refuse(short, path, toldOfShort(facts, product, lot, at, qty))
      return short === null
    },

    /** The same for goods that leave for a customer or another place: what is frozen or set apart stays where it is. */
    canIssue(path: string, product: ProductFact, warehouseId: number, lot: LotFact, qty: Milli): boolean {
      const at = copy.heldAt(product.id, warehouseId, lot.id)
      if (lot.quality === 'frozen')
        refuse('lot.frozen', path, { product: product.code, lot: lot.no, no: lot.qualityNo ?? '' })
      else if (!acts.canTake(path, product, warehouseId, lot, qty)) return false
      else if (at.qtyMilli - at.apartMilli < qty) refuse('stock.apart', path, toldOfShort(facts, product, lot, at, qty))
      else return true
      return false
    },

    /** Goods go out at average cost; answers the cost. Check with `canTake` or `canIssue` first. */
    issue(lineId: number | null, productId: number, warehouseId: number, lotId: number, qty: Milli): Fen {
      const cost = copy.averageCost(productId, qty)
      moveStock(lineId, { productId, warehouseId, lotId }, -qty as Milli)
      const applied = copy.changeCost(productId, -qty as Milli, -cost as Fen)
      assert(applied.excessFen === 0, 'an issue at average cost leaves no value behind')
      stock.push({ lineId, warehouseId, productId, lotId, qtyMilli: -qty as Milli, valueFen: applied.valueFen })
      return cost
    },

    /** Goods move between warehouses; their value stays the product's. */
    transfer(lineId: number, productId: number, from: number, to: number, lotId: number, qty: Milli): void {
      moveStock(lineId, { productId, warehouseId: from, lotId }, -qty as Milli)
      moveStock(lineId, { productId, warehouseId: to, lotId }, qty)
      const move = { lineId, productId, lotId, valueFen: 0 as Fen }
      stock.push({ ...move, warehouseId: from, qtyMilli: -qty as Milli }, { ...move, warehouseId: to, qtyMilli: qty })
    },

    /** Goods pass through a warehouse that is none: no value, and the average is left alone. */
    pass(lineId: number | null, productId: number, warehouseId: number, lotId: number, qty: Milli): void {
      copy.move(productId, warehouseId, lotId, qty)
      stock.push({ lineId, warehouseId, productId, lotId, qtyMilli: qty, valueFen: 0 as Fen })
    },

    /** The value of what is in stock changes; answers what the stock could not bear (rule 6). */
    revalue(lineId: number | null, productId: number, value: Fen): Fen {
      const applied = copy.changeCost(productId, 0 as Milli, value)
      if (applied.valueFen !== 0)
        stock.push({
          lineId,
          warehouseId: null,
          productId,
          lotId: null,
          qtyMilli: 0 as Milli,
          valueFen: applied.valueFen,
        })
      return applied.excessFen
    },

    /** Undoes an earlier move of quantity and value; answers the value the stock could not bear. */
    undoMove(move: StockMove): Fen {
      const qty = -move.qtyMilli as Milli
      const { lineId, productId, warehouseId, lotId } = move
      if (lotId !== null && warehouseId !== null) moveStock(lineId, { productId, warehouseId, lotId }, qty)
      const applied = copy.changeCost(move.productId, qty, -move.valueFen as Fen)
      if (qty !== 0 || applied.valueFen !== 0) stock.push({ ...move, qtyMilli: qty, valueFen: applied.valueFen })
      return applied.excessFen
    },
  }
  return { stock, apart, copy, positions, acts }
}
