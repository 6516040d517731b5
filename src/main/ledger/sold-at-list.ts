// Delivered lines beside the price their day's price list asked of their customer. Gifts have no price and are left out,
// so is what came back; goods on no list of the day are told without one.

import {
  amountOf,
  convertPrice,
  kilogramsOf,
  type Day,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
  type PricedPer,
} from '../../shared/kernel/index.ts'
import { priceInForce, type Buyer, type ListedPrice } from '../../shared/sales/price-in-force.ts'
import type { Sql } from '../books/sql.ts'
import { buyers, loadListed, type Customer } from './load-prices.ts'

type Delivered = Customer & {
  readonly documentId: number
  readonly day: Day
  readonly no: string
  readonly partnerId: number
  readonly partnerName: string
  readonly salespersonId: number | null
  readonly salesperson: string | null
  readonly productId: number
  readonly productName: string
  readonly qtyMilli: Milli
  readonly unitWeightGrams: Grams
  readonly priceE4: PriceE4
  readonly pricedPer: PricedPer
}

/** Prices per tonne; amounts of what the customer kept. */
export type SoldAtList = Omit<Delivered, keyof Customer | 'qtyMilli' | 'unitWeightGrams' | 'priceE4' | 'pricedPer'> & {
  readonly tonnesMilli: Milli
  readonly soldE4: PriceE4
  readonly soldFen: Fen
  readonly listed: {
    readonly no: string
    readonly listedE4: PriceE4
    readonly listedFen: Fen
    readonly floorE4: PriceE4 | null
    /** What is missing to the floor; 0 where nothing is. */
    readonly belowFloorFen: Fen
  } | null
}

export async function soldAtList(sql: Sql, from: Day, to: Day): Promise<SoldAtList[]> {
  const delivered = await deliveredLines(sql, from, to)
  const products = [...new Set(delivered.map(({ productId }) => productId))]
  const listed = Map.groupBy(await loadListed(sql, products, from, to), ({ productId }) => productId)
  const buyerOf = await buyers(sql)
  return delivered.map((line) => besideList(line, buyerOf(line), listed.get(line.productId) ?? []))
}

function besideList(line: Delivered, buyer: Buyer, listed: readonly ListedPrice[]): SoldAtList {
  const {
    customerKind: _kind,
    area: _area,
    territoryId: _territory,
    qtyMilli,
    unitWeightGrams,
    priceE4,
    pricedPer,
    ...told
  } = line
  const perTonne = (price: PriceE4, per: PricedPer) => convertPrice(price, per, 'tonne', unitWeightGrams)
  const amountAt = (price: PriceE4, per: PricedPer) => amountOf(qtyMilli, price, per, unitWeightGrams)
  const asked = priceInForce(listed, line.productId, buyer, line.day)
  const soldFen = amountAt(priceE4, pricedPer)
  const floor = asked?.floorPriceE4 ?? null
  return {
    ...told,
    tonnesMilli: kilogramsOf(qtyMilli, unitWeightGrams) as Milli,
    soldE4: perTonne(priceE4, pricedPer),
    soldFen,
    listed: asked && {
      no: asked.no,
      listedE4: perTonne(asked.priceE4, asked.pricedPer),
      listedFen: amountAt(asked.priceE4, asked.pricedPer),
      floorE4: floor === null ? null : perTonne(floor, asked.pricedPer),
      belowFloorFen: (floor === null ? 0 : Math.max(0, amountAt(floor, asked.pricedPer) - soldFen)) as Fen,
    },
  }
}

/** As they were delivered. */
const deliveredLines = (sql: Sql, from: Day, to: Day): Promise<Delivered[]> =>
  sql.all<Delivered>(
    `select d.id as document_id, d.day, d.no, d.partner_id, d.partner_name, c.customer_kind, c.area, c.territory_id, c.salesperson_id,
      s.name as salesperson, l.product_id, l.product_name, l.unit_weight_grams, l.price_e4, l.priced_per,
      l.qty_milli - coalesce(b.returned_milli, 0) as qty_milli
    from document d
    join delivery_lines l on l.document_id = d.id and l.version = d.version
    join partner c on c.id = d.partner_id
    left join salesperson s on s.id = c.salesperson_id
    left join line_balance b on b.line_id = l.id
    where d.kind = 'delivery' and d.state = 'posted' and d.day >= ? and d.day <= ? and l.gift = 0
      and l.qty_milli > coalesce(b.returned_milli, 0)
    order by d.day, d.no, l.line_no`,
    [from, to],
  )
