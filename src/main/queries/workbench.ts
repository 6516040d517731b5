// The workbench 工作台: what waits for me, and the figures of the book's working month. Figures come from kept balances
// and stand as they are now; what is late is measured at the day figures are shown at, so that a past season's
// workbench is neither empty nor all overdue.

import type { Workbench } from '../../shared/api.ts'
import {
  addMonths,
  daysBetween,
  firstDay,
  lastDay,
  monthsBetween,
  type Day,
  type Month,
} from '../../shared/kernel/index.ts'
import type { Actor } from '../../shared/contract/index.ts'
import { agingBucketOf, agingBuckets } from '../../shared/reports/aging.ts'
import type { Sql } from '../books/sql.ts'
import { account } from '../ledger/accounts.ts'
import { workbenchTasks } from './workbench-tasks.ts'
import { shownDay, workingMonth, type BookTime } from './working-month.ts'

const monthsShown = 12

export async function workbench(sql: Sql, time: BookTime, actor: Actor): Promise<Workbench> {
  const month = await workingMonth(sql, time)
  const day = await shownDay(sql, time)
  const months = await figuresOfMonths(sql, monthsBetween(addMonths(month, 1 - monthsShown), month))
  const { salesFen, collectedFen, marginFen } = months[months.length - 1]!
  const stock = await stockByProduct(sql)
  return {
    month,
    tasks: await workbenchTasks(sql, day, time.today, actor),
    salesFen,
    collectedFen,
    marginFen,
    stockValueFen: stock.reduce((sum, { valueFen }) => sum + valueFen, 0),
    receivableFen: await openOn(sql, 'receivable'),
    payableFen: await openOn(sql, 'payable'),
    months,
    aging: await agingAt(sql, day),
    stock,
  }
}

type MonthFigures = Workbench['months'][number]

/** Sales are the net of 5001, margin what 5401 leaves of it, collected the receipts of money that stand. */
async function figuresOfMonths(sql: Sql, months: readonly Month[]): Promise<MonthFigures[]> {
  const from = months[0]!
  const to = months[months.length - 1]!
  const moved = await sql.all<{ month: string; salesFen: number; costFen: number }>(
    `select b.month,
      sum(case when a.code like '${account.sales}%' then b.credit_fen - b.debit_fen else 0 end) as sales_fen,
      sum(case when a.code like '${account.costOfSales}%' then b.debit_fen - b.credit_fen else 0 end) as cost_fen
    from account_balance b join ledger_account a on a.id = b.account_id
    where b.closing = 0 and b.month between ? and ? group by b.month`,
    [from, to],
  )
  const received = await sql.all<{ month: string; amountFen: number }>(
    `select substr(day, 1, 7) as month, sum(total_fen) as amount_fen from document
    where kind = 'moneyReceipt' and state = 'posted' and day between ? and ? group by substr(day, 1, 7)`,
    [firstDay(from), lastDay(to)],
  )
  return months.map((month) => {
    const { salesFen, costFen } = moved.find((one) => one.month === month) ?? { salesFen: 0, costFen: 0 }
    const collectedFen = received.find((one) => one.month === month)?.amountFen ?? 0
    return { month, salesFen, collectedFen, marginFen: salesFen - costFen }
  })
}

async function openOn(sql: Sql, side: 'receivable' | 'payable'): Promise<number> {
  const row = await sql.get<{ openFen: number | null }>(
    'select sum(open_fen) as open_fen from partner_balance where side = ?',
    [side],
  )
  return row?.openFen ?? 0
}

/** Open receivables by days past due at `day`; every bucket is there. What has no due day is not due. */
async function agingAt(sql: Sql, day: Day): Promise<Workbench['aging']> {
  const byDue = await sql.all<{ dueDay: Day | null; openFen: number }>(
    `select due_day, sum(open_fen) as open_fen from item_balance
    where side = 'receivable' and open_fen <> 0 group by due_day`,
  )
  const amounts = new Map(agingBuckets.map(({ bucket }) => [bucket, 0]))
  for (const { dueDay, openFen } of byDue) {
    const { bucket } = agingBucketOf(dueDay === null ? 0 : daysBetween(dueDay, day))
    amounts.set(bucket, (amounts.get(bucket) ?? 0) + openFen)
  }
  return [...amounts].map(([bucket, amountFen]) => ({ bucket, amountFen }))
}

/** What lies in stock, the most valuable first. */
function stockByProduct(sql: Sql): Promise<Workbench['stock'][number][]> {
  return sql.all<Workbench['stock'][number]>(
    `select c.product_id, p.code || ' ' || p.name as product_text, c.value_fen, c.qty_milli, p.unit
    from cost_balance c join product p on p.id = c.product_id
    where c.qty_milli > 0 order by c.value_fen desc, p.code`,
  )
}
