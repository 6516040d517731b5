// What decides a sale on credit, in sight while it is typed: what the customer owes, what is late, the limit.

import type { CustomerFacts, Queries } from '../../shared/api.ts'
import { addDays } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { checkDay, checkId } from './check-input.ts'
import { refuseQuery } from './query.ts'

/** Amounts as they stand now; late is what fell due before `day`; `dueDay` is when a sale of that day falls due. */
export async function customerFacts(sql: Sql, input: Queries['customer.facts']['input']): Promise<CustomerFacts> {
  const day = checkDay(input.day, 'day')
  const id = checkId(input.customerId, 'customerId')
  const customer = await sql.get<{
    creditLimitFen: number | null
    termDays: number | null
    receivableFen: number
    advanceFen: number
  }>(
    `select p.credit_limit_fen, p.term_days, coalesce(r.open_fen, 0) as receivable_fen, coalesce(a.open_fen, 0) as advance_fen
    from partner p
    left join partner_balance r on r.partner_id = p.id and r.side = 'receivable'
    left join partner_balance a on a.partner_id = p.id and a.side = 'advance'
    where p.id = ?`,
    [id],
  )
  if (!customer) return refuseQuery(`there is no partner ${id}`)
  const late = await sql.get<{ openFen: number | null }>(
    `select sum(b.open_fen) as open_fen from item_balance b join open_item i on i.id = b.item_id
    where b.side = 'receivable' and b.partner_id = ? and b.open_fen <> 0 and i.due_day < ?`,
    [id, day],
  )
  return {
    receivableFen: customer.receivableFen,
    advanceFen: customer.advanceFen,
    overdueFen: late?.openFen ?? 0,
    creditLimitFen: customer.creditLimitFen,
    dueDay: addDays(day, customer.termDays ?? 0),
  }
}
