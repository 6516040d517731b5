// Goods at shops 铺底货: what is left of float issues by shop, product and lot at the end of a day.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { daysBetween, kilogramsOf, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { goodsAtShops as contract } from '../../shared/reports/goods-at-shops.ts'
import type { Sql } from '../books/sql.ts'
import { keptAsOf } from './kept-as-of.ts'

type Row = ReportRow<typeof contract>

export async function goodsAtShops(sql: Sql, { asOf, partnerId }: ReportParams<typeof contract>): Promise<Row[]> {
  const rows = await sql.all<Omit<Row, 'days' | 'tonnesMilli'> & { unitWeightGrams: Grams }>(
    `select q.id as partner_id, q.code as partner, q.name as partner_name, p.id as product_id, p.code as product,
      p.name as product_name, l.lot, min(d.day) as since_day, p.unit, p.unit_weight_grams,
      sum(kept.open_milli) as qty_milli, sum(kept.cost_fen) as value_fen
    from ${keptAsOf('floatIssue')} kept
    join document d on d.id = kept.owner_id join float_issue_lines l on l.id = kept.line_id
    join partner q on q.id = d.partner_id join product p on p.id = l.product_id
    ${partnerId === null ? '' : 'where q.id = ?'}
    group by q.id, p.id, l.lot order by q.code, p.code, l.lot`,
    partnerId === null ? [asOf] : [asOf, partnerId],
  )
  return rows.map(({ unitWeightGrams, ...row }) => ({
    ...row,
    days: Math.max(0, daysBetween(row.sinceDay, asOf)),
    tonnesMilli: kilogramsOf(row.qtyMilli, unitWeightGrams) as Milli,
  }))
}
