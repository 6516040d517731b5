// What is not placed, as SQL: of each lot in stock what lies on no position, and how much of it is set apart.

const apartOnPositions = `(select coalesce(sum(b.apart_milli), 0) from position_balance b
  where b.lot_id = stock_balance.lot_id and b.warehouse_id = stock_balance.warehouse_id)`

/** `warehouse_id, product_id, lot_id, position_id, qty_milli, apart_milli`, after a `select`. */
export const looseGoods = `warehouse_id, product_id, lot_id, cast(null as bigint) as position_id, qty_milli - placed_milli as qty_milli,
  case when apart_milli = 0 then 0 else apart_milli - ${apartOnPositions} end as apart_milli
  from stock_balance where qty_milli > placed_milli`

/** `warehouse_id, product_id, lot_id, position_id, apart_milli`, after a `select`. */
export const looseApart = `warehouse_id, product_id, lot_id, cast(null as bigint) as position_id, apart_milli - ${apartOnPositions} as apart_milli
  from stock_balance where apart_milli > ${apartOnPositions}`
