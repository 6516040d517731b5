// Lines of a purchase plan: the products of the sales plan in the months from now on in which something is to be sold.
// Wanted at the end of each is the product's minimum stock; the price is that of the last purchase contract.

import {
  kilogramsOf,
  yuanPerTonne,
  type Day,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
} from '../../../shared/kernel/index.ts'
import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import type { Sql } from '../../books/sql.ts'
import { monthText } from './purchase-sum.ts'
import { loadSupply } from './supply.ts'

export async function proposePurchases(sql: Sql, year: Value | undefined, today: Day): Promise<AnyRow[]> {
  if (typeof year !== 'string') return []
  const { planned } = await loadSupply(sql, year)
  const products = await sql.all<{ id: number; unitWeightGrams: Grams; minStockMilli: Milli | null }>(
    'select id, unit_weight_grams, min_stock_milli from product where active = 1 order by code',
  )
  const prices = await lastPrices(sql)
  return products.flatMap(({ id, unitWeightGrams, minStockMilli }) =>
    (planned.get(id) ?? []).flatMap((tonnes, at) => {
      const month = at + 1
      if (tonnes === 0 || monthText(year, month) < today.slice(0, 7)) return []
      const wantedMilli = minStockMilli === null ? null : (kilogramsOf(minStockMilli, unitWeightGrams) as Milli)
      return [{ productId: id, month, wantedMilli, adjustMilli: null, priceE4: prices.get(id) ?? null }]
    }),
  )
}

/** Per tonne, of the contract line approved last. */
async function lastPrices(sql: Sql): Promise<Map<number, PriceE4>> {
  const lines = await sql.all<{ productId: number; qtyMilli: Milli; unitWeightGrams: Grams; grossFen: Fen }>(
    `select l.product_id, l.qty_milli, l.unit_weight_grams, l.gross_fen from purchase_contract_lines l
    join document d on d.id = l.document_id and d.version = l.version
    where d.state in ('approved', 'closed') order by d.day, d.id, l.line_no`,
  )
  return new Map(
    lines.flatMap(({ productId, qtyMilli, unitWeightGrams, grossFen }) => {
      const tonnes = kilogramsOf(qtyMilli, unitWeightGrams) as Milli
      return tonnes > 0 ? [[productId, yuanPerTonne(grossFen, tonnes)]] : []
    }),
  )
}
