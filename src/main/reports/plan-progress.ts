// Plan and actual 计划达成: the lines of the years' sales plans and the goods sold, added up by what the reader asks for.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { firstDay, lastDay, shareOf, type Day, type Fen, type Milli, type Month } from '../../shared/kernel/index.ts'
import type { planProgress as contract } from '../../shared/reports/plan-progress.ts'
import type { Sql } from '../books/sql.ts'
import { goodsSold } from '../ledger/goods-sold.ts'
import { salesPlanned } from '../ledger/sales-planned.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Kind = NonNullable<Row['customerKind']>

/** Planned or sold: a product in a month, to customers of a kind. */
type Part = {
  readonly productId: number
  readonly month: Month
  readonly customerKind: Kind
  readonly tonnesMilli: number
  readonly fen: number
}
type Sum = { readonly of: Part; planned: number; sold: number; plannedFen: number; soldFen: number }

export async function planProgress(sql: Sql, params: Params): Promise<Row[]> {
  const { from, to, by } = params
  const isAsked = (part: Part) => params.customerKind === null || part.customerKind === params.customerKind
  const sums = new Map<string, Sum>()
  const sumOf = (part: Part): Sum => {
    const key = keyOf[by](part)
    const sum = sums.get(key) ?? { of: part, planned: 0, sold: 0, plannedFen: 0, soldFen: 0 }
    sums.set(key, sum)
    return sum
  }
  for (const part of (await planned(sql, from, to)).filter(isAsked)) {
    const sum = sumOf(part)
    sum.planned += part.tonnesMilli
    sum.plannedFen += part.fen
  }
  for (const part of (await sold(sql, from, to)).filter(isAsked)) {
    const sum = sumOf(part)
    sum.sold += part.tonnesMilli
    sum.soldFen += part.fen
  }
  const products = await sql.all<Product>('select id, code, name from product')
  const known = new Map(products.map((product) => [product.id, product]))
  return [...sums.values()].map((sum) => rowOf(sum, params, known)).toSorted(compareRows)
}

type Product = { readonly id: number; readonly code: string; readonly name: string }

const keyOf: Readonly<Record<Params['by'], (part: Part) => string>> = {
  productMonth: ({ productId, month }) => `${productId} ${month}`,
  product: ({ productId }) => String(productId),
  month: ({ month }) => month,
  customerKind: ({ customerKind }) => customerKind,
}

const planned = async (sql: Sql, from: Day, to: Day): Promise<Part[]> =>
  (await salesPlanned(sql, from, to)).map((part) => ({ ...part, customerKind: part.customerKind ?? 'none' }))

const sold = async (sql: Sql, from: Day, to: Day): Promise<Part[]> =>
  (await goodsSold(sql, from, to)).map(({ grossFen, ...part }) => ({
    ...part,
    customerKind: (part.customerKind ?? 'none') as Kind,
    fen: grossFen,
  }))

function rowOf(sum: Sum, params: Params, products: ReadonlyMap<number, Product>): Row {
  const { from, to, by } = params
  const { productId, month, customerKind } = sum.of
  const hasMonth = by === 'month' || by === 'productMonth'
  const product = by === 'product' || by === 'productMonth' ? products.get(productId) : undefined
  const [first, last] = [firstDay(month), lastDay(month)]
  return {
    fromDay: hasMonth && first > from ? first : from,
    toDay: hasMonth && last < to ? last : to,
    productId: product?.id ?? null,
    product: product?.code ?? null,
    productName: product?.name ?? null,
    month: hasMonth ? month : null,
    customerKind: by === 'customerKind' ? customerKind : null,
    ofKind: by === 'customerKind' ? customerKind : params.customerKind,
    plannedTonnesMilli: sum.planned as Milli,
    soldTonnesMilli: sum.sold as Milli,
    differenceTonnesMilli: (sum.sold - sum.planned) as Milli,
    quantityBp: shareOf(sum.sold, sum.planned),
    plannedFen: sum.plannedFen as Fen,
    soldFen: sum.soldFen as Fen,
    amountBp: shareOf(sum.soldFen, sum.plannedFen),
  }
}

const compareRows = (a: Row, b: Row): number => (orderOf(a) < orderOf(b) ? -1 : 1)
const orderOf = ({ product, month, customerKind }: Row): string =>
  [product ?? '', month ?? '', customerKind ?? ''].join('\u0000')
