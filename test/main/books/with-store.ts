// The writer of a book itself, below the commands: for what no command would do.

import { failure } from '../../../src/shared/kernel/index.ts'
import { openStore } from '../../../src/main/books/open-store.ts'
import type { Bound } from '../../../src/main/books/sql.ts'
import type { Store } from '../../../src/main/books/store.ts'
import { value, type TestBook } from '../../books.ts'

/** Closes the book and works on its store. */
export async function withStore<T>(book: TestBook, work: (store: Store) => Promise<T>): Promise<T> {
  await book.close()
  const store = value(await openStore(book.location, 'open'))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** What the database says to a statement; `taken` when it lets it pass. Nothing stays of it either way. */
export async function answerTo(store: Store, text: string, params: readonly Bound[] = []): Promise<string> {
  try {
    await store.write(async (sql) => {
      await sql.run(text, params)
      return failure('only a try')
    })
    return 'taken'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
