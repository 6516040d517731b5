// What stands open with each partner, or of each month, on one side at the end of a day: the open items, added up.

import type { ItemSide } from '../../shared/contract/index.ts'
import { monthOf, sumFen, type Day, type Fen, type Month } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { itemsAsOf } from './items-as-of.ts'

/** By partner; who has nothing open is not in it. */
export async function openByPartner(sql: Sql, side: ItemSide, asOf: Day): Promise<Map<number, Fen>> {
  const rows = await sql.all<{ partnerId: number; openFen: Fen }>(
    `select i.partner_id, sum(kept.open_fen) as open_fen from ${itemsAsOf} kept join open_item i on i.id = kept.item_id
    where i.side = ? and i.booked_day <= ? group by i.partner_id having sum(kept.open_fen) <> 0`,
    [side, asOf, side, asOf],
  )
  return new Map(rows.map((row) => [row.partnerId, row.openFen]))
}

/** By the month it was owed from: what is open at the end of a day of all that was opened since another. */
export async function openByMonth(sql: Sql, side: ItemSide, since: Day, asOf: Day): Promise<Map<Month, Fen>> {
  const rows = await sql.all<{ day: Day; openFen: Fen }>(
    `select i.day, sum(kept.open_fen) as open_fen from ${itemsAsOf} kept join open_item i on i.id = kept.item_id
    where i.side = ? and i.booked_day <= ? and i.day >= ? group by i.day`,
    [side, asOf, side, asOf, since],
  )
  const months = Map.groupBy(rows, ({ day }) => monthOf(day))
  return new Map([...months].map(([month, days]) => [month, sumFen(days.map(({ openFen }) => openFen))]))
}

export type NamedPartner = { readonly partnerId: number; readonly partner: string; readonly partnerName: string }

/** Every partner, by code. There are thousands at most. */
export const partnersByCode = <T extends NamedPartner>(sql: Sql, more: readonly string[] = []): Promise<T[]> =>
  sql.all<T>(
    `select id as partner_id, code as partner, name as partner_name${more.map((name) => `, ${name}`).join('')} from partner order by code`,
  )
