// A draft is over: it became a document, which takes over what was attached to it, or it was thrown away.

import type { Sql } from '../books/sql.ts'
import { dropUnused } from '../books/file-content.ts'

export async function draftBecame(sql: Sql, draftId: number, documentId: number): Promise<void> {
  await sql.run(
    `update attachment set subject_type = 'document', subject_id = ? where subject_type = 'draft' and subject_id = ?`,
    [documentId, draftId],
  )
  await sql.run('delete from draft where id = ?', [draftId])
}

/** Whether there was one. */
export async function draftThrownAway(sql: Sql, draftId: number): Promise<boolean> {
  const gone = await sql.run('delete from draft where id = ?', [draftId])
  const files = await sql.run(`delete from attachment where subject_type = 'draft' and subject_id = ?`, [draftId])
  if (files > 0) await dropUnused(sql)
  return gone === 1
}
