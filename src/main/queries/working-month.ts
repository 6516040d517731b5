// The month people work in, and the day figures are shown at. Both follow the books and not only the clock: a demo or
// a season entered late lies in the past, and its workbench must not be empty.

import { addMonths, lastDay, monthOf, type Day, type Month } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'

export type BookTime = { readonly settings: Settings; readonly today: Day }

/**
 * The last month with entries, or today's when there are none; never before the book starts, and never a closed
 * month unless every month up to today's is closed.
 */
export async function workingMonth(sql: Sql, { settings, today }: BookTime): Promise<Month> {
  const first = monthOf(settings.startDay)
  const last = await lastMonthWithEntries(sql, first)
  const wanted = latest(first, last ?? monthOf(today))
  if (settings.closedThrough === null || wanted > settings.closedThrough) return wanted
  const open = addMonths(settings.closedThrough, 1)
  return open <= monthOf(today) ? open : wanted
}

/** Entries of the book's own time: opening balances lie before it. */
export async function lastMonthWithEntries(sql: Sql, first: Month): Promise<Month | null> {
  const row = await sql.get<{ month: Month | null }>(
    'select max(month) as month from account_balance where month >= ? and closing = 0',
    [first],
  )
  return row?.month ?? null
}

/** Today, or the end of the working month when that is over. */
export async function shownDay(sql: Sql, time: BookTime): Promise<Day> {
  const end = lastDay(await workingMonth(sql, time))
  return time.today < end ? time.today : end
}

const latest = (a: Month, b: Month): Month => (a > b ? a : b)
