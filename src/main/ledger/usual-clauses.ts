// The clauses a new contract takes over from the company's templates: those in use that are marked for every new
// contract of its side, in their order. From then on they are the contract's own.

import type { AnyDraft } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'

export async function usualClauses(sql: Sql, side: 'purchase' | 'sale'): Promise<AnyDraft['sections']> {
  const clauses = await sql.all<{ title: string; text: string }>(
    `select name as title, text from clause_template
    where active = 1 and by_default = 1 and used_for in ('both', ?) order by place, code`,
    [side],
  )
  return { clauses }
}
