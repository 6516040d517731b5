// Checks due 到期盘点: a plan is fulfilled by a posted stock check with lines of its warehouse and class; it is due again its
// interval later.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { addDays, daysBetween, type Day } from '../../shared/kernel/index.ts'
import type { checksDue as contract } from '../../shared/reports/checks-due.ts'
import type { Sql } from '../books/sql.ts'
import { stockAsOf } from './stock-as-of.ts'

type Row = ReportRow<typeof contract>

/** The latest first. */
export async function checksDue(sql: Sql, { asOf, dueOnly }: ReportParams<typeof contract>): Promise<Row[]> {
  const plans = await sql.all<Omit<Row, 'dueDay' | 'lateDays'> & { fromDay: Day }>(
    `select check_plan.warehouse_id, check_plan.name as plan, w.name as warehouse, check_plan.storage_class, check_plan.interval_days, check_plan.from_day,
      (select count(*) from ${stockAsOf} held join product p on p.id = held.product_id
        where held.warehouse_id = check_plan.warehouse_id and (check_plan.storage_class is null or p.storage_class = check_plan.storage_class)) as lots,
      (select max(d.day) from stock_check_lines l join document d on d.id = l.document_id
        join product p on p.id = l.product_id
        where d.state = 'posted' and d.day <= ? and l.warehouse_id = check_plan.warehouse_id
          and (check_plan.storage_class is null or p.storage_class = check_plan.storage_class)) as last_day
    from check_plan join warehouse w on w.id = check_plan.warehouse_id where check_plan.active = 1 order by check_plan.code`,
    [asOf, asOf],
  )
  const rows = plans.map(({ fromDay, ...plan }) => {
    const dueDay = plan.lastDay === null ? fromDay : addDays(plan.lastDay, plan.intervalDays)
    return { ...plan, dueDay, lateDays: Math.max(0, daysBetween(dueDay, asOf)) }
  })
  return rows
    .filter(({ dueDay }) => dueOnly !== true || dueDay <= asOf)
    .toSorted((a, b) => (a.dueDay < b.dueDay ? -1 : a.dueDay > b.dueDay ? 1 : 0))
}
