// Late interest 逾期利息 at the end of a day, of what was open then.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { lateInterest as contract } from '../../shared/reports/late-interest.ts'
import type { Sql } from '../books/sql.ts'
import { lateItems } from '../ledger/late-interest.ts'
import { itemsAsOf } from './items-as-of.ts'

export async function lateInterest(
  sql: Sql,
  { asOf, partnerId }: ReportParams<typeof contract>,
): Promise<ReportRow<typeof contract>[]> {
  const rows = await lateItems(sql, { from: itemsAsOf, params: ['receivable', asOf] }, asOf, partnerId)
  return rows.map(({ itemId: _item, ...row }) => row)
}
