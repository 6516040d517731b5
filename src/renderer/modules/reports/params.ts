// Parameters of a report between its address (`/report/stock?asOf=2025-10-31`) and its declaration. What the address
// leaves out is filled so that a report shows something sensible at once: the book's working month, not the clock's,
// because a demo or a late closing lies in the past.

import type { BookInfo } from '../../../shared/api.ts'
import type { AnyRow, Field, Fields, Value } from '../../../shared/contract/index.ts'
import { firstDay, lastDay, monthOf, parseDay, parseMonth } from '../../../shared/kernel/index.ts'
import type { Day, Month } from '../../../shared/kernel/index.ts'
import { reportOf, type ReportName } from '../../../shared/reports/index.ts'

export type BookTime = Pick<BookInfo, 'today' | 'workingMonth'>

/** The day figures are shown at: today, or the end of the working month when that is over. */
export function shownDay({ today, workingMonth }: BookTime): Day {
  const end = lastDay(workingMonth as Month)
  return today < end ? (today as Day) : end
}

/** Every parameter of the report, from the address or by default; null where the reader must choose. */
export function readParams(fields: Fields, address: Readonly<Record<string, string>>, time: BookTime): AnyRow {
  const given = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, readValue(name, field, address[name])]),
  )
  return withDefaults(fields, given, time)
}

/** The address of a report with these parameters; empty ones are left out. */
export function reportPath(name: ReportName, params: AnyRow): string {
  const { params: fields } = reportOf(name)
  const query = new URLSearchParams()
  for (const key of Object.keys(fields)) {
    const value = params[key] ?? null
    if (value !== null && value !== '' && value !== false) query.set(key, String(value))
  }
  const text = query.toString()
  return `/report/${name}${text === '' ? '' : `?${text}`}`
}

/** Names of required parameters that are still empty: the report waits for them. */
export const missingParams = (fields: Fields, params: AnyRow): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.required && (params[name] ?? null) === null ? [name] : []))

/** A month has no field kind of its own: it is the text parameter called `month`. */
export const isMonthParam = (name: string, field: Field): boolean => name === 'month' && field.kind === 'text'

function withDefaults(fields: Fields, given: AnyRow, time: BookTime): AnyRow {
  const end = given['to'] ?? given['asOf'] ?? shownDay(time)
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = given[name] ?? null
      return [name, value === null && field.required ? defaultOf(name, field, String(end) as Day, time) : value]
    }),
  )
}

function defaultOf(name: string, field: Field, end: Day, time: BookTime): Value {
  if (isMonthParam(name, field)) return time.workingMonth
  if (field.kind === 'choice') return Object.keys(field.choices)[0] ?? null
  if (field.kind !== 'day') return null
  return name === 'from' ? firstDay(monthOf(end)) : end
}

function readValue(name: string, field: Field, text: string | undefined): Value {
  if (text === undefined || text === '') return null
  switch (field.kind) {
    case 'day':
      return parseDay(text)
    case 'choice':
      return Object.hasOwn(field.choices, text) ? text : null
    case 'flag':
      return text === 'true' ? true : null
    case 'text':
    case 'lot':
      return isMonthParam(name, field) ? parseMonth(text) : text
    default:
      return /^-?\d{1,15}$/.test(text) ? Number(text) : null
  }
}
