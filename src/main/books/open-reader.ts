// A reader on a book, beside whoever works in it: for reports from the command line and exports in a worker.

import type { Result } from '../../shared/kernel/index.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { migrations } from './migrations.ts'
import { isPostgres, type Reader } from './store.ts'

/** Reads only: reports from the command line and exports in a worker. */
export async function openReader(location: string): Promise<Result<Reader, readonly Refusal[]>> {
  if (isPostgres(location))
    return (await import('./postgres-reader.ts')).openPostgresReader(location, migrations.length)
  return (await import('./sqlite-reader.ts')).openSqliteReader(location, migrations.length)
}
