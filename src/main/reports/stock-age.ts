// How stock ages: 库龄, 临期, 滞销 and lots that are held back, each from the lots of the day and their value.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import {
  addDays,
  daysBetween,
  mulDiv,
  sumFen,
  sumMilli,
  type Day,
  type Fen,
  type Milli,
} from '../../shared/kernel/index.ts'
import {
  ageColumns,
  usualDaysAhead,
  usualDaysUnsold,
  type expiring as expiringContract,
  type heldLots as heldContract,
  type slowMoving as slowContract,
  type stockAgeing as ageingContract,
} from '../../shared/reports/stock-age.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { inWarehouse, lotsValued, type ValuedLot } from './lots-valued.ts'
import { apartAsOf } from './stock-as-of.ts'

type Aged = ReportRow<typeof ageingContract>
type AgeColumn = keyof typeof ageColumns

export async function stockAgeing(
  sql: Sql,
  { asOf, warehouseId }: ReportParams<typeof ageingContract>,
): Promise<Aged[]> {
  const lots = (await lotsValued(sql, asOf)).filter(inWarehouse(warehouseId))
  return lots
    .map((lot): Aged => {
      // A receipt entered late may lie before the day the lot was first known.
      const ageDays = Math.max(0, daysBetween(lot.firstDay, asOf))
      return { ...rowOf(lot), ageDays, ...inItsColumn(ageDays, lot.valueFen) }
    })
    .toSorted((a, b) => b.ageDays - a.ageDays)
}

function inItsColumn(ageDays: number, valueFen: Fen): Record<AgeColumn, Fen> {
  const names = Object.keys(ageColumns) as AgeColumn[]
  const mine = names.find((name) => ageDays <= ageColumns[name].daysMost)
  return Object.fromEntries(names.map((name) => [name, name === mine ? valueFen : 0])) as Record<AgeColumn, Fen>
}

type Expiring = ReportRow<typeof expiringContract>

