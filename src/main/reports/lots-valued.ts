// Lots in stock at the end of a day with what they are worth: each its share, to the fen, of its product's value, which is
// one moving average over all lots and warehouses.

import { kilogramsOf, shareOut, type Day, type Fen, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { LotQuality } from '../../shared/warehouse/lot-quality.ts'
import type { Sql } from '../books/sql.ts'
import { costAsOf, qualityOnDay, stockAsOf } from './stock-as-of.ts'

export type ValuedLot = {
  readonly warehouseId: number
  readonly warehouse: string
  readonly productId: number
  readonly product: string
  readonly productName: string
  readonly lotId: number
  readonly lot: string
  readonly productionDay: Day | null
  readonly expiryDay: Day | null
  readonly firstDay: Day
  readonly quality: LotQuality
  readonly unit: string
  readonly qtyMilli: Milli
  readonly tonnesMilli: Milli
  readonly valueFen: Fen
}

/** In order of warehouse, product and lot. */
export async function lotsValued(sql: Sql, asOf: Day): Promise<ValuedLot[]> {
  const lots = await sql.all<Omit<ValuedLot, 'tonnesMilli' | 'valueFen'> & { unitWeightGrams: Grams }>(
    `select held.warehouse_id, w.name as warehouse, held.product_id, p.code as product, p.name as product_name,
      held.lot_id, l.no as lot, l.production_day, l.expiry_day, l.first_day, ${qualityOnDay} as quality,
      p.unit, p.unit_weight_grams, held.qty_milli
    from ${stockAsOf} held
    join warehouse w on w.id = held.warehouse_id join product p on p.id = held.product_id join lot l on l.id = held.lot_id
    order by w.code, p.code, l.first_day, l.no`,
    [asOf, asOf],
  )
  const worth = await sql.all<{ productId: number; valueFen: Fen }>(
    `select product_id, value_fen from ${costAsOf} held`,
    [asOf],
  )
  const valueOf = new Map(worth.map((row) => [row.productId, row.valueFen]))
  const shares = new Map<(typeof lots)[number], Fen>()
  for (const [productId, ofProduct] of Map.groupBy(lots, (lot) => lot.productId)) {
    const parts = shareOut(
      valueOf.get(productId) ?? (0 as Fen),
      ofProduct.map((lot) => lot.qtyMilli),
    )
    for (const [index, lot] of ofProduct.entries()) shares.set(lot, parts[index] ?? (0 as Fen))
  }
  return lots.map((lot) => {
    const { unitWeightGrams, ...row } = lot
    const tonnesMilli = kilogramsOf(row.qtyMilli, unitWeightGrams) as Milli
    return { ...row, tonnesMilli, valueFen: shares.get(lot) ?? (0 as Fen) }
  })
}

/** Those of one warehouse, or all. */
export const inWarehouse =
  (warehouseId: number | null) =>
  (lot: ValuedLot): boolean =>
    warehouseId === null || lot.warehouseId === warehouseId
