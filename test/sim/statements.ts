// The last balance of every partner's statement is what the two owe each other: what is told line by line adds up to what
// was posted.

import type { Day, Fen } from '../../src/shared/kernel/index.ts'
import { statement } from '../../src/main/reports/statement.ts'
import type { Sql } from '../../src/main/books/sql.ts'

const [from, to] = ['1900-01-01' as Day, '2999-12-31' as Day]

export async function wrongStatements(sql: Sql): Promise<string[]> {
  const owed = await sql.all<{ partnerId: number; fen: Fen }>(
    `select partner_id, sum(case when side in ('receivable', 'prepaid') then open_fen else -open_fen end) as fen
    from partner_balance group by partner_id`,
  )
  const wrong: string[] = []
  for (const { partnerId, fen } of owed) {
    const last = (await statement(sql, { partnerId, from, to })).at(-1)?.balanceFen
    if (last !== fen) wrong.push(`the statement of ${partnerId} ends with ${last}, ${fen} is owed`)
  }
  return wrong
}
