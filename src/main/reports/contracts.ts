// Contracts 合同执行: every line of a contract in its version in force, ordered and fulfilled at the end of a day.
// Receipts and deliveries of later days are taken back; a void contract is left out from the day it became void.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Milli } from '../../shared/kernel/index.ts'
import type { contracts as contract } from '../../shared/reports/contract-progress.ts'
import type { Bound, Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Kind = Row['kind']
type Line = Omit<Row, 'openMilli' | 'closed' | 'kind'> & { readonly closed: number }

export async function contracts(sql: Sql, params: Params): Promise<Row[]> {
  const kinds: readonly Kind[] = params.kind === null ? ['purchase', 'sales'] : [params.kind as Kind]
  const rows: Row[] = []
  for (const kind of kinds) rows.push(...(await linesOf(sql, kind, params)))
  return params.openOnly === true ? rows.filter((row) => row.openMilli > 0) : rows
}

const tables = { purchase: 'purchase_contract_lines', sales: 'sales_contract_lines' } as const
const documentKinds = { purchase: 'purchaseContract', sales: 'salesContract' } as const

async function linesOf(sql: Sql, kind: Kind, { asOf, partnerId }: Params): Promise<Row[]> {
  const bound: Bound[] = [asOf, asOf, asOf]
  if (partnerId !== null) bound.push(partnerId)
  const lines = await sql.all<Line>(
    `with later as (select line_id, sum(fulfilled_milli) as fulfilled_milli from line_move where day > ? group by line_id)
    select d.id as document_id, d.partner_id, d.no as contract, l.line_no as line, d.day, q.code as partner, d.partner_name,
      l.product_id, p.code as product, l.product_name, l.unit, l.qty_milli as ordered_milli,
      coalesce(b.fulfilled_milli, 0) - coalesce(m.fulfilled_milli, 0) as fulfilled_milli,
      l.tolerance_bp, l.price_e4, l.priced_per, l.delivery_day,
      case when d.state = 'closed' or c.line_id is not null then 1 else 0 end as closed
    from document d
    join ${tables[kind]} l on l.document_id = d.id and l.version = d.version
    join partner q on q.id = d.partner_id join product p on p.id = l.product_id
    left join line_balance b on b.line_id = l.id
    left join later m on m.line_id = l.id
    left join closed_line c on c.line_id = l.id
    left join reversal r on r.document_id = d.id
    where d.kind = '${documentKinds[kind]}' and d.day <= ? and (r.day is null or r.day > ?)${partnerId === null ? '' : ' and d.partner_id = ?'}
    order by d.day, d.no, l.line_no`,
    bound,
  )
  return lines.map(({ closed, ...line }) => ({
    ...line,
    kind,
    closed: closed === 1,
    openMilli: (closed === 1 ? 0 : Math.max(0, line.orderedMilli - line.fulfilledMilli)) as Milli,
  }))
}
