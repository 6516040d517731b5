// When a sale falls due: on a fixed day of the year where the customer has one (秋收后, 腊月二十), the first from the day of
// the sale on; else so many days after it.

import { addDays, monthDayFrom, parseMonthDay, type Day } from '../kernel/index.ts'

export type DueRule = {
  readonly termDays: number | null
  /** `10-31`; goes before the days. */
  readonly dueMonthDay: string | null
}

export function dueDayOf(day: Day, rule: DueRule | undefined): Day {
  const fixed = rule?.dueMonthDay ? parseMonthDay(rule.dueMonthDay) : null
  return fixed === null ? addDays(day, rule?.termDays ?? 0) : monthDayFrom(day, fixed)
}
