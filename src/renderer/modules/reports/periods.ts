// Stretches of time people name: this month, last month, this quarter, this year, all. They follow the book's working
// month, like everything that is shown without being asked for.

import { label, type Label } from '../../../shared/contract/index.ts'
import { addMonths, firstDay, lastDay } from '../../../shared/kernel/index.ts'
import type { Day, Month } from '../../../shared/kernel/index.ts'
import { shownDay, type BookTime } from './params.ts'

export type PeriodName = 'month' | 'lastMonth' | 'quarter' | 'year' | 'all'
export type Period = { readonly from: Day; readonly to: Day }
export type BookSpan = BookTime & { readonly startDay: string }

export const periodNames: Readonly<Record<PeriodName, Label>> = {
  month: label('本月', 'Month'),
  lastMonth: label('上月', 'Last month'),
  quarter: label('本季', 'Quarter'),
  year: label('本年', 'Year'),
  all: label('全部', 'All'),
}

export function periodOf(name: PeriodName, book: BookSpan): Period {
  const month = book.workingMonth as Month
  const to = shownDay(book)
  switch (name) {
    case 'month':
      return { from: firstDay(month), to }
    case 'lastMonth':
      return { from: firstDay(addMonths(month, -1)), to: lastDay(addMonths(month, -1)) }
    case 'quarter':
      return { from: firstDay(addMonths(month, -((Number(month.slice(5)) - 1) % 3))), to }
    case 'year':
      return { from: `${month.slice(0, 4)}-01-01` as Day, to }
    case 'all':
      return { from: book.startDay as Day, to }
  }
}

/** The name of a stretch of time, if it has one. */
export function periodNamed(from: string, to: string, book: BookSpan): PeriodName | null {
  const names = Object.keys(periodNames) as PeriodName[]
  return (
    names.find((name) => {
      const period = periodOf(name, book)
      return period.from === from && period.to === to
    }) ?? null
  )
}
