// What decides a sale on credit, in sight while it is typed: what the customer owes, what is late, the limit.

import type { CustomerFacts, Queries } from '../../shared/api.ts'
import type { BasisPoints, Fen } from '../../shared/kernel/index.ts'
import { limitOf } from '../../shared/partners/credit.ts'
import { dueDayOf } from '../../shared/partners/due-day.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { overdueOf, undeliveredOf } from '../ledger/credit.ts'
import { interestOn, lateItemsOf } from '../ledger/late-interest.ts'
import { checkDay, checkId } from './check-input.ts'
import { refuseQuery } from './query.ts'

/**
 * Amounts as they stand now; late is what fell due before `day`; `dueDay` is when a sale of that day falls due. Contracts
 * that `contractLineIds` are lines of count as the slip's own.
 */
export async function customerFacts(sql: Sql, input: Queries['customer.facts']['input']): Promise<CustomerFacts> {
  const day = checkDay(input.day, 'day')
  const id = checkId(input.customerId, 'customerId')
  const customer = await sql.get<{
    creditUnlimited: number
    creditLimitFen: Fen | null
    termDays: number | null
    dueMonthDay: string | null
    lateInterestBp: BasisPoints | null
    receivableFen: number
    advanceFen: number
  }>(
    `select p.credit_unlimited, p.credit_limit_fen, p.term_days, p.due_month_day, p.late_interest_bp,
      coalesce(r.open_fen, 0) as receivable_fen, coalesce(a.open_fen, 0) as advance_fen
    from partner p
    left join partner_balance r on r.partner_id = p.id and r.side = 'receivable'
    left join partner_balance a on a.partner_id = p.id and a.side = 'advance'
    where p.id = ?`,
    [id],
  )
  if (!customer) return refuseQuery(`there is no partner ${id}`)
  const own = await contractsOf(sql, input.contractLineIds ?? [])
  return {
    receivableFen: customer.receivableFen,
    advanceFen: customer.advanceFen,
    undeliveredFen: await undeliveredOf(sql, id, own),
    overdueFen: (await overdueOf(sql, id, day)).overdueFen,
    creditLimitFen: limitOf({ ...customer, creditUnlimited: customer.creditUnlimited === 1 }),
    lateInterestFen: interestOn(await lateItemsOf(sql, id, day)) ?? (customer.lateInterestBp === null ? null : 0),
    dueDay: dueDayOf(day, customer),
  }
}

async function contractsOf(sql: Sql, lineIds: readonly number[]): Promise<Set<number>> {
  if (lineIds.length === 0) return new Set()
  const lines = await sql.all<{ documentId: number }>(
    `select distinct document_id from open_line where ${oneOf(sql, 'line_id', 'ids')}`,
    [lineIds.map((id) => checkId(id, 'contractLineIds'))],
  )
  return new Set(lines.map(({ documentId }) => documentId))
}
