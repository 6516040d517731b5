// The `Client` the screens know, over whichever connection there is.

import type { BookInfo, Commands, Queries, Tasks } from '../../shared/api.ts'
import type { Client, ImportAnswer } from '../../shared/client.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, type Result } from '../../shared/kernel/index.ts'
import { askOnce, askUntilAnswered, follow } from './calls.ts'
import type { Connection } from './connection.ts'
import { ConnectionEnded } from './errors.ts'
import { chosenInMenu } from './menu.ts'
import { newRequestId } from './request-id.ts'
import type { Imported, Notice } from './wire.ts'

type Answer<T> = Result<T, readonly Refusal[]>

export function makeClient(connection: Connection): Client {
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  void listen(connection, changed)

  type Flawed = Extract<Imported, { readonly outcome: 'flawed' }>

  function flawed({ outcome, flaws, ticket }: Flawed): Extract<ImportAnswer, { readonly outcome: 'flawed' }> {
    return {
      outcome,
      flaws,
      async saveMarked() {
        const saved = await askOnce(connection, (wire) => wire.saveMarked({ ticket, language: languageOfPage() }))
        if (saved) connection.handOver(saved.ticket)
      },
    }
  }

  return {
    host: connection.host,
    info: () => askUntilAnswered(connection, (wire) => wire.info()),
    command(name, input) {
      const requestId = newRequestId()
      const answer = askUntilAnswered(connection, (wire) => wire.command({ name, requestId, input }))
      return answer as Promise<Answer<Commands[typeof name]['output']>>
    },
    query(name, input, signal) {
      const answer = askUntilAnswered(connection, (wire, options) => wire.query({ name, input }, options), signal)
      return answer as Promise<Queries[typeof name]['output']>
    },
    async run(name, input, options) {
      const answer = await follow(connection, (wire, call) => wire.run({ name, input }, call), options)
      if (answer === null) throw new DOMException('cancelled', 'AbortError')
      return answer as Answer<Tasks[typeof name]['output']>
    },
    async export(name, input, fileName, options) {
      const exported = await follow(connection, (wire, call) => wire.export({ name, input, fileName }, call), options)
      if (exported === null) return { outcome: 'cancelled' }
      if (exported.outcome === 'refused') return exported
      connection.handOver(exported.ticket)
      return { outcome: 'saved', made: exported.made }
    },
    async importWorkbook(file, options = {}) {
      const handle = await connection.handleOf(file, options.signal)
      if (handle === null) return { outcome: 'refused', refusals: [tooLarge] }
      const imported = await follow(connection, (wire, call) => wire.importWorkbook({ handle }, call), options)
      if (imported === null) return { outcome: 'cancelled' }
      return imported.outcome === 'flawed' ? flawed(imported) : imported
    },
    async saveBlankWorkbook() {
      const saved = await askOnce(connection, (wire) => wire.saveBlank({ language: languageOfPage() }))
      if (saved) connection.handOver(saved.ticket)
    },
    async take(name, input, file, options = {}) {
      const handle = await connection.handleOf(file, options.signal)
      if (handle === null) return { outcome: 'refused', refusals: [tooLarge] }
      const taken = await follow(connection, (wire, call) => wire.take({ name, input, handle }, call), options)
      if (taken === null) return { outcome: 'cancelled' }
      return taken.outcome === 'flawed' ? flawed(taken) : taken
    },
    onChange(listener) {
      const mine = () => listener()
      listeners.add(mine)
      return () => listeners.delete(mine)
    },
    savePdf: (fileName) => askOnce(connection, (wire) => wire.savePdf({ fileName })),
    recentBooks: () => askUntilAnswered(connection, (wire) => wire.recentBooks()),
    openBook: (location) => askOnce(connection, (wire) => wire.openBook({ location })),
    newBook: (input) => askOnce(connection, (wire) => wire.newBook(input)),
    async openDemo(options) {
      const opened = await follow<Answer<BookInfo>>(connection, (wire, call) => wire.openDemo(undefined, call), options)
      return opened ?? failure([])
    },
  }
}

/** What the screen is read in: the marks are read by the same person. */
const languageOfPage = () => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh')

const tooLarge = refusal('workbook.unreadable', '', { reason: { zh: '文件太大', en: 'the file is too large' } })

/** Hears what the host says unasked, over one link after another. What was missed in between counts as a change. */
async function listen(connection: Connection, changed: () => void): Promise<void> {
  for (let links = 0; ; links++) {
    try {
      const link = await connection.link()
      const notices = await link.wire.notices()
      if (links > 0) changed()
      for (;;) {
        const { value, done } = await notices.next()
        if (done) break
        hear(value, changed)
      }
    } catch (error) {
      if (error instanceof ConnectionEnded) return
      // The link broke; the next one is asked for, and waited for, above.
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function hear(notice: Notice, changed: () => void): void {
  if (notice.type === 'menu') chosenInMenu(notice.act)
  else changed()
}
