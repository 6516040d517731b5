// What customers who bought before a lower price could be paid back 调价补差: goods delivered in the days before, less what
// came back, at the difference between the price listed for their customer then and now. Nobody is paid back below the
// new price: who bought cheaper than listed, or was paid back before, gets what is between; who bought below the new
// price nothing. A price that rose is not charged.

import {
  addDays,
  amountOf,
  convertPrice,
  type Day,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
  type PricedPer,
} from '../../shared/kernel/index.ts'
import { usualDaysBack } from '../../shared/reports/price-change-compensation.ts'
import { priceInForce, type Buyer, type ListedPrice } from '../../shared/sales/price-in-force.ts'
import type { Sql } from '../books/sql.ts'
import { buyers, loadListed, type Customer } from './load-prices.ts'

type Asked = { readonly asOf: Day; readonly days: number | null; readonly partnerId: number | null }

/** A delivered line with what is still with its customer. */
type Delivered = Customer & {
  readonly lineId: number
  readonly documentId: number
  readonly partnerId: number
  readonly partnerName: string
  readonly day: Day
  readonly no: string
  readonly productId: number
  readonly productName: string
  readonly qtyMilli: Milli
  readonly unitWeightGrams: Grams
  readonly priceE4: PriceE4
  readonly pricedPer: PricedPer
  /** Paid back per tonne already. */
  readonly paidBackE4: PriceE4
}

/** Prices per tonne. */
export type CompensationDue = Omit<Delivered, keyof Customer | 'priceE4' | 'pricedPer' | 'paidBackE4'> & {
  readonly paidE4: PriceE4
  readonly beforeE4: PriceE4
  readonly afterE4: PriceE4
  readonly differenceE4: PriceE4
  readonly compensationFen: Fen
}

export async function compensationsDue(sql: Sql, asked: Asked): Promise<CompensationDue[]> {
  const from = addDays(asked.asOf, -(asked.days ?? usualDaysBack))
  const delivered = await deliveredLines(sql, asked, from)
  const products = [...new Set(delivered.map((line) => line.productId))]
  const listed = await loadListed(sql, products, from, asked.asOf)
  const buyerOf = await buyers(sql)
  return delivered.flatMap((line) => compensated(line, buyerOf(line), listed, asked) ?? [])
}

function compensated(
  line: Delivered,
  buyer: Buyer,
  listed: readonly ListedPrice[],
  { asOf }: Asked,
): CompensationDue | null {
  const { customerKind: _kind, area: _area, territoryId: _territory, priceE4, pricedPer, paidBackE4, ...told } = line
  const { qtyMilli, unitWeightGrams } = line
  const perTonne = (price: { readonly priceE4: PriceE4; readonly pricedPer: PricedPer }): PriceE4 =>
    convertPrice(price.priceE4, price.pricedPer, 'tonne', unitWeightGrams)
  const before = priceInForce(listed, line.productId, buyer, line.day)
  const after = priceInForce(listed, line.productId, buyer, asOf)
  if (!before || !after) return null
  const paidE4 = (perTonne({ priceE4, pricedPer }) - paidBackE4) as PriceE4
  const [beforeE4, afterE4] = [perTonne(before), perTonne(after)]
  const differenceE4 = (Math.min(beforeE4, paidE4) - afterE4) as PriceE4
  if (differenceE4 <= 0) return null
  const compensationFen = amountOf(qtyMilli, differenceE4, 'tonne', unitWeightGrams)
  return { ...told, paidE4, beforeE4, afterE4, differenceE4, compensationFen }
}

/** Of products that any price list names; by customer, then as they were delivered. */
function deliveredLines(sql: Sql, { asOf, partnerId }: Asked, from: Day): Promise<Delivered[]> {
  const ofPartner = partnerId === null ? '' : ' and d.partner_id = ?'
  return sql.all<Delivered>(
    `select l.id as line_id, d.id as document_id, d.day, d.no, c.id as partner_id, d.partner_name, c.customer_kind, c.area, c.territory_id,
      l.product_id, l.product_name, l.unit_weight_grams, l.price_e4, l.priced_per,
      l.qty_milli - coalesce(b.returned_milli, 0) as qty_milli,
      coalesce((select sum(x.difference_e4) from price_compensation_lines x
        join document e on e.id = x.document_id and e.version = x.version and e.state = 'posted'
        where x.delivery_line_id = l.id), 0) as paid_back_e4
    from document d
    join delivery_lines l on l.document_id = d.id and l.version = d.version
    join partner c on c.id = d.partner_id
    left join line_balance b on b.line_id = l.id
    where d.kind = 'delivery' and d.state = 'posted' and d.day >= ? and d.day < ?${ofPartner}
      and l.qty_milli > coalesce(b.returned_milli, 0)
      and exists (select 1 from price_list_lines x where x.product_id = l.product_id)
    order by c.code, d.day, d.no, l.line_no`,
    [from, asOf, ...(partnerId === null ? [] : [partnerId])],
  )
}
