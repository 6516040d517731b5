// The parameters of a report: checked against its contract, all that is wrong at once, and filled where they are left
// out. What is shown without being asked for follows the book, not the clock: the last day with entries, its month.

import {
  normalizeRow,
  refusal,
  validateRow,
  type AnyRow,
  type Field,
  type Refusal,
  type Value,
} from '../../shared/contract/index.ts'
import { failure, firstDay, monthOf, parseMonth, success, type Day, type Result } from '../../shared/kernel/index.ts'
import { reportOf, type ReportName } from '../../shared/reports/index.ts'
import { readSettings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'

/** The parameters in the shape queries take: every declared one present, null where empty, nothing undeclared. */
export function checkParams(name: ReportName, given: AnyRow): Result<AnyRow, Refusal[]> {
  const { params: fields } = reportOf(name)
  const params = normalizeRow(fields, given)
  const refusals = validateRow(fields, params, 'params')
  for (const [key, field] of Object.entries(fields)) {
    const value = params[key]
    if (isMonth(key, field) && typeof value === 'string' && parseMonth(value) === null)
      refusals.push(refusal('field.noSuchDay', `params.${key}`, { field: field.label, value }))
  }
  const { from, to } = params
  if (refusals.length === 0 && typeof from === 'string' && typeof to === 'string' && to < from)
    refusals.push(refusal('field.beforeStart', 'params.to', { field: fields['to']?.label ?? '', value: to, from }))
  return refusals.length > 0 ? failure(refusals) : success(params)
}

/** The given parameters, and a default for each required one that has one: days, the month, the first choice. */
export async function fillParams(sql: Sql, name: ReportName, given: AnyRow): Promise<AnyRow> {
  const fields = Object.entries(reportOf(name).params)
  const missing = fields.filter(([key, field]) => field.required === true && (given[key] ?? null) === null)
  if (missing.length === 0) return given
  const end = given['to'] ?? given['asOf'] ?? (await lastDayOf(sql))
  return {
    ...given,
    ...Object.fromEntries(missing.map(([key, field]) => [key, defaultOf(key, field, String(end) as Day)])),
  }
}

/** The last day with entries; the first day of the book when there are none. */
export async function lastDayOf(sql: Sql): Promise<Day> {
  const last = await sql.get<{ day: Day | null }>(
    `select max(day) as day from (
      select max(day) as day from journal_line union all select max(day) as day from stock_move) days`,
  )
  return last?.day ?? (await readSettings(sql)).startDay
}

/** A month has no field kind of its own: it is the text called `month`. */
const isMonth = (name: string, field: Field): boolean => name === 'month' && field.kind === 'text'

function defaultOf(name: string, field: Field, end: Day): Value {
  if (isMonth(name, field)) return monthOf(end)
  if (field.kind === 'choice') return Object.keys(field.choices)[0] ?? null
  if (field.kind !== 'day') return null
  return name === 'from' ? firstDay(monthOf(end)) : end
}
