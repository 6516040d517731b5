// Stock value 库存金额: quantity, moving average cost and value of every product at the end of a day. Its sum is 1405.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, mulDiv, type Grams, type Milli, type PriceE4 } from '../../shared/kernel/index.ts'
import type { stockValue as contract } from '../../shared/reports/stock.ts'
import type { Sql } from '../books/sql.ts'
import { costAsOf } from './stock-as-of.ts'

type Row = ReportRow<typeof contract>

export async function stockValue(sql: Sql, { asOf }: ReportParams<typeof contract>): Promise<Row[]> {
  const rows = await sql.all<Omit<Row, 'averageE4' | 'tonnesMilli'> & { unitWeightGrams: Grams }>(
    `select held.product_id, p.code as product, p.name as product_name, p.unit, p.unit_weight_grams, held.qty_milli, held.value_fen
    from ${costAsOf} held join product p on p.id = held.product_id order by p.code`,
    [asOf],
  )
  return rows.map(({ unitWeightGrams, ...row }) => ({
    ...row,
    tonnesMilli: kilogramsOf(row.qtyMilli, unitWeightGrams) as Milli,
    averageE4: (row.qtyMilli === 0 ? 0 : mulDiv([row.valueFen, 100_000], row.qtyMilli)) as PriceE4,
  }))
}
