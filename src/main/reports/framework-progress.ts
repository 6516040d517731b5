// Framework progress 框架执行, from kept balances: what is called off is what its lines are fulfilled by; what is delivered,
// what the lines of its contracts in force are fulfilled by. Frameworks made by the day, as they stand now.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Milli } from '../../shared/kernel/index.ts'
import type { frameworkProgress as contract } from '../../shared/reports/framework-progress.ts'
import type { Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Stored = Omit<Row, 'leftMilli' | 'closed' | 'side'> & { readonly closed: number }

const tables = {
  purchase: { kind: 'purchaseFramework', frame: 'purchase_framework', calls: 'purchase_contract' },
  sale: { kind: 'salesFramework', frame: 'sales_framework', calls: 'sales_contract' },
} as const

/** After every day a framework is agreed on. */
const endOfTime = '9999-12-31'

export async function frameworkProgress(
  sql: Sql,
  { agreedUntil, side, openOnly }: ReportParams<typeof contract>,
): Promise<Row[]> {
  const sides = side === null ? (['purchase', 'sale'] as const) : ([side as Row['side']] as const)
  const rows: Row[] = []
  for (const one of sides) {
    const { kind, frame, calls } = tables[one]
    const stored = await sql.all<Stored>(
      `select d.id as document_id, d.partner_id, d.no as framework, l.line_no as line, d.partner_name, l.product_id,
        p.code as product, l.product_name, l.unit, l.qty_milli as agreed_milli, coalesce(b.fulfilled_milli, 0) as called_milli,
        (select coalesce(sum(cb.fulfilled_milli), 0) from ${calls}_lines cl
          join document cd on cd.id = cl.document_id and cd.version = cl.version and cd.state <> 'reversed'
          join line_balance cb on cb.line_id = cl.id where cl.frame_line_id = l.id) as delivered_milli,
        l.tolerance_bp, l.price_e4, h.valid_until_day,
        case when d.state = 'closed' or c.line_id is not null then 1 else 0 end as closed
      from document d join ${frame} h on h.document_id = d.id and h.version = d.version
      join ${frame}_lines l on l.document_id = d.id and l.version = d.version
      join product p on p.id = l.product_id
      left join line_balance b on b.line_id = l.id left join closed_line c on c.line_id = l.id
      where d.kind = ? and d.state <> 'reversed' and d.day <= ? order by d.day, d.id, l.line_no`,
      [kind, agreedUntil ?? endOfTime],
    )
    for (const { closed, ...row } of stored) {
      const leftMilli = (closed === 1 ? 0 : Math.max(0, row.agreedMilli - row.calledMilli)) as Milli
      if (openOnly !== true || leftMilli > 0) rows.push({ ...row, side: one, leftMilli, closed: closed === 1 })
    }
  }
  return rows
}
