// Sales analysis 销售分析: the goods sold, added up by what the reader asks for. Whose sale it was follows from the customer as
// the record stands now: a customer who moves to another salesperson takes their history along, as the trade sees it.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import {
  firstDay,
  kilogramsOf,
  lastDay,
  shareOf,
  sumFen,
  type Fen,
  type Milli,
  type Month,
} from '../../shared/kernel/index.ts'
import type { salesAnalysis as contract } from '../../shared/reports/sales-analysis.ts'
import type { Sql } from '../books/sql.ts'
import { soldParts, type SoldPart } from '../ledger/goods-sold.ts'
import { customersById, type CustomerOf } from './customers.ts'
import { openByMonth, openByPartner } from './partner-balances.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type By = Params['by']

/** What a group is known by: the columns that name it and those that open its sales. */
type Named = Partial<
  Pick<
    Row,
    | 'productId'
    | 'partnerId'
    | 'ofKind'
    | 'ofGrade'
    | 'territoryId'
    | 'salespersonId'
    | 'unassigned'
    | 'code'
    | 'name'
    | 'customerKind'
    | 'grade'
    | 'month'
  >
>
type Group = { readonly named: Named; kilograms: number; net: number; cost: number; receivable: number }

export async function salesAnalysis(sql: Sql, params: Params): Promise<Row[]> {
  const { from, to, by } = params
  const customers = await customersById(sql)
  const products = await namesOf(sql, 'product')
  const names = { territory: await namesOf(sql, 'territory'), salesperson: await namesOf(sql, 'salesperson') }
  const groups = new Map<string, Group>()
  const groupOf = (named: Named): Group => {
    const key = JSON.stringify(Object.values(named))
    const group = groups.get(key) ?? { named, kilograms: 0, net: 0, cost: 0, receivable: 0 }
    groups.set(key, group)
    return group
  }
  for (const part of await soldParts(sql, from, to)) {
    const group = groupOf(by === 'product' ? ofProduct(part, products) : namedBy(by, part, customers, names))
    group.kilograms += kilogramsOf(part.qtyMilli, part.unitWeightGrams)
    group.net += part.netFen
    group.cost += part.costFen
  }
  if (isOfCustomers(by))
    for (const [partnerId, openFen] of await openByPartner(sql, 'receivable', to))
      groupOf(namedBy(by, { partnerId, month: null }, customers, names)).receivable += openFen
  if (by === 'month')
    for (const [month, openFen] of await openByMonth(sql, 'receivable', from, to))
      if (openFen !== 0) groupOf({ month }).receivable += openFen
  const whole = sumFen([...groups.values()].map(({ net }) => net as Fen))
  return [...groups.values()].map((group) => rowOf(group, params, whole)).toSorted(byOrder(by))
}

/** Nobody owes a product; of a month is owed what is still open of its sales. */
const isOfCustomers = (by: By): by is Exclude<By, 'product' | 'month'> => by !== 'product' && by !== 'month'

type Words = ReadonlyMap<number, { readonly code: string; readonly name: string }>

async function namesOf(sql: Sql, table: 'product' | 'territory' | 'salesperson'): Promise<Words> {
  const rows = await sql.all<{ id: number; code: string; name: string }>(`select id, code, name from ${table}`)
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}

const ofProduct = ({ productId }: SoldPart, products: Words): Named => ({ productId, ...products.get(productId) })

function namedBy(
  by: Exclude<By, 'product'>,
  { partnerId, month }: { readonly partnerId: number; readonly month: Month | null },
  customers: ReadonlyMap<number, CustomerOf>,
  names: { readonly territory: Words; readonly salesperson: Words },
): Named {
  const customer = customers.get(partnerId)
  switch (by) {
    case 'month':
      return { month }
    case 'customer':
      return { partnerId, code: customer?.partner ?? null, name: customer?.partnerName ?? null }
    case 'customerKind': {
      const kind = customer?.customerKind ?? 'none'
      return { customerKind: kind, ofKind: kind }
    }
    case 'grade': {
      const grade = customer?.grade ?? 'none'
      return { grade, ofGrade: grade }
    }
    case 'territory':
    case 'salesperson': {
      const id = (by === 'territory' ? customer?.territoryId : customer?.salespersonId) ?? null
      return id === null ? { unassigned: by } : { [`${by}Id`]: id, ...names[by].get(id) }
    }
  }
}

function rowOf({ named, kilograms, net, cost, receivable }: Group, { from, to, by }: Params, whole: Fen): Row {
  const month = named.month as Month | null | undefined
  return {
    ...nobody,
    ...named,
    fromDay: month && firstDay(month) > from ? firstDay(month) : from,
    toDay: month && lastDay(month) < to ? lastDay(month) : to,
    tonnesMilli: kilograms as Milli,
    netFen: net as Fen,
    costFen: cost as Fen,
    marginFen: (net - cost) as Fen,
    marginBp: shareOf(net - cost, net),
    shareBp: shareOf(net, whole),
    receivableFen: by === 'product' ? null : (receivable as Fen),
  }
}

const nobody = {
  productId: null,
  partnerId: null,
  ofKind: null,
  ofGrade: null,
  territoryId: null,
  salespersonId: null,
  unassigned: null,
  code: null,
  name: null,
  customerKind: null,
  grade: null,
  month: null,
}

/** Months in their order, everything else by what it brought in. */
const byOrder = (by: By) => (a: Row, b: Row) =>
  by === 'month' ? ((a.month ?? '') < (b.month ?? '') ? -1 : 1) : b.netFen - a.netFen || b.tonnesMilli - a.tonnesMilli
