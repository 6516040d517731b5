// Segment members 分组客户: the condition of the segment, and beside each customer the deliveries of the year before the day.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { addDays, kilogramsOf, type Fen, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { segmentMembers as contract } from '../../shared/reports/segment-members.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { memberCondition, segmentOf } from '../ledger/segment-members.ts'

type Row = ReportRow<typeof contract>
type Sold = {
  readonly partnerId: number
  readonly qtyMilli: Milli
  readonly grossFen: Fen
  readonly unitWeightGrams: Grams
}

export async function segmentMembers(sql: Sql, { segmentId, asOf }: ReportParams<typeof contract>): Promise<Row[]> {
  const segment = await segmentOf(sql, segmentId)
  if (!segment) return []
  const { text, bound } = memberCondition(segment, asOf)
  const members = await sql.all<Omit<Row, 'tonnesMilli' | 'grossFen'>>(
    `select p.id as partner_id, p.code as partner, p.name as partner_name, coalesce(p.customer_kind, 'none') as customer_kind,
      p.area, p.phone, p.crops, coalesce(b.open_fen, 0) as receivable_fen,
      (select max(d.day) from document d where d.partner_id = p.id and d.kind = 'delivery' and d.state = 'posted' and d.day <= ?) as last_day,
      (select v.next_day from visit v join document d on d.id = v.document_id where v.customer_id = p.id and d.state = 'posted'
        order by d.day desc, d.id desc limit 1) as next_day
    from partner p left join partner_balance b on b.partner_id = p.id and b.side = 'receivable'
    where ${text} order by p.code`,
    [asOf, ...bound],
  )
  const sold = await soldTo(
    sql,
    members.map(({ partnerId }) => partnerId ?? 0),
    addDays(asOf, -365),
    asOf,
  )
  return members.map((member) => {
    const theirs = sold.filter(({ partnerId }) => partnerId === member.partnerId)
    return {
      ...member,
      tonnesMilli: theirs.reduce(
        (sum, { qtyMilli, unitWeightGrams }) => sum + kilogramsOf(qtyMilli, unitWeightGrams),
        0,
      ) as Milli,
      grossFen: theirs.reduce((sum, { grossFen }) => sum + grossFen, 0) as Fen,
    }
  })
}

/** By customer and product, so that weights can be worked out; quantities are in different units. */
const soldTo = (sql: Sql, partners: readonly number[], after: string, to: string): Promise<Sold[]> =>
  sql.all<Sold>(
    `select d.partner_id, l.unit_weight_grams, sum(l.qty_milli) as qty_milli, sum(l.gross_fen) as gross_fen
    from document d join delivery_lines l on l.document_id = d.id
    where ${oneOf(sql, 'd.partner_id', 'ids')} and d.kind = 'delivery' and d.state = 'posted' and d.day > ? and d.day <= ?
    group by d.partner_id, l.product_id, l.unit_weight_grams`,
    [partners, after, to],
  )
