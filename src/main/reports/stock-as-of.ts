// Stock and its value at the end of a day, as tables for a `from`: what is kept now, less what moved later.
// Each takes the day as its one parameter. Rows that come to nothing are left out.

/** `product_id, warehouse_id, lot_id, qty_milli`. */
export const stockAsOf = `(
  select product_id, warehouse_id, lot_id, sum(qty_milli) as qty_milli from (
    select product_id, warehouse_id, lot_id, qty_milli from stock_balance where qty_milli > 0
    union all
    select product_id, warehouse_id, lot_id, -qty_milli from stock_move where day > ? and lot_id is not null
  ) both_parts group by product_id, warehouse_id, lot_id having sum(qty_milli) <> 0)`

/** The quality of `lot l` at the end of a day, the one parameter it takes. */
export const qualityOnDay = `coalesce((select q.quality from lot_quality_move q
  where q.lot_id = l.id and q.day <= ? order by q.id desc limit 1), 'ok')`

/** What is set apart: `warehouse_id, product_id, lot_id, qty_milli`. */
export const apartAsOf = `(
  select warehouse_id, product_id, lot_id, sum(qty_milli) as qty_milli from (
    select warehouse_id, product_id, lot_id, apart_milli as qty_milli from stock_balance where apart_milli > 0
    union all
    select warehouse_id, product_id, lot_id, -qty_milli from apart_move where day > ?
  ) both_parts group by warehouse_id, product_id, lot_id having sum(qty_milli) <> 0)`

/** What lies on positions: `position_id, warehouse_id, product_id, lot_id, qty_milli`. */
export const placedAsOf = `(
  select position_id, warehouse_id, product_id, lot_id, sum(qty_milli) as qty_milli from (
    select position_id, warehouse_id, product_id, lot_id, qty_milli from position_balance where qty_milli > 0
    union all
    select position_id, warehouse_id, product_id, lot_id, -qty_milli from position_move where day > ?
  ) both_parts group by position_id, warehouse_id, product_id, lot_id having sum(qty_milli) <> 0)`

/** `product_id, qty_milli, value_fen`. Value may stand without quantity on a day that was posted into later. */
export const costAsOf = `(
  select product_id, sum(qty_milli) as qty_milli, sum(value_fen) as value_fen from (
    select product_id, qty_milli, value_fen from cost_balance where qty_milli > 0
    union all
    select product_id, -qty_milli, -value_fen from stock_move where day > ?
  ) both_parts group by product_id having sum(qty_milli) <> 0 or sum(value_fen) <> 0)`
