// Open items at the end of a day: what is open now, with what was settled later put back. Its parameters are the side
// and the day, in this order. An item booked after the day is left to the reader to leave out (`booked_day`): its
// settlements lie after the day too, and come out here as what it was opened with.

/** `item_id, open_fen`, for a `from`. */
export const itemsAsOf = `(
  select item_id, sum(open_fen) as open_fen from (
    select item_id, open_fen from item_balance where side = ? and open_fen <> 0
    union all
    select item_id, amount_fen from settlement where day > ?
  ) both_parts group by item_id)`
