// Customer score 客户评分, the highest first. How often a customer came is counted in slips that stand.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, partOfScore, type Day, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { customerScore as contract } from '../../shared/reports/customer-score.ts'
import type { Sql } from '../books/sql.ts'
import { soldParts } from '../ledger/goods-sold.ts'
import { customersById, type CustomerOf } from './customers.ts'
import { receivables } from './receivables.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Bought = { kilograms: number; margin: number }
type Visits = { readonly partnerId: number; readonly salesCount: number; readonly lastDay: Day }

/** Of 100. */
const weights = { tonnes: 40, margin: 30, payment: 30 } as const

export async function customerScore(sql: Sql, { from, to, customerKind }: Params): Promise<Row[]> {
  const bought = await boughtBy(sql, from, to)
  const owed = new Map((await receivables(sql, { asOf: to })).map((row) => [row.partnerId, row]))
  const visits = new Map((await visitsOf(sql, from, to)).map((one) => [one.partnerId, one]))
  const salespeople = await namesOfSalespeople(sql)
  const best = {
    kilograms: Math.max(0, ...[...bought.values()].map(({ kilograms }) => kilograms)),
    margin: Math.max(0, ...[...bought.values()].map(({ margin }) => margin)),
  }
  const rowOf = (customer: CustomerOf): Row[] => {
    const { partnerId } = customer
    const kind = customer.customerKind ?? 'none'
    const { kilograms, margin } = bought.get(partnerId) ?? { kilograms: 0, margin: 0 }
    const { balanceFen = 0 as Fen, overdueFen = 0 as Fen } = owed.get(partnerId) ?? {}
    const seen = visits.get(partnerId)
    if ((!seen && balanceFen === 0) || (customerKind !== null && kind !== customerKind)) return []
    const salesCount = seen?.salesCount ?? 0
    const score =
      partOfScore(weights.tonnes, kilograms, best.kilograms) +
      partOfScore(weights.margin, margin, best.margin) +
      (balanceFen === 0 ? weights.payment : partOfScore(weights.payment, balanceFen - overdueFen, balanceFen))
    return [
      {
        partnerId,
        partner: customer.partner,
        partnerName: customer.partnerName,
        customerKind: kind,
        grade: customer.grade ?? 'none',
        salesperson: salespeople.get(customer.salespersonId ?? 0) ?? null,
        activity: salesCount > 1 ? 'repeat' : salesCount === 1 ? 'once' : 'quiet',
        salesCount,
        lastDay: seen?.lastDay ?? null,
        tonnesMilli: kilograms as Milli,
        marginFen: margin as Fen,
        receivableFen: balanceFen,
        overdueFen,
        score,
      },
    ]
  }
  return [...(await customersById(sql)).values()]
    .flatMap(rowOf)
    .toSorted((a, b) => b.score - a.score || (a.partner < b.partner ? -1 : 1))
}

async function boughtBy(sql: Sql, from: Day, to: Day): Promise<Map<number, Bought>> {
  const bought = new Map<number, Bought>()
  for (const part of await soldParts(sql, from, to)) {
    const sum = bought.get(part.partnerId) ?? { kilograms: 0, margin: 0 }
    sum.kilograms += kilogramsOf(part.qtyMilli, part.unitWeightGrams)
    sum.margin += part.netFen - part.costFen
    bought.set(part.partnerId, sum)
  }
  return bought
}

const visitsOf = (sql: Sql, from: Day, to: Day): Promise<Visits[]> =>
  sql.all<Visits>(
    `select partner_id, count(*) as sales_count, max(day) as last_day from document
    where kind = 'delivery' and state = 'posted' and day >= ? and day <= ? group by partner_id`,
    [from, to],
  )

async function namesOfSalespeople(sql: Sql): Promise<Map<number, string>> {
  const rows = await sql.all<{ id: number; name: string }>('select id, name from salesperson')
  return new Map(rows.map(({ id, name }) => [id, name]))
}
