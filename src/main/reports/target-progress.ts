// Targets and actual 目标达成: the lines of the years' targets and the goods sold, added up by salesperson, customer or month.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import {
  firstDay,
  kilogramsOf,
  lastDay,
  monthOf,
  monthsBetween,
  shareOf,
  type Day,
  type Fen,
  type Milli,
  type Month,
} from '../../shared/kernel/index.ts'
import type { targetProgress as contract } from '../../shared/reports/target-progress.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { soldParts } from '../ledger/goods-sold.ts'
import { yearsInForce } from '../ledger/years-in-force.ts'
import { customersById } from './customers.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Key = { readonly partnerId: number | null; readonly salespersonId: number | null; readonly month: Month | null }
type Sum = { readonly of: Key; target: number; sold: number; targetFen: number; soldFen: number }

export async function targetProgress(sql: Sql, { from, to, by }: Params): Promise<Row[]> {
  const sums = new Map<string, Sum>()
  const sumOf = (of: Key): Sum => {
    const key = JSON.stringify(of)
    const sum = sums.get(key) ?? { of, target: 0, sold: 0, targetFen: 0, soldFen: 0 }
    sums.set(key, sum)
    return sum
  }
  const customers = await customersById(sql)
  const keyOf = (partnerId: number | null, salespersonId: number | null, month: Month): Key => ({
    partnerId: by === 'customer' ? partnerId : null,
    salespersonId: by === 'salesperson' ? salespersonId : null,
    month: by === 'month' ? month : null,
  })
  for (const line of await targetsOf(sql, from, to)) {
    if ((by === 'customer') !== (line.customerId !== null)) continue
    const sum = sumOf(keyOf(line.customerId, line.salespersonId, line.month))
    sum.target += line.tonnesMilli ?? 0
    sum.targetFen += line.amountFen ?? 0
  }
  const asked = new Set([...sums.values()].map(({ of }) => of.partnerId))
  for (const part of await soldParts(sql, from, to)) {
    if (by === 'customer' && !asked.has(part.partnerId)) continue
    const sum = sumOf(keyOf(part.partnerId, customers.get(part.partnerId)?.salespersonId ?? null, part.month))
    sum.sold += kilogramsOf(part.qtyMilli, part.unitWeightGrams)
    sum.soldFen += part.grossFen
  }
  const salespeople = await sql.all<{ id: number; code: string; name: string }>(
    'select id, code, name from salesperson',
  )
  const named = new Map(salespeople.map((one) => [one.id, one]))
  return [...sums.values()]
    .map(({ of, target, sold, targetFen, soldFen }): Row => {
      const customer = customers.get(of.partnerId ?? 0)
      const salesperson = named.get(of.salespersonId ?? 0)
      return {
        ...of,
        unassigned: by === 'salesperson' && of.salespersonId === null ? 'salesperson' : null,
        fromDay: of.month !== null && firstDay(of.month) > from ? firstDay(of.month) : from,
        toDay: of.month !== null && lastDay(of.month) < to ? lastDay(of.month) : to,
        code: customer?.partner ?? salesperson?.code ?? null,
        name: customer?.partnerName ?? salesperson?.name ?? null,
        targetTonnesMilli: target as Milli,
        soldTonnesMilli: sold as Milli,
        quantityBp: shareOf(sold, target),
        targetFen: targetFen as Fen,
        soldFen: soldFen as Fen,
        amountBp: shareOf(soldFen, targetFen),
      }
    })
    .toSorted((a, b) => ((a.month ?? a.code ?? '\uffff') < (b.month ?? b.code ?? '\uffff') ? -1 : 1))
}

type Target = {
  readonly salespersonId: number | null
  readonly customerId: number | null
  readonly month: Month
  readonly tonnesMilli: Milli | null
  readonly amountFen: Fen | null
}

async function targetsOf(sql: Sql, from: Day, to: Day): Promise<Target[]> {
  const targets = await yearsInForce(sql, 'salesTarget', from, to)
  if (targets.length === 0) return []
  const rows = await sql.all<Omit<Target, 'month'> & { id: number; month: number }>(
    `select d.id, l.salesperson_id, l.customer_id, l.month, l.tonnes_milli, l.amount_fen
    from document d join sales_target_lines l on l.document_id = d.id and l.version = d.version
    where ${oneOf(sql, 'd.id', 'ids')} order by l.document_id, l.line_no`,
    [targets.map(({ id }) => id)],
  )
  const months = new Set(monthsBetween(monthOf(from), monthOf(to)))
  const yearOf = new Map(targets.map(({ id, year }) => [id, year]))
  return rows.flatMap(({ id, month, ...row }) => {
    const of = `${yearOf.get(id)}-${String(month).padStart(2, '0')}` as Month
    return months.has(of) ? [{ ...row, month: of }] : []
  })
}
