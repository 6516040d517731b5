// Goods in custody 代存货物: what is left of each line of the custody receipts at the end of a day.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { daysBetween, kilogramsOf, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { goodsInCustody as contract } from '../../shared/reports/goods-in-custody.ts'
import type { Bound, Sql } from '../books/sql.ts'
import { keptPosition } from '../ledger/kept-goods.ts'
import { keptAsOf } from './kept-as-of.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>

export async function goodsInCustody(sql: Sql, params: Params): Promise<Row[]> {
  const conditions: readonly (readonly [string, Bound | null])[] = [
    ['d.partner_id = ?', params.partnerId],
    ['l.warehouse_id = ?', params.warehouseId],
    ['h.custody = ?', params.custody],
  ]
  const asked = conditions.filter(([, value]) => value !== null)
  const rows = await sql.all<Omit<Row, 'days' | 'tonnesMilli'> & { unitWeightGrams: Grams }>(
    `select d.id as document_id, q.id as partner_id, q.code as partner, q.name as partner_name, h.custody,
      w.id as warehouse_id, w.code as warehouse_code, w.name as warehouse, p.id as product_id, p.code as product, p.name as product_name, l.lot,
      (select o.code from position o where o.id = ${keptPosition('l')}) as position, d.no,
      d.day as since_day, p.unit, p.unit_weight_grams, kept.open_milli as qty_milli
    from ${keptAsOf('custodyReceipt')} kept
    join document d on d.id = kept.owner_id join custody_receipt h on h.document_id = d.id and h.version = d.version
    join custody_receipt_lines l on l.id = kept.line_id
    join partner q on q.id = d.partner_id join product p on p.id = l.product_id join warehouse w on w.id = l.warehouse_id
    ${asked.length === 0 ? '' : `where ${asked.map(([text]) => text).join(' and ')}`}
    order by q.code, w.code, p.code, d.day, d.id, l.line_no`,
    [params.asOf, ...asked.map(([, value]) => value)],
  )
  return rows.map(({ unitWeightGrams, ...row }) => ({
    ...row,
    days: Math.max(0, daysBetween(row.sinceDay, params.asOf)),
    tonnesMilli: kilogramsOf(row.qtyMilli, unitWeightGrams) as Milli,
  }))
}
