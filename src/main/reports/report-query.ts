// What a report's query is: rows from one view of the book, for checked parameters. Short reports answer all rows;
// ledgers hand them over one by one, so that an export of a hundred thousand keeps none of them.
// Queries read kept balances. For an earlier day they take back what lies after it, and never add up all history.

import type { ReportContract, ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'

export type ReportQuery<C extends ReportContract> = (
  sql: Sql,
  params: ReportParams<C>,
) => Promise<readonly ReportRow<C>[]> | AsyncIterable<ReportRow<C>>
