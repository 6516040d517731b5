// Stock by position 垛位存货: the kept balance of positions, of each lot's stock what is not placed, and the goods of others.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { stockByPosition as contract } from '../../shared/reports/stock-by-position.ts'
import type { Sql } from '../books/sql.ts'
import { heldByPlace } from '../ledger/goods-lying.ts'
import { keptGoods } from '../ledger/kept-goods.ts'

type Row = ReportRow<typeof contract>

export async function stockByPosition(sql: Sql, { warehouseId }: ReportParams<typeof contract>): Promise<Row[]> {
  const rows = await sql.all<Omit<Row, 'tonnesMilli'> & { unitWeightGrams: Grams }>(
    `select held.warehouse_id, w.name as warehouse, o.code as position,
      case when o.name = o.code then null else o.name end as position_name, held.product_id,
      p.code as product, p.name as product_name, held.lot, q.name as owner, held.first_day, p.unit, p.unit_weight_grams, held.qty_milli, held.apart_milli
    from (
      select both_parts.warehouse_id, both_parts.position_id, both_parts.product_id, l.no as lot, l.first_day, cast(null as bigint) as owner_id,
        both_parts.qty_milli, both_parts.apart_milli
      from ${heldByPlace} both_parts join lot l on l.id = both_parts.lot_id
      union all
      select warehouse_id, position_id, product_id, lot, first_day, owner_id, qty_milli, 0 from ${keptGoods} kept
    ) held join warehouse w on w.id = held.warehouse_id join product p on p.id = held.product_id
    left join position o on o.id = held.position_id left join partner q on q.id = held.owner_id
    ${warehouseId === null ? '' : 'where held.warehouse_id = ?'}
    order by w.code, case when o.code is null then 1 else 0 end, o.code, held.first_day, p.code, coalesce(held.lot, '')`,
    warehouseId === null ? [] : [warehouseId],
  )
  return rows.map(({ unitWeightGrams, ...row }) => ({
    ...row,
    tonnesMilli: kilogramsOf(row.qtyMilli, unitWeightGrams) as Milli,
  }))
}
