// The draft of a stock check, as it was saved.

import type { AnyDraft } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'

/** Null where it is gone: posted, or thrown away. */
export async function readCheckDraft(sql: Sql, draftId: number): Promise<AnyDraft | null> {
  const kept = await sql.get<{ body: string }>(`select body from draft where id = ? and kind = 'stockCheck'`, [draftId])
  return kept ? (JSON.parse(kept.body) as AnyDraft) : null
}
