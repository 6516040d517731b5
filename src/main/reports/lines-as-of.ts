// What is left of received or delivered lines at the end of a day: what is left now, with what was taken later put
// back. Its one parameter is the day. Both halves hold documents of any day: a later one comes to nothing, and is left
// to the reader to leave out.

export type LineKind = 'goodsReceipt' | 'delivery'

/** `line_id, owner_id` and what is left: quantity to invoice, gross, tax and the uninvoiced estimate or gross. */
export const linesAsOf = (kind: LineKind): string => `(
  select line_id, owner_id, sum(open_milli) as open_milli, sum(gross_fen) as gross_fen, sum(tax_fen) as tax_fen,
    sum(uninvoiced_fen) as uninvoiced_fen
  from (
    select line_id, owner_id, qty_milli - invoiced_milli - returned_milli as open_milli, gross_fen, tax_fen, uninvoiced_fen
    from line_balance
    where uninvoiced_fen <> 0 and owner_id in (select id from document where kind = '${kind}')
    union all
    select m.line_id, m.owner_id, -(m.qty_milli - m.invoiced_milli - m.returned_milli), -m.gross_fen, -m.tax_fen, -m.uninvoiced_fen
    from line_move m join document o on o.id = m.owner_id where m.day > ? and o.kind = '${kind}'
  ) both_parts group by line_id, owner_id)`
