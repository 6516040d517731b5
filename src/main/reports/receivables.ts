// Receivables 应收账款 with ageing: what each customer owes, by how long it is past due on the day, and what they have
// paid in advance. Who owes nothing and has nothing is left out.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { addDays, sumFen, type Day, type Fen } from '../../shared/kernel/index.ts'
import { agingBuckets, type AgingBucket } from '../../shared/reports/aging.ts'
import type { receivables as contract } from '../../shared/reports/balances.ts'
import type { Sql } from '../books/sql.ts'
import { itemsAsOf } from './items-as-of.ts'
import { openByPartner, partnersByCode, type NamedPartner } from './partner-balances.ts'

type Row = ReportRow<typeof contract>
type Buckets = Record<AgingBucket['column'], Fen>

export async function receivables(sql: Sql, { asOf }: ReportParams<typeof contract>): Promise<Row[]> {
  const open = await openByBucket(sql, asOf)
  const advances = await openByPartner(sql, 'advance', asOf)
  const partners = await partnersByCode<NamedPartner & Pick<Row, 'area' | 'creditLimitFen'>>(sql, [
    'area',
    'credit_limit_fen',
  ])
  return partners.flatMap((partner) => {
    const buckets = open.get(partner.partnerId)
    const advanceFen = advances.get(partner.partnerId) ?? (0 as Fen)
    if (!buckets && advanceFen === 0) return []
    const aged = buckets ?? noBuckets()
    const balanceFen = sumFen(Object.values(aged))
    const overdueFen = (balanceFen - aged.notDueFen) as Fen
    return [{ ...partner, balanceFen, advanceFen, overdueFen, ...aged }]
  })
}

const noBuckets = (): Buckets => Object.fromEntries(agingBuckets.map(({ column }) => [column, 0])) as Buckets

/** Days are compared as text, so the database sorts into buckets and hands over a few rows per partner. */
async function openByBucket(sql: Sql, asOf: Day): Promise<Map<number, Buckets>> {
  const bounded = agingBuckets.filter(({ daysMost }) => Number.isFinite(daysMost))
  const cases = bounded.map((_, index) => `when i.due_day >= ? then ${index}`).join(' ')
  const rows = await sql.all<{ partnerId: number; bucket: number; openFen: Fen }>(
    `select i.partner_id, case when i.due_day is null then 0 ${cases} else ${bounded.length} end as bucket, sum(kept.open_fen) as open_fen
    from ${itemsAsOf} kept join open_item i on i.id = kept.item_id
    where i.side = 'receivable' and i.booked_day <= ? group by i.partner_id, bucket having sum(kept.open_fen) <> 0`,
    [...bounded.map(({ daysMost }) => addDays(asOf, -daysMost)), 'receivable', asOf, asOf],
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
