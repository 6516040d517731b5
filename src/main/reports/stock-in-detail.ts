// Stock in detail 库存明细: the report of stock with what is set apart and the positions of each lot on the day, and beside
// it what was kept for others.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { formatMilli, sumMilli, type Milli } from '../../shared/kernel/index.ts'
import type { goodsInCustody as custody } from '../../shared/reports/goods-in-custody.ts'
import type { stockInDetail as contract } from '../../shared/reports/stock-in-detail.ts'
import type { Sql } from '../books/sql.ts'
import { goodsInCustody } from './goods-in-custody.ts'
import { stock } from './stock.ts'
import { apartAsOf, placedAsOf } from './stock-as-of.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type OfLot = {
  readonly warehouseId: number
  readonly productId: number
  readonly lot: string
  readonly qtyMilli: Milli
}

export async function stockInDetail(sql: Sql, params: Params): Promise<Row[]> {
  const apart = await sql.all<OfLot>(
    `select held.warehouse_id, held.product_id, l.no as lot, held.qty_milli
    from ${apartAsOf} held join lot l on l.id = held.lot_id`,
    [params.asOf],
  )
  const placed = await sql.all<OfLot & { position: string }>(
    `select held.warehouse_id, held.product_id, l.no as lot, p.code as position, held.qty_milli
    from ${placedAsOf} held join lot l on l.id = held.lot_id join position p on p.id = held.position_id order by p.code`,
    [params.asOf],
  )
  const apartOf = new Map(apart.map((one) => [keyOf(one), one.qtyMilli]))
  const placesOf = Map.groupBy(placed, keyOf)
  const ours = (await stock(sql, params)).map((row): Row => ({
    ...row,
    documentId: null,
    owner: null,
    custody: null,
    position: wordsOf(placesOf.get(keyOf(row)) ?? [], row.qtyMilli),
    apartMilli: apartOf.get(keyOf(row)) ?? (0 as Milli),
    othersMilli: 0 as Milli,
  }))
  return [...ours, ...(await ofOthers(sql, params))].toSorted(
    (a, b) => compare(a.warehouseCode, b.warehouseCode) || compare(a.product, b.product),
  )
}

/** `A01` where all of the lot lies there; with quantities where it lies in several places. */
function wordsOf(places: readonly { position: string; qtyMilli: Milli }[], whole: Milli): string | null {
  const [first] = places
  if (!first) return null
  if (places.length === 1 && first.qtyMilli === whole) return first.position
  return places.map(({ position, qtyMilli }) => `${position} ${formatMilli(qtyMilli)}`).join('、')
}

async function ofOthers(sql: Sql, { asOf, warehouseId }: Params): Promise<Row[]> {
  const kept = await goodsInCustody(sql, { asOf, warehouseId, partnerId: null, custody: null })
  // A slip that took a lot from several places keeps it here in as many lines: it is one lot all the same.
  const lots = Map.groupBy(kept, (row) => `${row.documentId}/${keyOf(row)}`)
  return [...lots.values()].map((rows) => rowOf(rows[0]!, sumMilli(rows.map((row) => row.qtyMilli))))
}

function rowOf(row: ReportRow<typeof custody>, othersMilli: Milli): Row {
  return {
    documentId: row.documentId,
    warehouseId: row.warehouseId,
    warehouseCode: row.warehouseCode,
    warehouse: row.warehouse,
    productId: row.productId,
    product: row.product,
    productName: row.productName,
    owner: row.partnerName,
    custody: row.custody,
    lot: row.lot,
    position: row.position,
    productionDay: null,
    expiryDay: null,
    standing: 'ok',
    firstDay: row.sinceDay,
    ageDays: row.days,
    unit: row.unit,
    qtyMilli: 0 as Milli,
    apartMilli: 0 as Milli,
    othersMilli,
    tonnesMilli: 0 as Milli,
  }
}

const keyOf = ({
  warehouseId,
  productId,
  lot,
}: {
  warehouseId: number
  productId: number
  lot: string | null
}): string => `${warehouseId}/${productId}/${lot}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
