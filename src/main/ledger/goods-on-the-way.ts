// What factories have loaded and nobody has received yet, line by line of the notices in force, in thousandths of a tonne.

import { kilogramsOf, type Day, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'

type GoodsOnTheWay = {
  readonly contractLineId: number
  readonly productId: number
  readonly deliveryDay: Day
  readonly tonnesMilli: Milli
}

type Line = Omit<GoodsOnTheWay, 'tonnesMilli'> & { readonly openMilli: Milli; readonly unitWeightGrams: Grams }

export async function goodsOnTheWay(sql: Sql): Promise<GoodsOnTheWay[]> {
  const lines = await sql.all<Line>(
    `select l.contract_line_id, l.product_id, l.delivery_day, l.unit_weight_grams,
      l.qty_milli - coalesce(b.fulfilled_milli, 0) as open_milli
    from document d join shipment_notice_lines l on l.document_id = d.id and l.version = d.version
    left join line_balance b on b.line_id = l.id
    left join closed_line c on c.line_id = l.id
    where d.kind = 'shipmentNotice' and d.state = 'approved' and c.line_id is null
      and l.qty_milli > coalesce(b.fulfilled_milli, 0) order by l.id`,
  )
  return lines.map(({ openMilli, unitWeightGrams, ...line }) => ({
    ...line,
    tonnesMilli: kilogramsOf(openMilli, unitWeightGrams) as Milli,
  }))
}
