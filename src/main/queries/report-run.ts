// A report by its name. Its parameters come from people, so what is wrong with them is said in words; the report
// itself takes them as checked.

import type { Queries } from '../../shared/api.ts'
import { wordRefusal } from '../../shared/contract/index.ts'
import { isReportName } from '../../shared/reports/index.ts'
import type { Sql } from '../books/sql.ts'
import { checkParams, fillParams, runReport } from '../reports/index.ts'
import { refuseQuery } from './query.ts'

type Report = Queries['report.run']

/** All rows, and the sums of what may be summed. */
export async function askReport(sql: Sql, { name, params }: Report['input']): Promise<Report['output']> {
  if (!isReportName(name)) return refuseQuery(`there is no report “${name}”`)
  const checked = checkParams(name, await fillParams(sql, name, params))
  if (!checked.ok) return refuseQuery(checked.error.map((refusal) => wordRefusal(refusal, 'en')).join('; '))
  return runReport(sql, name, checked.value)
}
