// Stock 库存余额 by warehouse, product and lot at the end of a day.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { daysBetween, kilogramsOf, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { stock as contract } from '../../shared/reports/stock.ts'
import { standingOf, type LotQuality } from '../../shared/warehouse/lot-quality.ts'
import type { Sql } from '../books/sql.ts'
import { qualityOnDay, stockAsOf } from './stock-as-of.ts'

type Row = ReportRow<typeof contract>

export async function stock(sql: Sql, { asOf, warehouseId }: ReportParams<typeof contract>): Promise<Row[]> {
  const rows = await sql.all<
    Omit<Row, 'ageDays' | 'tonnesMilli' | 'standing'> & { quality: LotQuality; unitWeightGrams: Grams }
  >(
    `select held.warehouse_id, w.code as warehouse_code, w.name as warehouse, held.product_id, p.code as product, p.name as product_name,
      l.no as lot, l.production_day, l.expiry_day, l.first_day, ${qualityOnDay} as quality, p.unit, p.unit_weight_grams, held.qty_milli
    from ${stockAsOf} held
    join warehouse w on w.id = held.warehouse_id join product p on p.id = held.product_id join lot l on l.id = held.lot_id
    ${warehouseId === null ? '' : 'where held.warehouse_id = ?'}
    order by w.code, p.code, l.first_day, l.no`,
    warehouseId === null ? [asOf, asOf] : [asOf, asOf, warehouseId],
  )
  return rows.map(({ unitWeightGrams, quality, ...row }) => ({
    ...row,
    standing: standingOf({ quality, expiryDay: row.expiryDay }, asOf),
    // A receipt entered late may lie before the day the lot was first known.
    ageDays: Math.max(0, daysBetween(row.firstDay, asOf)),
    tonnesMilli: kilogramsOf(row.qtyMilli, unitWeightGrams) as Milli,
  }))
}
