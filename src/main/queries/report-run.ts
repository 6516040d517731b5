// A report by its name. Its parameters come from people, so what is wrong with them is said in words; the report
// itself takes them as checked.

import type { Queries } from '../../shared/api.ts'
import { wordRefusal } from '../../shared/contract/index.ts'
import { isReportName } from '../../shared/reports/index.ts'
import type { Sql } from '../books/sql.ts'
import { memoOf } from '../reports/memos.ts'
import { checkParams, fillParams, runReport } from '../reports/index.ts'
import { refuseQuery } from './query.ts'

type Report = Queries['report.run']

/** All rows, the sums of what may be summed, and what is told below them. */
export async function askReport(sql: Sql, { name, params }: Report['input']): Promise<Report['output']> {
  if (!isReportName(name)) return refuseQuery(`there is no report “${name}”`)
  const checked = checkParams(name, await fillParams(sql, name, params))
  if (!checked.ok) return refuseQuery(checked.error.map((refusal) => wordRefusal(refusal, 'en')).join('; '))
  return { ...(await runReport(sql, name, checked.value)), memo: await memoOf(sql, name, checked.value) }
}
