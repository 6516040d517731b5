// The months of the book, from its first to the one people work in: closed or not, what each earned, what still waits
// as a draft and would keep it from closing.

import type { Queries } from '../../shared/api.ts'
import { monthOf, monthsBetween, type Day, type Month } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { lastMonthWithEntries, workingMonth, type BookTime } from './working-month.ts'

/** In order of time. Profit is income less expense before closing entries, in fen. */
export async function monthStatus(sql: Sql, time: BookTime): Promise<Queries['month.status']['output']> {
  const { closedThrough, startDay } = time.settings
  const first = monthOf(startDay)
  const ends = [await workingMonth(sql, time), await lastMonthWithEntries(sql, first), closedThrough]
  const last = ends.reduce<Month>((latest, month) => (month !== null && month > latest ? month : latest), first)
  const profits = await sql.all<{ month: Month; profitFen: number }>(
    `select b.month, sum(b.credit_fen - b.debit_fen) as profit_fen from account_balance b
    join ledger_account a on a.id = b.account_id
    where a.account_kind in ('income', 'expense') and b.closing = 0 group by b.month`,
  )
  const drafts = await sql.all<{ day: Day }>('select day from draft where day is not null')
  return monthsBetween(first, last).map((month) => ({
    month,
    closed: closedThrough !== null && month <= closedThrough,
    profitFen: profits.find((one) => one.month === month)?.profitFen ?? 0,
    drafts: drafts.filter(({ day }) => monthOf(day) === month).length,
  }))
}
