// The days a month's page of a calendar shows: whole weeks from Monday, with what lies before and after the month.

import {
  addDays,
  addMonths,
  day as dayOf,
  firstDay,
  lastDay,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/kernel/index.ts'

/** Monday is 0. */
const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export function daysShown(month: Month): readonly Day[] {
  const first = addDays(firstDay(month), -weekdayOf(firstDay(month)))
  const last = addDays(lastDay(month), 6 - weekdayOf(lastDay(month)))
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The same day of another month, or its last. */
export function inMonth(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months)
  const wanted = `${month}-${day.slice(8)}`
  return wanted <= lastDay(month) ? dayOf(wanted) : lastDay(month)
}
