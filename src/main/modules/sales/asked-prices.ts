// What a customer asked a price for and has not been quoted yet, at what the price list in force asks of them: lines to begin
// a quotation with.

import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Day, Milli } from '../../../shared/kernel/index.ts'
import type { Sql } from '../../books/sql.ts'
import { isAnswered } from '../../ledger/answered-lines.ts'
import { loadPrices, nobody, type Customer } from '../../ledger/load-prices.ts'

export async function customerOf(sql: Sql, documentId: number): Promise<number | null> {
  const document = await sql.get<{ partnerId: number | null }>('select partner_id from document where id = ?', [
    documentId,
  ])
  return document?.partnerId ?? null
}

type Asked = AnyRow & { readonly productId: number; readonly qtyMilli: Milli | null; readonly deliveryDay: Day | null }

/** By when the customer needs it; all of it where all has been quoted before. Without a price where no list has one; the price is somebody's to say then. */
export async function asked(sql: Sql, inquiryId: number, customerId: number | null, today: Day): Promise<Asked[]> {
  const all = await sql.all<Asked & { quoted: number }>(
    `select l.product_id, l.asked_milli as qty_milli, i.needed_by_day as delivery_day, case when ${isAnswered('quotation')} then 1 else 0 end as quoted
    from document d join sales_inquiry i on i.document_id = d.id and i.version = d.version
    join sales_inquiry_lines l on l.document_id = d.id and l.version = d.version where d.id = ? order by l.line_no`,
    [inquiryId],
  )
  const waiting = all.filter(({ quoted }) => quoted === 0)
  const lines = (waiting.length > 0 ? waiting : all).map(({ quoted: _quoted, ...line }) => line)
  const customer = await sql.get<Customer>('select customer_kind, area, territory_id from partner where id = ?', [
    customerId,
  ])
  const products = [...new Set(lines.map(({ productId }) => productId))]
  const prices = await loadPrices(sql, products, customer ?? nobody, today)
  return lines.map((line) => {
    const listed = prices.get(line.productId)
    return { ...line, priceE4: listed?.priceE4 ?? null, pricedPer: listed?.pricedPer ?? null }
  })
}
