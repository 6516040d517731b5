// A program that opens the book it is given and posts without end, saying each number once it was acknowledged.
// The test kills it.

import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openBook } from '../../../src/main/books/open-book.ts'
import { localOwner } from '../../../src/shared/contract/index.ts'

const [location = '', fromAccountId, toAccountId] = process.argv.slice(2)
const opened = await openBook(location, { clock: { now: () => Date.parse('2025-12-31T04:00:00Z') } })
if (!opened.ok) throw new Error(JSON.stringify(opened.error))

const head = { fromAccountId: Number(fromAccountId), toAccountId: Number(toAccountId), amountFen: 1 }
for (;;) {
  // Several at once, so that some are always on their way when the end comes.
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const posted = await opened.value.command(
        'document.post',
        { kind: 'moneyTransfer', draft: { day: '2025-03-01', remarks: null, head, sections: {} }, draftId: null },
        { actor: localOwner, requestId: randomUUID() },
      )
      if (posted.ok) writeSync(1, `${posted.value.no}\n`)
    }),
  )
}
