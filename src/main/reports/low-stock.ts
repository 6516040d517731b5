// Low stock 低于最低库存: active products below the minimum set on them, at the end of a day.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Milli } from '../../shared/kernel/index.ts'
import type { lowStock as contract } from '../../shared/reports/low-stock.ts'
import type { Sql } from '../books/sql.ts'
import { costAsOf } from './stock-as-of.ts'

type Row = ReportRow<typeof contract>

export async function lowStock(sql: Sql, { asOf }: ReportParams<typeof contract>): Promise<Row[]> {
  const rows = await sql.all<Omit<Row, 'shortMilli'>>(
    `select p.id as product_id, p.code as product, p.name as product_name, p.unit, coalesce(held.qty_milli, 0) as qty_milli, p.min_stock_milli
    from product p left join ${costAsOf} held on held.product_id = p.id
    where p.active = 1 and p.min_stock_milli > coalesce(held.qty_milli, 0) order by p.code`,
    [asOf],
  )
  return rows.map((row) => ({ ...row, shortMilli: (row.minStockMilli - row.qtyMilli) as Milli }))
}
