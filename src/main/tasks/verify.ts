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
  const verified = await verifyBook(sql, (done, total) => {
    run.onProgress?.({ done, total, stage: 'verifying' })
    stopIfCancelled(run.signal)
  })
  return success(verified)
}
