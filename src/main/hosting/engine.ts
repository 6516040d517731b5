// The engine as hosts use it: books and long work. A seam, so that what hosts add (sessions, files, keys) is tested
// without making a ledger for each case.

import { systemClock, type Book } from '../books/book.ts'
import { createBook } from '../books/create-book.ts'
import { openBook } from '../books/open-book.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import type { Day, Result } from '../../shared/kernel/index.ts'
import { makeWork, type Work } from './work.ts'

export type Engine = {
  open(location: string): Promise<Result<Book, readonly Refusal[]>>
  create(
    location: string,
    book: { readonly company: string; readonly startDay: Day },
  ): Promise<Result<Book, readonly Refusal[]>>
  readonly work: Work
}

export const makeEngine = (): Engine => ({
  open: (location) => openBook(location, { clock: systemClock }),
  create: (location, book) => createBook(location, { ...book, clock: systemClock }),
  work: makeWork(),
})
