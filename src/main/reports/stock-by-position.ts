// Stock by position 垛位存货: the kept balance of positions, and of each lot's stock what is not placed.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { stockByPosition as contract } from '../../shared/reports/stock-by-position.ts'
import type { Sql } from '../books/sql.ts'
import { heldByPlace } from '../ledger/goods-lying.ts'

type Row = ReportRow<typeof contract>

export async function stockByPosition(sql: Sql, { warehouseId }: ReportParams<typeof contract>): Promise<Row[]> {
  const rows = await sql.all<Omit<Row, 'tonnesMilli'> & { unitWeightGrams: Grams }>(
    `select held.warehouse_id, w.name as warehouse, o.code as position, o.name as position_name, held.product_id,
      p.code as product, p.name as product_name, l.no as lot, l.first_day, p.unit, p.unit_weight_grams, held.qty_milli
    from ${heldByPlace} held join warehouse w on w.id = held.warehouse_id join product p on p.id = held.product_id
    join lot l on l.id = held.lot_id left join position o on o.id = held.position_id
    ${warehouseId === null ? '' : 'where held.warehouse_id = ?'}
    order by w.code, case when o.code is null then 1 else 0 end, o.code, l.first_day, p.code, l.no`,
    warehouseId === null ? [] : [warehouseId],
  )
  return rows.map(({ unitWeightGrams, ...row }) => ({
    ...row,
    tonnesMilli: kilogramsOf(row.qtyMilli, unitWeightGrams) as Milli,
  }))
}
