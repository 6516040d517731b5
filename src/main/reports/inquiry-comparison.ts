// Inquiry comparison 比价表: offers as they were posted, ranked within their inquiry and product. A supplier asked for: the
// whole comparison is shown wherever that supplier was in it.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { inquiryComparison as contract } from '../../shared/reports/inquiry-comparison.ts'
import type { Bound, Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>

export async function inquiryComparison(sql: Sql, params: ReportParams<typeof contract>): Promise<Row[]> {
  const { from, to, productId, partnerId } = params
  const asked: readonly (readonly [condition: string, value: Bound])[] = [
    ['d.day >= ?', from],
    ['d.day <= ?', to],
    ['l.product_id = ?', productId],
    [
      `exists (select 1 from purchase_inquiry_lines o
        where o.document_id = l.document_id and o.product_id = l.product_id and o.supplier_id = ?)`,
      partnerId,
    ],
  ]
  const given = asked.filter(([, value]) => value !== null)
  const rows = await sql.all<Omit<Row, 'chosen'> & { chosen: number }>(
    `select d.id as document_id, l.supplier_id as partner_id, d.day, d.no, l.product_id, p.code as product, l.product_name,
      s.name as partner_name, l.unit, l.qty_milli, l.price_e4, l.priced_per, l.freight_e4, l.landed_e4, l.over_e4,
      l.chosen, l.reason, l.quality, l.delivery_terms, l.payment_terms
    from document d
    join purchase_inquiry_lines l on l.document_id = d.id and l.version = d.version
    join product p on p.id = l.product_id
    join partner s on s.id = l.supplier_id
    where d.kind = 'purchaseInquiry' and d.state = 'posted'${given.map(([condition]) => ` and ${condition}`).join('')}
    order by d.day, d.id, p.code, case when l.landed_e4 is null then 1 else 0 end, l.landed_e4, l.line_no`,
    given.map(([, value]) => value),
  )
  return rows.map((row) => ({ ...row, chosen: row.chosen === 1 }))
}
