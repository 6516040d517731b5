// Goods sold by product, customer kind and month: deliveries less what came back, as the sales ledger counts them, in
// thousandths of a tonne and fen. A reversal counts on its own day.

import { kilogramsOf, type Day, type Fen, type Grams, type Milli, type Month } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'

export type GoodsSold = {
  readonly productId: number
  readonly month: Month
  readonly customerKind: string | null
  readonly tonnesMilli: Milli
  readonly grossFen: Fen
}

/** What one customer took of a product in a month, by the weight each line was posted with. */
export type SoldPart = {
  readonly productId: number
  readonly month: Month
  readonly partnerId: number
  readonly unitWeightGrams: Grams
  readonly qtyMilli: Milli
  readonly grossFen: Fen
  readonly netFen: Fen
  readonly costFen: Fen
}

const sold = `from stock_move m
    join document d on d.id = m.document_id and d.kind in ('delivery', 'salesReturn')
    left join partner p on p.id = d.partner_id
    left join delivery_lines a on a.id = m.line_id and d.kind = 'delivery'
    left join sales_return_lines b on b.id = m.line_id and d.kind = 'salesReturn'
    where m.day >= ? and m.day <= ? and m.lot_id is not null`
const weight = 'coalesce(a.unit_weight_grams, b.unit_weight_grams)'
const amount = (name: string): string =>
  `sum(case when (d.kind = 'delivery' and m.reversal = 0) or (d.kind = 'salesReturn' and m.reversal = 1)
    then coalesce(a.${name}, b.${name}) else -coalesce(a.${name}, b.${name}) end) as ${name}`

/** Weighed by the weight each line was posted with, so a product may come several times in a month. */
export async function goodsSold(sql: Sql, from: Day, to: Day): Promise<GoodsSold[]> {
  const rows = await sql.all<Omit<GoodsSold, 'tonnesMilli'> & { unitWeightGrams: Grams; qtyMilli: Milli }>(
    `select m.product_id, substr(m.day, 1, 7) as month, p.customer_kind, ${weight} as unit_weight_grams,
      sum(-m.qty_milli) as qty_milli, ${amount('gross_fen')}
    ${sold} group by 1, 2, 3, 4 order by 1, 2, 4, coalesce(p.customer_kind, '')`,
    [from, to],
  )
  return rows.map(({ unitWeightGrams, qtyMilli, ...row }) => ({
    ...row,
    tonnesMilli: kilogramsOf(qtyMilli, unitWeightGrams) as Milli,
  }))
}

/** The same by customer, with income and cost. */
export const soldParts = (sql: Sql, from: Day, to: Day): Promise<SoldPart[]> =>
  sql.all<SoldPart>(
    `select m.product_id, substr(m.day, 1, 7) as month, d.partner_id, ${weight} as unit_weight_grams,
      sum(-m.qty_milli) as qty_milli, ${['gross_fen', 'net_fen', 'cost_fen'].map(amount).join(', ')}
    ${sold} group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [from, to],
  )
