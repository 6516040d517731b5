// Every number leads to what is behind it: where a row of a report leads when it is opened.

import type { AnyRow, Field, ReportContract, Value } from '../../../shared/contract/index.ts'
import { firstDay, lastDay, parseMonth } from '../../../shared/kernel/index.ts'
import { isReportName, reportOf } from '../../../shared/reports/index.ts'
import { missingParams, reportPath } from './params.ts'

/** The page behind a row; null where there is none (a balance brought forward, a sum). */
export function drillPath(contract: ReportContract, row: AnyRow, params: AnyRow): string | null {
  const { drill } = contract
  if (drill === null) return null
  if (drill.to === 'draft') return newDraftPath(drill.kind, row, drill.given)
  if (drill.to !== 'report') {
    const id = row[drill.column] ?? null
    if (id !== null) return `/${drill.to}/${id}`
    const otherwise = drill.to === 'document' ? drill.otherwise : undefined
    return otherwise === undefined ? null : drillPath({ ...contract, drill: otherwise }, row, params)
  }
  if (!isReportName(drill.report)) return null
  const target = reportOf(drill.report)
  const asked = Object.fromEntries(
    Object.entries(drill.params).map(([name, source]) => {
      const value = Object.hasOwn(row, source) ? row[source] : params[source]
      return [name, fitted(name, target.params[name], value ?? null)]
    }),
  )
  // Days that are not handed over have defaults; anything else the target cannot do without.
  const missing = missingParams(target.params, asked).some((name) => target.params[name]?.kind !== 'day')
  return missing ? null : reportPath(drill.report, asked)
}

function newDraftPath(kind: string, row: AnyRow, given: Readonly<Record<string, string>>): string {
  const told = Object.entries(given).flatMap(([name, source]) => {
    const value = row[source] ?? null
    return value === null ? [] : [[name, String(value)]]
  })
  return `/draft/${kind}/new?${new URLSearchParams(told).toString()}`
}

/** A month handed to a day means its first or last. */
function fitted(name: string, field: Field | undefined, value: Value): Value {
  const month = field?.kind === 'day' && typeof value === 'string' ? parseMonth(value) : null
  if (month === null) return value
  return name === 'from' ? firstDay(month) : lastDay(month)
}
