// Margin deviation 毛利偏差: goods sold beside both plans, product by product, the worst first.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import {
  kilogramsOf,
  mulDiv,
  netOf,
  type BasisPoints,
  type Day,
  type Fen,
  type Milli,
} from '../../shared/kernel/index.ts'
import type { marginDeviation as contract } from '../../shared/reports/margin-deviation.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { soldParts } from '../ledger/goods-sold.ts'
import { salesPlanned } from '../ledger/sales-planned.ts'
import { yearsInForce } from '../ledger/years-in-force.ts'

type Row = ReportRow<typeof contract>
type Product = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly taxRateBp: BasisPoints | null
}
type Sum = { tonnes: number; gross: number }
type Sold = { tonnes: number; net: number; cost: number }
/** Without VAT. */
type Planned = { readonly tonnes: number; readonly netFen: Fen; readonly costFen: Fen }

export async function marginDeviation(sql: Sql, { from, to }: ReportParams<typeof contract>): Promise<Row[]> {
  const sold = await soldOf(sql, from, to)
  const toSell = await plannedSales(sql, from, to)
  const toBuy = await plannedPurchases(sql, from, to)
  const products = await sql.all<Product>('select id, code, name, tax_rate_bp from product order by code')
  const rows = products
    .filter(({ id }) => sold.has(id) || toSell.has(id))
    .map((product): Row => {
      const { tonnes, net, cost } = sold.get(product.id) ?? { tonnes: 0, net: 0, cost: 0 }
      return {
        productId: product.id,
        product: product.code,
        productName: product.name,
        fromDay: from,
        toDay: to,
        plannedTonnesMilli: (toSell.get(product.id)?.tonnes ?? 0) as Milli,
        soldTonnesMilli: tonnes as Milli,
        netFen: net as Fen,
        costFen: cost as Fen,
        marginFen: (net - cost) as Fen,
        ...compared({ tonnes, net, cost }, plannedOf(product, toSell.get(product.id), toBuy.get(product.id))),
      }
    })
  // What has nothing to compare with comes last.
  return rows.toSorted((a, b) => (a.deviationFen ?? lastOfAll) - (b.deviationFen ?? lastOfAll))
}

const lastOfAll = Number.MAX_SAFE_INTEGER

/** A tonne is planned to cost what the year's purchase plan pays for it on average. */
function plannedOf({ taxRateBp }: Product, toSell?: Sum, toBuy?: Sum): Planned | null {
  if (!toSell || !toBuy || toSell.tonnes === 0 || toBuy.tonnes === 0) return null
  const cost = mulDiv([toBuy.gross, toSell.tonnes], toBuy.tonnes) as Fen
  return {
    tonnes: toSell.tonnes,
    netFen: netOf(toSell.gross as Fen, taxRateBp),
    costFen: netOf(cost, taxRateBp),
  }
}

type Compared = Pick<Row, 'plannedMarginFen' | 'deviationFen' | 'volumeFen' | 'priceFen' | 'boughtFen'>

/** What was sold at planned price and cost stands between the plan and what came of it. */
function compared({ tonnes, net, cost }: Sold, planned: Planned | null): Compared {
  if (planned === null)
    return { plannedMarginFen: null, deviationFen: null, volumeFen: null, priceFen: null, boughtFen: null }
  const netAsPlanned = mulDiv([planned.netFen, tonnes], planned.tonnes)
  const costAsPlanned = mulDiv([planned.costFen, tonnes], planned.tonnes)
  const plannedMargin = planned.netFen - planned.costFen
  return {
    plannedMarginFen: plannedMargin as Fen,
    deviationFen: (net - cost - plannedMargin) as Fen,
    volumeFen: (netAsPlanned - costAsPlanned - plannedMargin) as Fen,
    priceFen: (net - netAsPlanned) as Fen,
    boughtFen: (costAsPlanned - cost) as Fen,
  }
}

async function soldOf(sql: Sql, from: Day, to: Day): Promise<Map<number, Sold>> {
  const sums = new Map<number, Sold>()
  for (const part of await soldParts(sql, from, to)) {
    const sum = sums.get(part.productId) ?? { tonnes: 0, net: 0, cost: 0 }
    sum.tonnes += kilogramsOf(part.qtyMilli, part.unitWeightGrams)
    sum.net += part.netFen
    sum.cost += part.costFen
    sums.set(part.productId, sum)
  }
  return sums
}

async function plannedSales(sql: Sql, from: Day, to: Day): Promise<Map<number, Sum>> {
  const sums = new Map<number, Sum>()
  for (const { productId, tonnesMilli, fen } of await salesPlanned(sql, from, to)) {
    const sum = sums.get(productId) ?? { tonnes: 0, gross: 0 }
    sum.tonnes += tonnesMilli
    sum.gross += fen
    sums.set(productId, sum)
  }
  return sums
}

/** Whole years: what is sold in one month was bought in another. */
async function plannedPurchases(sql: Sql, from: Day, to: Day): Promise<Map<number, Sum>> {
  const inForce = (await yearsInForce(sql, 'purchasePlan', from, to)).map(({ id }) => id)
  if (inForce.length === 0) return new Map()
  const rows = await sql.all<Sum & { productId: number }>(
    `select l.product_id, sum(l.to_buy_milli) as tonnes, sum(l.gross_fen) as gross
    from document d join purchase_plan_lines l on l.document_id = d.id and l.version = d.version
    where ${oneOf(sql, 'd.id', 'ids')} and l.price_e4 is not null and l.to_buy_milli > 0 group by l.product_id`,
    [inForce],
  )
  return new Map(rows.map((row) => [row.productId, row]))
}
