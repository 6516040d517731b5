// What stands open with each partner on one side at the end of a day, by how long it is past due. Who has nothing open is
// not in it.

import type { ItemSide } from '../../shared/contract/index.ts'
import { addDays, type Day, type Fen } from '../../shared/kernel/index.ts'
import { agingBuckets, type AgingBucket } from '../../shared/reports/aging.ts'
import type { Sql } from '../books/sql.ts'
import { itemsAsOf } from './items-as-of.ts'

type Buckets = Record<AgingBucket['column'], Fen>

export const noBuckets = (): Buckets => Object.fromEntries(agingBuckets.map(({ column }) => [column, 0])) as Buckets

/** Days are compared as text, so the database sorts into buckets and hands over a few rows per partner. */
export async function openByBucket(sql: Sql, side: ItemSide, asOf: Day): Promise<Map<number, Buckets>> {
  const bounded = agingBuckets.filter(({ daysMost }) => Number.isFinite(daysMost))
  const cases = bounded.map((_, index) => `when i.due_day >= ? then ${index}`).join(' ')
  const rows = await sql.all<{ partnerId: number; bucket: number; openFen: Fen }>(
    `select i.partner_id, case when i.due_day is null then 0 ${cases} else ${bounded.length} end as bucket, sum(kept.open_fen) as open_fen
    from ${itemsAsOf} kept join open_item i on i.id = kept.item_id
    where i.side = ? and i.booked_day <= ? group by i.partner_id, bucket having sum(kept.open_fen) <> 0`,
    [...bounded.map(({ daysMost }) => addDays(asOf, -daysMost)), side, asOf, side, asOf],
  )
  const byPartner = new Map<number, Buckets>()
  for (const { partnerId, bucket, openFen } of rows) {
    const buckets = byPartner.get(partnerId) ?? noBuckets()
    byPartner.set(partnerId, buckets)
    const of = agingBuckets[bucket]
    if (of) buckets[of.column] = openFen
  }
  return byPartner
}
