// What decides a line of a sale: what is in stock, lot by lot, what this customer paid last time, what the price list asks.

import type { ProductFacts, Queries } from '../../shared/api.ts'
import { sumMilli, type Day, type Milli } from '../../shared/kernel/index.ts'
import { standingOf } from '../../shared/warehouse/lot-quality.ts'
import type { Sql } from '../books/sql.ts'
import type { LotFact } from '../ledger/facts.ts'
import { loadPrices, nobody, type Customer } from '../ledger/load-prices.ts'
import { lotColumns, withQuality } from '../ledger/lot-quality.ts'
import { compareLots } from '../ledger/stock-copy.ts'
import { checkDay, checkId } from './check-input.ts'
import { refuseQuery } from './query.ts'

type Product = Pick<ProductFacts, 'unit' | 'unitWeightGrams' | 'pricedPer' | 'taxRateBp' | 'listPriceE4'>

/** Stock of one warehouse, or of all when none is given; lots oldest first. */
export async function productFacts(
  sql: Sql,
  input: Queries['product.facts']['input'],
  today: Day,
): Promise<ProductFacts> {
  const productId = checkId(input.productId, 'productId')
  const product = await sql.get<Product>(
    'select unit, unit_weight_grams, priced_per, tax_rate_bp, list_price_e4 from product where id = ?',
    [productId],
  )
  if (!product) return refuseQuery(`there is no product ${productId}`)
  const customerId = input.customerId === null ? null : checkId(input.customerId, 'customerId')
  const day = input.day === undefined ? today : checkDay(input.day, 'day')
  const lots = await lotsOf(sql, productId, input.warehouseId, day)
  return {
    productId,
    ...product,
    availableMilli: sumMilli(
      lots.filter(({ standing }) => standing === 'ok').map((lot) => (lot.qtyMilli - lot.apartMilli) as Milli),
    ),
    lots,
    last: customerId === null ? null : await lastPrice(sql, productId, customerId),
    listed: await listedPrice(sql, productId, customerId, day),
  }
}

type HeldLot = LotFact & { readonly qtyMilli: Milli; readonly apartMilli: Milli }
type LotShown = ProductFacts['lots'][number] & Pick<HeldLot, 'qtyMilli' | 'apartMilli'>

async function lotsOf(sql: Sql, productId: number, warehouseId: number | null, day: Day): Promise<LotShown[]> {
  const inWarehouse = warehouseId === null ? '' : ' and s.warehouse_id = ?'
  const lots = await sql.all<HeldLot>(
    `select ${lotColumns}, sum(s.qty_milli) as qty_milli, sum(s.apart_milli) as apart_milli
    from stock_balance s join lot l on l.id = s.lot_id ${withQuality}
    where s.product_id = ? and s.qty_milli > 0${inWarehouse}
    group by l.id, q.quality, qd.no`,
    [productId, ...(warehouseId === null ? [] : [checkId(warehouseId, 'warehouseId')])],
  )
  const placed = warehouseId === null ? [] : await placedIn(sql, productId, warehouseId)
  return lots.toSorted(compareLots).map((lot) => {
    const { id, no, qtyMilli, apartMilli, productionDay, expiryDay, firstDay } = lot
    const places = withLoose(
      lot,
      placed.filter((at) => at.lotId === id),
    )
    return { lot: no, qtyMilli, apartMilli, productionDay, expiryDay, firstDay, standing: standingOf(lot, day), places }
  })
}

type PlacedLot = {
  readonly lotId: number
  readonly positionId: number
  readonly code: string
  readonly qtyMilli: Milli
  readonly apartMilli: Milli
}

const placedIn = (sql: Sql, productId: number, warehouseId: number): Promise<PlacedLot[]> =>
  sql.all<PlacedLot>(
    `select b.lot_id, b.position_id, p.code, b.qty_milli, b.apart_milli from lot l
    join position_balance b on b.lot_id = l.id join position p on p.id = b.position_id
    where l.product_id = ? and b.warehouse_id = ? and b.qty_milli > 0 order by p.code`,
    [productId, warehouseId],
  )

/** What is not placed is taken first. */
function withLoose(whole: HeldLot, placed: readonly PlacedLot[]): LotShown['places'] {
  if (placed.length === 0) return []
  const qtyMilli = whole.qtyMilli - sumMilli(placed.map((at) => at.qtyMilli))
  const apartMilli = whole.apartMilli - sumMilli(placed.map((at) => at.apartMilli))
  const there = placed.map(({ lotId: _lot, ...place }) => place)
  return qtyMilli > 0 ? [{ positionId: null, code: '', qtyMilli, apartMilli }, ...there] : there
}

/** Of the customer's last delivery that stands and was no gift. */
async function lastPrice(sql: Sql, productId: number, customerId: number): Promise<ProductFacts['last']> {
  const last = await sql.get<NonNullable<ProductFacts['last']>>(
    `select l.price_e4, l.priced_per, d.day from document d
    join delivery_lines l on l.document_id = d.id and l.version = d.version
    where d.partner_id = ? and d.kind = 'delivery' and d.state = 'posted' and l.product_id = ? and l.price_e4 > 0
    order by d.day desc, d.id desc, l.line_no desc limit 1`,
    [customerId, productId],
  )
  return last ?? null
}

/** Of nobody in particular, what everybody is asked. */
async function listedPrice(
  sql: Sql,
  productId: number,
  customerId: number | null,
  day: Day,
): Promise<ProductFacts['listed']> {
  const customer = await sql.get<Customer>('select customer_kind, area, territory_id from partner where id = ?', [
    customerId,
  ])
  const prices = await loadPrices(sql, [productId], customer ?? nobody, day)
  return prices.get(productId) ?? null
}
