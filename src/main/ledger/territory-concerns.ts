// Territory-controlled goods sold where nothing grants it (窜货). A grant holds in its territory and all below it, for its
// product or for all, for one customer or for everybody there. What a contract agreed was looked at when it was
// approved: a delivery drawn on it is not looked at again.

import type { Day } from '../../shared/kernel/index.ts'
import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import { sellsGoods } from '../../shared/sales/sells-goods.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import type { Deciding } from './document-kind.ts'
import type { Facts, PartnerFact, ProductFact } from './facts.ts'
import { namedPath, territoriesAbove } from './territories.ts'

type Controlled = { readonly path: string; readonly product: ProductFact }

/** Reads nothing where nothing controlled is sold. */
export async function territoryConcerns(
  sql: Sql,
  contract: DocumentContract,
  document: Deciding<DocumentContract>,
  facts: Facts,
): Promise<Concern[]> {
  if (contract.partner === null || !sellsGoods(contract)) return []
  const customer = facts.partners.get(Number((document.head as AnyRow)[contract.partner]))
  const sold = customer ? controlledOf(document, facts) : []
  if (!customer || sold.length === 0) return []
  // Where the goods end up, not where the customer lives.
  const place = facts.places.get(Number((document.head as AnyRow)['placeId']))
  const territoryId = place?.territoryId ?? customer.territoryId
  if (territoryId === null)
    return sold.map(({ path, product }) => ({
      code: 'territory.unknown',
      path,
      facts: { product: shown(product), partner: customer.name },
    }))
  const within = await territoriesAbove(sql, territoryId)
  const granted = await productsGranted(sql, customer, within, document.day)
  return sold
    .filter(({ product }) => !granted.has(null) && !granted.has(product.id))
    .map(({ path, product }) => ({
      code: 'territory.outside',
      path,
      facts: {
        product: shown(product),
        partner: customer.name,
        territory: namedPath(within),
      },
    }))
}

const shown = ({ code, name }: ProductFact): string => `${code} ${name}`

function controlledOf(document: Deciding<DocumentContract>, facts: Facts): Controlled[] {
  const rows = Object.values(document.sections).flat() as unknown as readonly (AnyRow & { readonly at: string })[]
  return rows.flatMap((row) => {
    const product = facts.products.get(Number(row.productId))
    const agreed = typeof row.contractLineId === 'number' && facts.lines.has(row.contractLineId)
    return product?.territoryControlled && !agreed ? [{ path: `${row.at}.productId`, product }] : []
  })
}

/** Products that may be sold to the customer on the day; null among them is all. */
async function productsGranted(
  sql: Sql,
  customer: PartnerFact,
  within: readonly { readonly id: number }[],
  day: Day,
): Promise<Set<number | null>> {
  const rows = await sql.all<{ productId: number | null }>(
    `select distinct product_id from territory_grant
    where active = 1 and ${oneOf(sql, 'territory_id', 'ids')} and (partner_id is null or partner_id = ?)
      and (from_day is null or from_day <= ?) and (to_day is null or to_day >= ?)`,
    [within.map(({ id }) => id), customer.id, day, day],
  )
  return new Set(rows.map(({ productId }) => productId))
}