export async function expiring(
  sql: Sql,
  { asOf, days, warehouseId }: ReportParams<typeof expiringContract>,
): Promise<Expiring[]> {
  const until = addDays(asOf, days ?? usualDaysAhead)
  const lots = (await lotsValued(sql, asOf)).filter(inWarehouse(warehouseId))
  return lots
    .flatMap((lot): Expiring[] => {
      const { expiryDay, productionDay } = lot
      if (expiryDay === null || expiryDay > until) return []
      const dated = expiryDay < asOf ? 'expired' : 'soon'
      return [{ ...rowOf(lot), productionDay, expiryDay, daysLeft: daysBetween(asOf, expiryDay), dated }]
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
}

type Slow = ReportRow<typeof slowContract>

export async function slowMoving(sql: Sql, { asOf, days }: ReportParams<typeof slowContract>): Promise<Slow[]> {
  const lots = await lotsValued(sql, asOf)
  const byProduct = [...Map.groupBy(lots, (lot) => lot.productId)]
  const lastSold = await lastDeliveries(
    sql,
    byProduct.map(([productId]) => productId),
    asOf,
  )
  return byProduct
    .map(([productId, ofProduct]) => slowRow(ofProduct, lastSold.get(productId) ?? null, asOf))
    .filter(({ unsoldDays }) => unsoldDays >= (days ?? usualDaysUnsold))
    .toSorted((a, b) => b.unsoldDays - a.unsoldDays)
}

function slowRow(lots: readonly ValuedLot[], lastSoldDay: Day | null, asOf: Day): Slow {
  const { productId, product, productName, unit } = lots[0]!
  const firstDay = lots.reduce((first, lot) => (lot.firstDay < first ? lot.firstDay : first), lots[0]!.firstDay)
  return {
    productId,
    product,
    productName,
    firstDay,
    lastSoldDay,
    // Sold out and bought anew since: it has lain only since it came.
    unsoldDays: Math.max(0, daysBetween(lastSoldDay !== null && lastSoldDay > firstDay ? lastSoldDay : firstDay, asOf)),
    unit,
    qtyMilli: sumMilli(lots.map((lot) => lot.qtyMilli)),
    tonnesMilli: sumMilli(lots.map((lot) => lot.tonnesMilli)),
    valueFen: sumFen(lots.map((lot) => lot.valueFen)),
  }
}

/** Of each product the day of its last delivery that stands: looked up from its latest moves backwards. */
async function lastDeliveries(sql: Sql, products: readonly number[], asOf: Day): Promise<Map<number, Day>> {
  const rows = await sql.all<{ id: number; day: Day | null }>(
    `select p.id, (select m.day from stock_move m join document d on d.id = m.document_id
      where m.product_id = p.id and m.day <= ? and d.kind = 'delivery' and d.state = 'posted'
      order by m.day desc limit 1) as day
    from product p where ${oneOf(sql, 'p.id', 'ids')}`,
    [asOf, products],
  )
  return new Map(rows.flatMap(({ id, day }) => (day === null ? [] : [[id, day]])))
}

type Held = ReportRow<typeof heldContract>

export async function heldLots(sql: Sql, { asOf, warehouseId }: ReportParams<typeof heldContract>): Promise<Held[]> {
  const held = (await lotsValued(sql, asOf)).filter(({ quality }) => quality !== 'ok').filter(inWarehouse(warehouseId))
  const said = await lastWords(
    sql,
    held.map(({ lotId }) => lotId),
    asOf,
  )
  const ofLots = held.flatMap((lot): Held[] => {
    const word = said.get(lot.lotId)
    return word ? [{ ...rowOf(lot), quality: lot.quality, ...word }] : []
  })
  return [...ofLots, ...(await apartBags(sql, { asOf, warehouseId }))]
}

/** Bags of usable lots, by the slip that set some apart last. */
async function apartBags(sql: Sql, { asOf, warehouseId }: ReportParams<typeof heldContract>): Promise<Held[]> {
  const apart = await sql.all<Word & { lotId: number; warehouseId: number; qtyMilli: Milli }>(
    `select held.lot_id, held.warehouse_id, held.qty_milli, d.id as document_id, d.no, d.day as since_day
    from ${apartAsOf} held join document d on d.id = (select m.document_id from apart_move m
      where m.lot_id = held.lot_id and m.warehouse_id = held.warehouse_id and m.qty_milli > 0 and m.day <= ?
      order by m.id desc limit 1)`,
    [asOf, asOf],
  )
  const lots = (await lotsValued(sql, asOf)).filter(({ quality }) => quality === 'ok').filter(inWarehouse(warehouseId))
  return lots.flatMap((lot): Held[] => {
    const some = apart.find((one) => one.lotId === lot.lotId && one.warehouseId === lot.warehouseId)
    if (!some) return []
    const { qtyMilli, documentId, no, sinceDay } = some
    const part = {
      qtyMilli,
      tonnesMilli: mulDiv([lot.tonnesMilli, qtyMilli], lot.qtyMilli) as Milli,
      valueFen: mulDiv([lot.valueFen, qtyMilli], lot.qtyMilli) as Fen,
    }
    return [{ ...rowOf(lot), ...part, quality: 'apart', documentId, no, sinceDay }]
  })
}

type Word = Pick<Held, 'documentId' | 'no' | 'sinceDay'>

async function lastWords(sql: Sql, lots: readonly number[], asOf: Day): Promise<Map<number, Word>> {
  const words = await sql.all<Word & { lotId: number }>(
    `select q.lot_id, q.document_id, d.no, q.day as since_day from lot_quality_move q join document d on d.id = q.document_id
    where ${oneOf(sql, 'q.lot_id', 'ids')} and q.day <= ? order by q.id`,
    [lots, asOf],
  )
  return new Map(words.map(({ lotId, ...word }) => [lotId, word]))
}

type Told = Pick<ValuedLot, 'warehouseId' | 'warehouse' | 'productId' | 'product' | 'productName' | 'lot' | 'unit'> & {
  readonly qtyMilli: Milli
  readonly tonnesMilli: Milli
  readonly valueFen: Fen
}

const rowOf = ({
  warehouseId,
  warehouse,
  productId,
  product,
  productName,
  lot,
  unit,
  ...amounts
}: ValuedLot): Told => ({
  warehouseId,
  warehouse,
  productId,
  product,
  productName,
  lot,
  unit,
  qtyMilli: amounts.qtyMilli,
  tonnesMilli: amounts.tonnesMilli,
  valueFen: amounts.valueFen,
})
