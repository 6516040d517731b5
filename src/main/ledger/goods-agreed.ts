// What contracts in force still leave to be received or delivered, line by line, in thousandths of a tonne.

import {
  amountOf,
  kilogramsOf,
  type Day,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
  type PricedPer,
} from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { moreToCome } from './more-to-come.ts'

export type GoodsAgreed = {
  readonly lineId: number
  readonly productId: number
  /** The day agreed for it; null where none was. */
  readonly deliveryDay: Day | null
  readonly customerKind: string | null
  readonly tonnesMilli: Milli
  readonly grossFen: Fen
}

type Line = {
  readonly lineId: number
  readonly productId: number
  readonly deliveryDay: Day | null
  readonly customerKind: string | null
  readonly openMilli: Milli
  readonly unitWeightGrams: Grams
  readonly priceE4: PriceE4
  readonly pricedPer: PricedPer
}

const tables = { purchaseContract: 'purchase_contract_lines', salesContract: 'sales_contract_lines' } as const

export async function goodsAgreed(sql: Sql, kind: keyof typeof tables): Promise<GoodsAgreed[]> {
  const lines = await sql.all<Line>(
    `select l.id as line_id, l.product_id, l.delivery_day, l.qty_milli - coalesce(b.fulfilled_milli, 0) as open_milli,
      l.unit_weight_grams, l.price_e4, l.priced_per, p.customer_kind
    from document d join ${tables[kind]} l on l.document_id = d.id and l.version = d.version
    left join partner p on p.id = d.partner_id
    left join line_balance b on b.line_id = l.id
    left join closed_line c on c.line_id = l.id
    where d.kind = ? and d.state = 'approved' and c.line_id is null and ${moreToCome(kind)}
    order by l.id`,
    [kind],
  )
  return lines.map(({ openMilli, unitWeightGrams, priceE4, pricedPer, ...line }) => ({
    ...line,
    tonnesMilli: kilogramsOf(openMilli, unitWeightGrams) as Milli,
    grossFen: amountOf(openMilli, priceE4, pricedPer, unitWeightGrams),
  }))
}
