// What follows from a signed return that differs: what the goods are worth, whom the carrier's freight is open with, and
// whether it was followed up. Null of what came whole, or did not come back yet.

import type { FollowUp } from '../../shared/sales/signed-return.ts'
import type { Fen } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { shortfallsOf, wordsOf, worthOf } from '../ledger/signed-shortfalls.ts'
import { chargedOff, toFollowUp } from '../ledger/signed-returns.ts'
import { openTripsOf } from '../ledger/trips.ts'

export async function followUpOf(sql: Sql, documentId: number): Promise<FollowUp | null> {
  const shortfalls = await shortfallsOf(sql, [documentId])
  if (shortfalls.length === 0) return null
  const now = await sql.get<{ waits: number; chargedFen: Fen }>(
    `select case when ${toFollowUp} then 1 else 0 end as waits, ${chargedOff} as charged_fen from document d where d.id = ?`,
    [documentId],
  )
  return {
    words: wordsOf(shortfalls),
    worthFen: worthOf(shortfalls),
    mayCharge: (await openTripsOf(sql, documentId)).length > 0,
    chargedFen: now?.chargedFen ?? 0,
    waits: now?.waits === 1,
  }
}
