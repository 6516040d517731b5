// What is left of received or delivered lines at the end of a day: what is left now, with what was taken later put
// back. Its one parameter is the day. A line that comes to nothing at all may still be in it; the reader leaves it out.

/** `line_id, owner_id` and what is left: quantity to invoice, gross, tax and the uninvoiced estimate or gross. */
export const linesAsOf = `(
  select line_id, owner_id, sum(open_milli) as open_milli, sum(gross_fen) as gross_fen, sum(tax_fen) as tax_fen,
    sum(uninvoiced_fen) as uninvoiced_fen
  from (
    select line_id, owner_id, qty_milli - invoiced_milli - returned_milli as open_milli, gross_fen, tax_fen, uninvoiced_fen
    from line_balance where uninvoiced_fen <> 0
    union all
    select line_id, owner_id, -(qty_milli - invoiced_milli - returned_milli), -gross_fen, -tax_fen, -uninvoiced_fen
    from line_move where day > ?
  ) kept group by line_id, owner_id)`
