// The desk over the real engine, as both hosts start it.

import { makeDesk, type Choice, type Desk } from './desk.ts'
import { makeEngine } from './engine.ts'
import type { Log } from './log.ts'
import { places } from './places.ts'
import { openRecentBooks } from './recent-books.ts'

/** A desk with no book on it, for books in `home` and, as far as `choice` goes, elsewhere. */
export const openDesk = ({
  home,
  log,
  choice,
}: {
  readonly home: string
  readonly log: Log
  readonly choice: Choice
}): Desk =>
  makeDesk({
    engine: makeEngine(),
    home,
    recentBooks: openRecentBooks(home),
    choice,
    demoWorkbook: places.demoWorkbook,
    log,
    now: () => Date.now(),
  })
