// Days and months of the book's calendar, as text: they sort, compare and travel as they are.
// No clock here: "today" is always passed in.

import { assert } from './assert.ts'
import type { Day, Instant, Month, MonthDay } from './units.ts'

const msPerDay = 86_400_000

/** The day, or null when the text is no existing day written `YYYY-MM-DD`. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text) ? (text as Day) : null
}

/** The day; a broken invariant when it is none. For text that was checked at the edge. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  assert(parsed !== null, `no day: ${text}`)
  return parsed
}

export const monthOf = (of: Day): Month => of.slice(0, 7) as Month
export const firstDay = (of: Month): Day => `${of}-01` as Day
export const lastDay = (of: Month): Day => addDays(firstDay(addMonths(of, 1)), -1)
export const parseMonth = (text: string): Month | null =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null

export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10) as Day
}

export function addMonths(from: Month, months: number): Month {
  const count = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}` as Month
}

/** The same day so many months on, or the month's last where it has no such day. */
export function addMonthsTo(from: Day, months: number): Day {
  const month = addMonths(monthOf(from), months)
  const same = `${month}-${from.slice(8)}` as Day
  return same > lastDay(month) ? lastDay(month) : same
}

/** Whole days from one day to another; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay)
}

/** The months from one to another, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let at = from; at <= to; at = addMonths(at, 1)) months.push(at)
  return months
}

/** The day an instant falls on in China, which keeps one zone and no summer time. */
export function dayInChina(at: Instant): Day {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10) as Day
}

/** The instant of a time of day in China; null when there is no such time. */
export function instantInChina(of: Day, hours: number, minutes: number): Instant | null {
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null
  return (Date.parse(`${of}T00:00:00Z`) + (hours * 60 + minutes - 8 * 60) * 60_000) as Instant
}

/** `14:30`, in China. */
export const timeInChina = (at: Instant): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)
/** A day every year has, written `10-31`; else null: 29 February is none. */
export const parseMonthDay = (text: string): MonthDay | null =>
  /^\d\d-\d\d$/.test(text) && parseDay(`2001-${text}`) !== null ? (text as MonthDay) : null

/** The first such day from a day on, that day included. */
export function monthDayFrom(from: Day, monthDay: MonthDay): Day {
  const thisYear = `${from.slice(0, 4)}-${monthDay}` as Day
  return thisYear >= from ? thisYear : (`${String(Number(from.slice(0, 4)) + 1).padStart(4, '0')}-${monthDay}` as Day)
}
