// Checking a whole book, with progress and cancel.

import type { Tasks } from '../../shared/api.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { success, type Result } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { verifyBook } from '../books/verify.ts'
import { stopIfCancelled } from '../excel/cancelled.ts'
import type { TaskRun } from './index.ts'

export async function verify(
  sql: Sql,
  _input: Tasks['verify']['input'],
  run: TaskRun,
): Promise<Result<Tasks['verify']['output'], readonly Refusal[]>> {
  return success(await verifyBook(sql, checking(run)))
}

/** What a check of a book tells after each part, and where it may stop. */
export const checking = (run: TaskRun) => (done: number, total: number) => {
  run.onProgress?.({ done, total, stage: 'verifying' })
  stopIfCancelled(run.signal)
}
