// Opens a book for work. A file or a PostgreSQL database: the same.

import { success, type Result } from '../../shared/kernel/index.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import type { Book, Clock } from './book.ts'
import { makeEngine } from './engine.ts'
import { openStore } from './open-store.ts'

/** Opens, migrating an older book after copying it; refuses a newer one, a locked one, and what is no book. */
export async function openBook(location: string, options: { clock: Clock }): Promise<Result<Book, readonly Refusal[]>> {
  const store = await openStore(location, 'open')
  return store.ok ? success(makeEngine(store.value, options.clock)) : store
}

export { openReader } from './open-reader.ts'
