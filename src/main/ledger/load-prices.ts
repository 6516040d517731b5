// Listed prices of products, read from the price lists in force: one lookup by product. Which of them speaks for a
// customer is `priceInForce`'s to say.

import type { Day } from '../../shared/kernel/index.ts'
import type { AnyDraft, DocumentContract } from '../../shared/contract/index.ts'
import { priceInForce, type Buyer, type ListedPrice } from '../../shared/sales/price-in-force.ts'
import { sellsGoods } from '../../shared/sales/sells-goods.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { PartnerFact } from './facts.ts'
import { territoriesAbove, territoryPaths } from './territories.ts'

/** What of a customer says which list is theirs. */
export type Customer = Pick<PartnerFact, 'customerKind' | 'area' | 'territoryId'>
export const nobody: Customer = { customerKind: null, area: null, territoryId: null }

/** By product, the price a buyer is asked on a day. */
export async function loadPrices(
  sql: Sql,
  products: readonly number[],
  { territoryId, ...customer }: Customer,
  day: Day,
): Promise<Map<number, ListedPrice>> {
  const listed = await loadListed(sql, products, day, day)
  const placed = territoryId !== null && listed.some((list) => list.territoryId !== null)
  const territoryIds = placed ? (await territoriesAbove(sql, territoryId)).map(({ id }) => id) : []
  const buyer = { customerKind: customer.customerKind, area: customer.area, territoryIds }
  return new Map(
    products.flatMap((id) => {
      const price = priceInForce(listed, id, buyer, day)
      return price ? [[id, price]] : []
    }),
  )
}

/** As buyers, of many customers at once. */
export async function buyers(sql: Sql): Promise<(customer: Customer) => Buyer> {
  const pathOf = await territoryPaths(sql)
  return ({ customerKind, area, territoryId }) => ({
    customerKind,
    area,
    territoryIds: pathOf(territoryId).map(({ id }) => id),
  })
}

/** Every listed price of the products that holds on any day from `from` to `to`, for whomever. */
export async function loadListed(sql: Sql, products: readonly number[], from: Day, to: Day): Promise<ListedPrice[]> {
  if (products.length === 0) return []
  return sql.all<ListedPrice>(
    `select d.no, h.from_day, h.to_day, h.customer_kind, h.area, h.territory_id, l.product_id, l.price_e4, l.floor_price_e4, l.priced_per
    from price_list_lines l
    join document d on d.id = l.document_id and d.version = l.version and d.state = 'approved'
    join price_list h on h.document_id = d.id and h.version = d.version
    left join closed_line c on c.line_id = l.id
    where ${oneOf(sql, 'l.product_id', 'ids')} and c.line_id is null and h.from_day <= ? and (h.to_day is null or h.to_day >= ?)`,
    [products, to, from],
  )
}

type Known = {
  readonly products: readonly number[]
  readonly partners: ReadonlyMap<number, PartnerFact>
  readonly day: Day
}

/** The prices of a draft that sells; of other kinds none, and nothing is read. */
export async function loadPricesOfSale(
  sql: Sql,
  contract: DocumentContract,
  { head }: AnyDraft,
  { products, partners, day }: Known,
): Promise<Map<number, ListedPrice>> {
  const customer = contract.partner === null ? undefined : partners.get(Number(head[contract.partner]))
  return customer && sellsGoods(contract) ? loadPrices(sql, products, customer, day) : new Map()
}
