// Customers' needs 客户需求: what each customer took of each product, then and now, added up as the reader asks. What one
// customer took more of does not make up for what another took less of.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { addMonthsTo, kilogramsOf, perMuOf, type Day, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { customerNeeds as contract } from '../../shared/reports/customer-needs.ts'
import type { Sql } from '../books/sql.ts'
import { soldParts } from '../ledger/goods-sold.ts'
import { namedPath, territoryPaths, type TerritoryName } from '../ledger/territories.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Customer = Pick<Row, 'phone' | 'crops' | 'lastDay'> & {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly customerKind: Row['customerKind']
  readonly territoryId: number | null
  readonly salespersonId: number | null
  readonly farmlandMilli: Milli | null
}
type Product = { readonly id: number; readonly code: string; readonly name: string }
type Need = { readonly customer: Customer; readonly productId: number; last: number; sold: number; agreed: number }
type Named = Partial<
  Pick<Row, 'partnerId' | 'code' | 'name' | 'customerKind' | 'phone' | 'territory' | 'crops' | 'customers' | 'lastDay'>
>

export async function customerNeeds(sql: Sql, params: Params): Promise<Row[]> {
  const pathOf = await territoryPaths(sql)
  const products = new Map((await sql.all<Product>('select id, code, name from product')).map((one) => [one.id, one]))
  const needs = (await needsOf(sql, params)).filter((need) => isAsked(need, params, pathOf(need.customer.territoryId)))
  const groups = Map.groupBy(needs, (need) => keyOf[params.by](need, pathOf))
  return [...groups.values()]
    .map((group) => ({ ...sumOf(group), ...namedBy(params.by, group[0]!, products, pathOf) }))
    .toSorted((a, b) => b.gapTonnesMilli - a.gapTonnesMilli || b.lastTonnesMilli - a.lastTonnesMilli)
}

type PathOf = (id: number | null) => readonly TerritoryName[]

const isAsked = ({ customer, productId }: Need, params: Params, path: readonly TerritoryName[]): boolean =>
  (params.productId === null || productId === params.productId) &&
  (params.salespersonId === null || customer.salespersonId === params.salespersonId) &&
  (params.territoryId === null || path.some(({ id }) => id === params.territoryId))

/** The first that is named: 小麦 of 小麦、玉米. */
const mainCrop = ({ crops }: Customer): string | null => crops?.split(/[、，,;；/\s]/)[0]?.trim() || null

const keyOf: Readonly<Record<Params['by'], (need: Need, pathOf: PathOf) => unknown>> = {
  customer: ({ customer }) => customer.id,
  product: ({ productId }) => productId,
  crop: ({ customer }) => mainCrop(customer),
  territory: ({ customer }) => customer.territoryId,
  customerKind: ({ customer }) => customer.customerKind,
}

function namedBy(
  by: Params['by'],
  { customer, productId }: Need,
  products: ReadonlyMap<number, Product>,
  pathOf: PathOf,
): Named {
  const territory = namedPath(pathOf(customer.territoryId)) || null
  switch (by) {
    case 'customer': {
      const { id, code, name, phone, crops, lastDay } = customer
      // One row is one customer: how many is no question.
      return { partnerId: id, code, name, phone, crops, lastDay, territory, customers: null }
    }
    case 'product': {
      const product = products.get(productId)
      return { code: product?.code ?? null, name: product?.name ?? null }
    }
    case 'crop':
      return { crops: mainCrop(customer) }
    case 'territory':
      return { territory }
    case 'customerKind':
      return { customerKind: customer.customerKind ?? 'none' }
  }
}

const unsaid = {
  partnerId: null,
  code: null,
  name: null,
  customerKind: null,
  phone: null,
  territory: null,
  crops: null,
  lastDay: null,
} as const

function sumOf(needs: readonly Need[]): Row {
  const customers = [...new Map(needs.map(({ customer }) => [customer.id, customer])).values()]
  const total = (of: (need: Need) => number): Milli => needs.reduce((sum, need) => sum + of(need), 0) as Milli
  const farmlandMilli = customers.reduce((sum, { farmlandMilli: mu }) => sum + (mu ?? 0), 0) as Milli
  const lastTonnesMilli = total(({ last }) => last)
  return {
    ...unsaid,
    customers: customers.length,
    farmlandMilli,
    lastTonnesMilli,
    aMuMilli: perMuOf(lastTonnesMilli, farmlandMilli),
    soldTonnesMilli: total(({ sold }) => sold),
    agreedTonnesMilli: total(({ agreed }) => agreed),
    gapTonnesMilli: total(({ last, sold, agreed }) => Math.max(0, last - sold - agreed)),
  }
}

/** Of everybody who bought then or now, or has signed. */
async function needsOf(sql: Sql, { from, to }: Params): Promise<Need[]> {
  const customers = new Map((await customersOf(sql, to)).map((one) => [one.id, one]))
  const needs = new Map<string, Need>()
  const add = (what: 'last' | 'sold' | 'agreed', part: Part) => {
    const customer = customers.get(part.partnerId)
    if (!customer) return
    const key = `${part.partnerId} ${part.productId}`
    const need = needs.get(key) ?? { customer, productId: part.productId, last: 0, sold: 0, agreed: 0 }
    need[what] += kilogramsOf(part.qtyMilli, part.unitWeightGrams)
    needs.set(key, need)
  }
  for (const part of await soldParts(sql, addMonthsTo(from, -12), addMonthsTo(to, -12))) add('last', part)
  for (const part of await soldParts(sql, from, to)) add('sold', part)
  for (const part of await agreedParts(sql)) add('agreed', part)
  return [...needs.values()]
}

type Part = {
  readonly partnerId: number
  readonly productId: number
  readonly qtyMilli: Milli
  readonly unitWeightGrams: Grams
}

const agreedParts = (sql: Sql): Promise<Part[]> =>
  sql.all<Part>(
    `select o.partner_id, o.product_id, o.left_milli as qty_milli, p.unit_weight_grams
    from open_line o join product p on p.id = o.product_id where o.kind = 'salesContract' and o.partner_id is not null`,
  )

const customersOf = (sql: Sql, to: Day): Promise<Customer[]> =>
  sql.all<Customer>(
    `select p.id, p.code, p.name, p.customer_kind, p.phone, p.territory_id, p.salesperson_id, p.crops, p.farmland_milli, d.day as last_day
    from partner p left join (
      select partner_id, max(day) as day from document where kind = 'delivery' and state = 'posted' and day <= ? group by partner_id
    ) d on d.partner_id = p.id where p.is_customer = 1 and p.active = 1`,
    [to],
  )
