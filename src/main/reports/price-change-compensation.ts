// Price change compensation 调价补差: goods delivered in the days before, less what came back, at the difference between
// the price listed for their customer then and now. Nobody is paid back below the new price: who bought cheaper than
// listed gets what is between, who bought below the new price nothing. A price that rose is not charged.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import {
  addDays,
  amountOf,
  convertPrice,
  kilogramsOf,
  type Grams,
  type Milli,
  type PriceE4,
  type PricedPer,
} from '../../shared/kernel/index.ts'
import {
  usualDaysBack,
  type priceChangeCompensation as contract,
} from '../../shared/reports/price-change-compensation.ts'
import { priceInForce, type Buyer, type ListedPrice } from '../../shared/sales/price-in-force.ts'
import type { Sql } from '../books/sql.ts'
import { loadListed } from '../ledger/load-prices.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>

/** A delivered line with what is still with its customer. */
type Delivered = Buyer &
  Pick<Row, 'documentId' | 'partnerId' | 'partnerName' | 'day' | 'no' | 'productId' | 'productName'> & {
    readonly qtyMilli: Milli
    readonly unitWeightGrams: Grams
    readonly priceE4: PriceE4
    readonly pricedPer: PricedPer
  }

export async function priceChangeCompensation(sql: Sql, params: Params): Promise<Row[]> {
  const from = addDays(params.asOf, -(params.days ?? usualDaysBack))
  const delivered = await deliveredLines(sql, params, from)
  const products = [...new Set(delivered.map((line) => line.productId))]
  const listed = await loadListed(sql, products, from, params.asOf)
  return delivered.flatMap((line) => compensated(line, listed, params) ?? [])
}

function compensated(line: Delivered, listed: readonly ListedPrice[], { asOf }: Params): Row | null {
  const { customerKind, area, qtyMilli, unitWeightGrams, priceE4, pricedPer, ...told } = line
  const perTonne = (price: { readonly priceE4: PriceE4; readonly pricedPer: PricedPer }): PriceE4 =>
    convertPrice(price.priceE4, price.pricedPer, 'tonne', unitWeightGrams)
  const before = priceInForce(listed, line.productId, { customerKind, area }, line.day)
  const after = priceInForce(listed, line.productId, { customerKind, area }, asOf)
  if (!before || !after) return null
  const [paidE4, beforeE4, afterE4] = [perTonne({ priceE4, pricedPer }), perTonne(before), perTonne(after)]
  const differenceE4 = (Math.min(beforeE4, paidE4) - afterE4) as PriceE4
  if (differenceE4 <= 0) return null
  return {
    ...told,
    tonnesMilli: kilogramsOf(qtyMilli, unitWeightGrams) as Milli,
    paidE4,
    beforeE4,
    afterE4,
    differenceE4,
    compensationFen: amountOf(qtyMilli, differenceE4, 'tonne', unitWeightGrams),
  }
}

/** Of products that any price list names; by customer, then as they were delivered. */
function deliveredLines(sql: Sql, { asOf, partnerId }: Params, from: Params['asOf']): Promise<Delivered[]> {
  const ofPartner = partnerId === null ? '' : ' and d.partner_id = ?'
  return sql.all<Delivered>(
    `select d.id as document_id, d.day, d.no, c.id as partner_id, d.partner_name, c.customer_kind, c.area,
      l.product_id, l.product_name, l.unit_weight_grams, l.price_e4, l.priced_per,
      l.qty_milli - coalesce(b.returned_milli, 0) as qty_milli
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
