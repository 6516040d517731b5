// Checks due 到期盘点: a lot is due an interval after it was counted last; one that was never counted an interval after it
// came, or on the plan's first day if it lay there by then. A plan is due with the first of its lots, so that
// counting one position does not pass for counting the warehouse. Where nothing lies nothing is due.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { addDays, daysBetween, sum, type Day } from '../../shared/kernel/index.ts'
import type { checksDue as contract } from '../../shared/reports/checks-due.ts'
import type { Sql } from '../books/sql.ts'
import { stockAsOf } from './stock-as-of.ts'

type Row = ReportRow<typeof contract>
type Plan = Omit<Row, 'lots' | 'dueLots' | 'lastDay' | 'dueDay' | 'lateDays'> & {
  readonly id: number
  readonly fromDay: Day
}
/** So many lots of a plan counted last on one day, or never and come on one. */
type Lots = { readonly planId: number; readonly lastDay: Day | null; readonly firstDay: Day; readonly lots: number }

/** The latest first. */
export async function checksDue(sql: Sql, { asOf, dueOnly }: ReportParams<typeof contract>): Promise<Row[]> {
  const plans = await sql.all<Plan>(
    `select check_plan.id, warehouse_id, check_plan.name as plan, w.name as warehouse, storage_class, interval_days, from_day
    from check_plan join warehouse w on w.id = warehouse_id where check_plan.active = 1 order by check_plan.code`,
  )
  if (plans.length === 0) return []
  const lying = await sql.all<Lots>(
    `select c.id as plan_id, counted.day as last_day, case when counted.day is null then l.first_day else '' end as first_day,
      count(*) as lots
    from check_plan c join ${stockAsOf} held on held.warehouse_id = c.warehouse_id
    join product p on p.id = held.product_id and (c.storage_class is null or p.storage_class = c.storage_class)
    join lot l on l.id = held.lot_id
    left join (select k.warehouse_id, k.product_id, k.lot, max(d.day) as day
      from stock_check_lines k join document d on d.id = k.document_id
      where d.state = 'posted' and d.day <= ? and k.owner_id is null group by k.warehouse_id, k.product_id, k.lot
    ) counted on counted.warehouse_id = held.warehouse_id and counted.product_id = held.product_id and counted.lot = l.no
    where c.active = 1 group by c.id, counted.day, case when counted.day is null then l.first_day else '' end`,
    [asOf, asOf],
  )
  const rows = plans.map(({ id, fromDay, ...plan }) => {
    const there = lying
      .filter(({ planId }) => planId === id)
      .map((lots) => ({ ...lots, due: dueOf(lots, fromDay, plan) }))
    const dueDay = there.map(({ due }) => due).toSorted()[0] ?? null
    return {
      ...plan,
      lots: sum(there.map(({ lots }) => lots)),
      dueLots: sum(there.map(({ lots, due }) => (due <= asOf ? lots : 0))),
      lastDay:
        there
          .flatMap(({ lastDay }) => lastDay ?? [])
          .toSorted()
          .at(-1) ?? null,
      dueDay,
      lateDays: dueDay === null ? 0 : Math.max(0, daysBetween(dueDay, asOf)),
    }
  })
  return rows
    .filter(({ dueLots }) => dueOnly !== true || dueLots > 0)
    .toSorted((a, b) => compare(a.dueDay ?? never, b.dueDay ?? never))
}

function dueOf({ lastDay, firstDay }: Lots, fromDay: Day, { intervalDays }: Pick<Row, 'intervalDays'>): Day {
  if (lastDay !== null) return addDays(lastDay, intervalDays)
  return firstDay <= fromDay ? fromDay : addDays(firstDay, intervalDays)
}

const never = '9999'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
