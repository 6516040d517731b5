// A backup of the open book as long work: the same as the command line makes.

import type { Tasks } from '../../shared/api.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { present, success, type Result } from '../../shared/kernel/index.ts'
import { backUp } from '../books/backup.ts'
import type { Sql } from '../books/sql.ts'
import type { TaskRun } from './index.ts'
import { checking } from './verify.ts'

export async function exportBook(
  _sql: Sql,
  _input: Tasks['export.book']['input'],
  run: TaskRun,
  location: string,
): Promise<Result<Tasks['export.book']['output'], readonly Refusal[]>> {
  const file = present(run.file, 'the file of a backup')
  const made = await backUp(location, file, checking(run))
  return made.ok ? success({ file, ...made.value }) : made
}
