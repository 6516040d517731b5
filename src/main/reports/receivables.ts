// Receivables 应收账款 with ageing: what each customer owes, by how long it is past due on the day, and what they have
// paid in advance. Who owes nothing and has nothing is left out.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { sumFen, type Fen } from '../../shared/kernel/index.ts'
import type { receivables as contract } from '../../shared/reports/balances.ts'
import type { Sql } from '../books/sql.ts'
import { noBuckets, openByBucket } from './open-by-bucket.ts'
import { openByPartner, partnersByCode, type NamedPartner } from './partner-balances.ts'

type Row = ReportRow<typeof contract>

export async function receivables(sql: Sql, { asOf }: ReportParams<typeof contract>): Promise<Row[]> {
  const open = await openByBucket(sql, 'receivable', asOf)
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
