// Salespeople 业务员业绩: their customers' deliveries, money and debts, their own visits, added up; nobody's last.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import {
  amountOfTonnes,
  kilogramsOf,
  ratioOf,
  shareOf,
  type BasisPoints,
  type Day,
  type Fen,
  type Milli,
  type PriceE4,
} from '../../shared/kernel/index.ts'
import type { salespersonBoard as contract } from '../../shared/reports/salesperson-board.ts'
import type { Sql } from '../books/sql.ts'
import { soldParts } from '../ledger/goods-sold.ts'
import { customersById } from './customers.ts'
import { receivables } from './receivables.ts'
import { targetProgress } from './target-progress.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Salesperson = {
  readonly id: number
  readonly name: string
  readonly active: number
  readonly commissionE4: PriceE4 | null
  readonly commissionBp: BasisPoints | null
}
type Sum = {
  tonnes: number
  net: number
  cost: number
  collected: number
  receivable: number
  overdue: number
  visits: number
  readonly buyers: Set<number>
  readonly newBuyers: Set<number>
}
type Counted = { readonly id: number | null; readonly figure: number }

export async function salespersonBoard(sql: Sql, params: Params): Promise<Row[]> {
  const { from, to } = params
  const people = await sql.all<Salesperson>(
    'select id, name, active, commission_e4, commission_bp from salesperson order by code',
  )
  const targets = await targetProgress(sql, { from, to, by: 'salesperson' })
  const targetOf = new Map(targets.map((row) => [row.salespersonId, row.quantityBp ?? row.amountBp]))
  const sums = await sumsOf(sql, params)
  return [...people, nobody]
    .flatMap((person) => {
      const sum = sums.get(person.id)
      return sum || person.active === 1
        ? [rowOf(person, sum ?? nothing(), params, targetOf.get(person.id) ?? null)]
        : []
    })
    .toSorted(
      (a, b) => Number(a.salespersonId === null) - Number(b.salespersonId === null) || b.marginFen - a.marginFen,
    )
}

const nobody = { id: 0, name: '', active: 0, commissionE4: null, commissionBp: null } satisfies Salesperson
const nothing = (): Sum => ({
  tonnes: 0,
  net: 0,
  cost: 0,
  collected: 0,
  receivable: 0,
  overdue: 0,
  visits: 0,
  buyers: new Set(),
  newBuyers: new Set(),
})

/** By salesperson; 0 is nobody. */
async function sumsOf(sql: Sql, { from, to }: Params): Promise<Map<number, Sum>> {
  const customers = await customersById(sql)
  const sums = new Map<number, Sum>()
  const ofPerson = (id: number): Sum => {
    const sum = sums.get(id) ?? nothing()
    sums.set(id, sum)
    return sum
  }
  const ofCustomer = (id: number): Sum => ofPerson(customers.get(id)?.salespersonId ?? nobody.id)
  const boughtBefore = new Set(
    (await firstSales(sql)).filter(({ day }) => day < from).map(({ partnerId }) => partnerId),
  )
  for (const part of await soldParts(sql, from, to)) {
    const sum = ofCustomer(part.partnerId)
    sum.tonnes += kilogramsOf(part.qtyMilli, part.unitWeightGrams)
    sum.net += part.netFen
    sum.cost += part.costFen
    sum.buyers.add(part.partnerId)
    if (!boughtBefore.has(part.partnerId)) sum.newBuyers.add(part.partnerId)
  }
  for (const { partnerId, balanceFen, overdueFen } of await receivables(sql, { asOf: to })) {
    const sum = ofCustomer(partnerId)
    sum.receivable += balanceFen
    sum.overdue += overdueFen
  }
  for (const { id, figure } of await collected(sql, from, to)) ofCustomer(id ?? 0).collected += figure
  for (const { id, figure } of await visited(sql, from, to)) ofPerson(id ?? nobody.id).visits += figure
  return sums
}

function rowOf(person: Salesperson, sum: Sum, { from, to }: Params, targetBp: BasisPoints | null): Row {
  const margin = (sum.net - sum.cost) as Fen
  const ofTonnes = person.commissionE4 === null ? 0 : amountOfTonnes(sum.tonnes as Milli, person.commissionE4)
  const ofMargin = person.commissionBp === null ? 0 : ratioOf(margin, person.commissionBp)
  const isNobody = person.id === nobody.id
  return {
    salespersonId: isNobody ? null : person.id,
    unassigned: isNobody ? 'salesperson' : null,
    fromDay: from,
    toDay: to,
    name: isNobody ? null : person.name,
    tonnesMilli: sum.tonnes as Milli,
    netFen: sum.net as Fen,
    marginFen: margin,
    marginBp: shareOf(margin, sum.net),
    collectedFen: sum.collected as Fen,
    receivableFen: sum.receivable as Fen,
    overdueFen: sum.overdue as Fen,
    customers: sum.buyers.size,
    newCustomers: sum.newBuyers.size,
    visits: sum.visits,
    targetBp: isNobody ? null : targetBp,
    commissionFen: Math.max(0, ofTonnes + ofMargin) as Fen,
  }
}

const firstSales = (sql: Sql): Promise<{ partnerId: number; day: Day }[]> =>
  sql.all(
    `select partner_id, min(day) as day from document where kind = 'delivery' and state = 'posted' group by partner_id`,
  )

/** Money that came from customers. */
const collected = (sql: Sql, from: Day, to: Day): Promise<Counted[]> =>
  sql.all<Counted>(
    `select partner_id as id, sum(total_fen) as figure from document
    where kind = 'moneyReceipt' and state = 'posted' and day >= ? and day <= ? group by partner_id`,
    [from, to],
  )

const visited = (sql: Sql, from: Day, to: Day): Promise<Counted[]> =>
  sql.all<Counted>(
    `select v.salesperson_id as id, count(*) as figure from document d join visit v on v.document_id = d.id
    where d.kind = 'visit' and d.state = 'posted' and d.day >= ? and d.day <= ? group by v.salesperson_id`,
    [from, to],
  )
