// The book a command is about: a file, named from where the person stands, or a PostgreSQL address as it is.

import { isPostgres } from '../books/store.ts'
import type { Call } from './command.ts'

export function bookLocation({ given, terminal }: Call): string {
  const book = given.values['book'] ?? ''
  return isPostgres(book) ? book : terminal.path(book)
}
