// What a purchase plan is worked out from, read from kept balances and contracts: the sales plan in force, what of it is
// sold already, what lies in the warehouses, what suppliers still owe. All in thousandths of a tonne.

import { kilogramsOf, sumMilli, type Day, type Grams, type Milli, type Month } from '../../../shared/kernel/index.ts'
import { isYear, monthNames } from '../../../shared/planning/plan-fields.ts'
import type { Sql } from '../../books/sql.ts'
import { goodsAgreed, type GoodsAgreed } from '../../ledger/goods-agreed.ts'
import { goodsOnTheWay } from '../../ledger/goods-on-the-way.ts'
import { goodsSold } from '../../ledger/goods-sold.ts'

/** What suppliers still owe: loaded already, or only agreed. */
export type Coming = Pick<GoodsAgreed, 'productId' | 'deliveryDay' | 'tonnesMilli'> & { readonly loaded: boolean }

export type Supply = {
  /** Null where none is in force. */
  readonly salesPlanId: number | null
  /** By product, January first. */
  readonly planned: ReadonlyMap<number, readonly Milli[]>
  readonly sold: readonly { readonly productId: number; readonly month: Month; readonly tonnesMilli: Milli }[]
  readonly stock: ReadonlyMap<number, Milli>
  readonly coming: readonly Coming[]
}

const nothing: Supply = { salesPlanId: null, planned: new Map(), sold: [], stock: new Map(), coming: [] }

export async function loadSupply(sql: Sql, year: string): Promise<Supply> {
  if (!isYear(year)) return nothing
  const plan = await sql.get<{ id: number }>(
    `select d.id from document d join sales_plan h on h.document_id = d.id and h.version = d.version
    where d.kind = 'salesPlan' and d.state = 'approved' and h.year = ?`,
    [year],
  )
  if (!plan) return nothing
  return {
    salesPlanId: plan.id,
    planned: await plannedOf(sql, plan.id),
    sold: await goodsSold(sql, `${year}-01-01` as Day, `${year}-12-31` as Day),
    stock: await stockOf(sql),
    coming: await comingOf(sql),
  }
}

/** What is loaded comes on the day the notice says; of its contract line only the rest is still to be loaded. */
async function comingOf(sql: Sql): Promise<Coming[]> {
  const loaded = await goodsOnTheWay(sql)
  const agreed = await goodsAgreed(sql, 'purchaseContract')
  const rest = agreed.map((line) => {
    const ofLine = loaded.filter(({ contractLineId }) => contractLineId === line.lineId)
    const loadedMilli = sumMilli(ofLine.map(({ tonnesMilli }) => tonnesMilli))
    return { ...line, loaded: false, tonnesMilli: Math.max(0, line.tonnesMilli - loadedMilli) as Milli }
  })
  return [...loaded.map((one) => ({ ...one, loaded: true })), ...rest.filter(({ tonnesMilli }) => tonnesMilli > 0)]
}

type PlanLine = Readonly<Record<(typeof monthNames)[number], Milli | null>> & { readonly productId: number }

/** Over all customer kinds of a product. */
async function plannedOf(sql: Sql, planId: number): Promise<Map<number, Milli[]>> {
  const lines = await sql.all<PlanLine>(
    `select l.* from sales_plan_lines l join document d on d.id = l.document_id and d.version = l.version
    where d.id = ? order by l.line_no`,
    [planId],
  )
  const planned = new Map<number, Milli[]>()
  for (const line of lines) {
    const before = planned.get(line.productId)
    planned.set(
      line.productId,
      monthNames.map((name, at) => sumMilli([before?.[at] ?? (0 as Milli), line[name] ?? (0 as Milli)])),
    )
  }
  return planned
}

async function stockOf(sql: Sql): Promise<Map<number, Milli>> {
  const rows = await sql.all<{ id: number; unitWeightGrams: Grams; qtyMilli: Milli }>(
    'select p.id, p.unit_weight_grams, b.qty_milli from cost_balance b join product p on p.id = b.product_id',
  )
  return new Map(rows.map((row) => [row.id, kilogramsOf(row.qtyMilli, row.unitWeightGrams) as Milli]))
}
