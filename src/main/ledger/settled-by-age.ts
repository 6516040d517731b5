// Open items of a partner that an amount is proposed to be set against: those that fall due first.

import type { Day, Fen } from '../../shared/kernel/index.ts'
import type { ItemSide } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'

export async function settledByAge(
  sql: Sql,
  side: ItemSide,
  partnerId: number,
  amountFen: Fen,
  day: Day,
): Promise<{ itemId: number; amountFen: Fen }[]> {
  const items = await sql.all<{ id: number; openFen: Fen }>(
    `select i.id, b.open_fen from item_balance b join open_item i on i.id = b.item_id
    where b.side = ? and b.partner_id = ? and b.open_fen > 0 and i.booked_day <= ? order by i.due_day, i.id`,
    [side, partnerId, day],
  )
  let left: number = amountFen
  return items.flatMap(({ id, openFen }) => {
    const taken = Math.min(left, openFen) as Fen
    left -= taken
    return taken > 0 ? [{ itemId: id, amountFen: taken }] : []
  })
}
