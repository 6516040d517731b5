// What is left, at the end of a day, of lines that say where goods went: left with a shop, taken into keeping. What is
// left now, with what was taken later put back. Its one parameter is the day.

/** `line_id, owner_id, open_milli, cost_fen`; lines with nothing left are left out. */
export const keptAsOf = (kind: 'floatIssue' | 'custodyReceipt'): string => `(
  select line_id, owner_id, sum(open_milli) as open_milli, sum(cost_fen) as cost_fen from (
    select line_id, owner_id, qty_milli - invoiced_milli - returned_milli as open_milli, cost_fen
    from line_balance where owner_id in (select id from document where kind = '${kind}')
    union all
    select m.line_id, m.owner_id, -(m.qty_milli - m.invoiced_milli - m.returned_milli), -m.cost_fen
    from line_move m join document o on o.id = m.owner_id where m.day > ? and o.kind = '${kind}'
  ) both_parts group by line_id, owner_id having sum(open_milli) <> 0)`
