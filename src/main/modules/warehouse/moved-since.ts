// What has moved since a count sheet was made: taken off what the books say now, it leaves what they said at the sheet's
// moment. Ids are given out in the order things are written, so what came later has a greater id than the last of then.

import { sumMilli, type Milli } from '../../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../../books/sql.ts'

type Stock = { readonly productId: number; readonly warehouseId: number; readonly lotId: number }
type Moved = Stock & { readonly qtyMilli: Milli }

export type MovedSince = {
  readonly stock: readonly Moved[]
  /** Onto positions and off them. */
  readonly placed: readonly (Moved & { readonly positionId: number })[]
  /** Of what is kept for others, by its line. */
  readonly kept: readonly { readonly lineId: number; readonly qtyMilli: Milli }[]
}

/** Of a check that was made without a sheet: it is held against the books as they are. */
export const nothingMoved: MovedSince = { stock: [], placed: [], kept: [] }

export async function movedSince(
  sql: Sql,
  frozenId: number | null,
  products: readonly number[],
  keptLines: readonly number[],
): Promise<MovedSince> {
  if (frozenId === null || products.length === 0) return nothingMoved
  return {
    stock: await sql.all(
      `select product_id, warehouse_id, lot_id, sum(qty_milli) as qty_milli from stock_move
      where id > ? and lot_id is not null and ${oneOf(sql, 'product_id', 'ids')}
      group by product_id, warehouse_id, lot_id`,
      [frozenId, products],
    ),
    placed: await sql.all(
      `select position_id, product_id, warehouse_id, lot_id, sum(qty_milli) as qty_milli from position_move
      where id > ? and ${oneOf(sql, 'product_id', 'ids')} group by position_id, product_id, warehouse_id, lot_id`,
      [frozenId, products],
    ),
    kept: await sql.all(
      `select line_id, sum(qty_milli - returned_milli) as qty_milli from line_move
      where id > ? and ${oneOf(sql, 'line_id', 'ids')} group by line_id`,
      [frozenId, keptLines],
    ),
  }
}

export const stockSince = ({ stock }: MovedSince, of: Stock): Milli => total(stock.filter(isOf(of)))
export const placedSince = ({ placed }: MovedSince, of: Stock): Milli => total(placed.filter(isOf(of)))
export const positionSince = ({ placed }: MovedSince, positionId: number, lotId: number): Milli =>
  total(placed.filter((move) => move.positionId === positionId && move.lotId === lotId))
export const keptSince = ({ kept }: MovedSince, lineId: number): Milli =>
  total(kept.filter((move) => move.lineId === lineId))

const total = (moves: readonly { readonly qtyMilli: Milli }[]): Milli => sumMilli(moves.map(({ qtyMilli }) => qtyMilli))
const isOf = (a: Stock) => (b: Stock) =>
  a.productId === b.productId && a.warehouseId === b.warehouseId && a.lotId === b.lotId
