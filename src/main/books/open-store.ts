// The writer of a book, on whichever engine its location names. Each engine is loaded only when it is used.

import type { Result } from '../../shared/kernel/index.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { migrations } from './migrations.ts'
import { isPostgres, type Store } from './store.ts'

export async function openStore(location: string, mode: 'create' | 'open'): Promise<Result<Store, Refusal[]>> {
  if (isPostgres(location)) return (await import('./postgres-store.ts')).openPostgres(location, migrations, mode)
  return (await import('./sqlite-store.ts')).openSqlite(location, migrations, mode)
}
