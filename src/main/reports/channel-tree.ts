// Channels 渠道: customers put into their tree, each branch below the one it hangs on, the strongest first.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { channelTree as contract } from '../../shared/reports/channel-tree.ts'
import type { Sql } from '../books/sql.ts'
import { soldParts } from '../ledger/goods-sold.ts'
import { receivables } from './receivables.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Sum = { customers: number; tonnes: number; net: number; margin: number; receivable: number; overdue: number }
type Node = {
  readonly id: number
  readonly upperId: number | null
  readonly code: string
  readonly name: string
  readonly customerKind: Row['customerKind']
}

export async function channelTree(sql: Sql, params: Params): Promise<Row[]> {
  const nodes = await nodesOf(sql, params.by)
  const own = await ownSums(sql, params)
  const known = new Set(nodes.map(({ id }) => id))
  const below = Map.groupBy(nodes, ({ upperId }) => (upperId !== null && known.has(upperId) ? upperId : null))
  const branch = (node: Node, level: number): { readonly sum: Sum; readonly rows: readonly Row[] } => {
    const mine = own.get(node.id) ?? nothing()
    const parts = branches(node.id, level + 1)
    const sum = parts.reduce((whole, part) => added(whole, part.sum), mine)
    return { sum, rows: [rowOf(node, level, params.by, mine, sum), ...parts.flatMap(({ rows }) => rows)] }
  }
  const branches = (upperId: number | null, level: number) =>
    (level > levelsMost ? [] : (below.get(upperId) ?? []))
      .map((node) => branch(node, level))
      .filter(({ sum, rows }) => params.by === 'territory' || isSomething(sum) || rows.length > 1)
      .toSorted((a, b) => b.sum.tonnes - a.sum.tonnes)
  return branches(null, 1).flatMap(({ rows }) => rows)
}

const levelsMost = 20

const nothing = (): Sum => ({ customers: 0, tonnes: 0, net: 0, margin: 0, receivable: 0, overdue: 0 })
const isSomething = ({ tonnes, net, receivable }: Sum): boolean => tonnes !== 0 || net !== 0 || receivable !== 0
const added = (a: Sum, b: Sum): Sum => ({
  customers: a.customers + b.customers,
  tonnes: a.tonnes + b.tonnes,
  net: a.net + b.net,
  margin: a.margin + b.margin,
  receivable: a.receivable + b.receivable,
  overdue: a.overdue + b.overdue,
})

const rowOf = ({ id, code, name, customerKind }: Node, level: number, by: Params['by'], own: Sum, sum: Sum): Row => ({
  partnerId: by === 'channel' ? id : null,
  level,
  // As far in as it lies deep.
  name: `${'\u3000'.repeat(level - 1)}${name}`,
  code,
  customerKind: by === 'channel' ? (customerKind ?? 'none') : null,
  customers: sum.customers,
  ownTonnesMilli: own.tonnes as Milli,
  tonnesMilli: sum.tonnes as Milli,
  netFen: sum.net as Fen,
  marginFen: sum.margin as Fen,
  receivableFen: sum.receivable as Fen,
  overdueFen: sum.overdue as Fen,
})

const nodesOf = (sql: Sql, by: Params['by']): Promise<Node[]> =>
  by === 'channel'
    ? sql.all<Node>('select id, upper_id, code, name, customer_kind from partner where is_customer = 1 order by code')
    : sql.all<Node>(
        'select id, parent_id as upper_id, code, name, null as customer_kind from territory where active = 1 order by code',
      )

/** By customer, or by the territory they are in. */
async function ownSums(sql: Sql, { from, to, by }: Params): Promise<Map<number, Sum>> {
  const customers = await sql.all<{ id: number; territoryId: number | null }>('select id, territory_id from partner')
  const placeOf = new Map(customers.map(({ id, territoryId }) => [id, by === 'channel' ? id : territoryId]))
  const sums = new Map<number, Sum>()
  const seen = new Set<number>()
  const ofCustomer = (id: number): Sum => {
    const place = placeOf.get(id) ?? 0
    const sum = sums.get(place) ?? nothing()
    sums.set(place, sum)
    if (!seen.has(id)) sum.customers += 1
    seen.add(id)
    return sum
  }
  for (const part of await soldParts(sql, from, to)) {
    const sum = ofCustomer(part.partnerId)
    sum.tonnes += kilogramsOf(part.qtyMilli, part.unitWeightGrams)
    sum.net += part.netFen
    sum.margin += part.netFen - part.costFen
  }
  for (const { partnerId, balanceFen, overdueFen } of await receivables(sql, { asOf: to })) {
    const sum = ofCustomer(partnerId)
    sum.receivable += balanceFen
    sum.overdue += overdueFen
  }
  return sums
}
