// The desk: the one book this program has open, and opening another. All sessions of a host share it. Opening takes
// turns, and the old book is closed only once the new one is open, so that a refusal leaves everyone where they were.
// Long work goes through the desk and ends with it: nothing runs on in a thread behind a program that has quit.

import { existsSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'
import type { BookInfo, Flaw, TaskName, Tasks } from '../../shared/api.ts'
import type { ImportSummary } from '../../shared/client.ts'
import { localOwner, refusal, type Actor, type Permission, type Refusal } from '../../shared/contract/index.ts'
import { assert, failure, success, type Result } from '../../shared/kernel/index.ts'
import type { Book } from '../books/book.ts'
import { isPostgres, makeGate } from '../books/store.ts'
import { taskPermission } from '../tasks/permissions.ts'
import { freeBookFile } from './book-file.ts'
import type { Engine } from './engine.ts'
import type { Workbook } from './host-files.ts'
import { listBooks } from './list-books.ts'
import type { Log } from './log.ts'
import { checkNewBook } from './new-book.ts'
import { makeNotices, type Notices } from './notice.ts'
import type { RecentBook, RecentBooks } from './recent-books.ts'
import type { ToMark } from './work-messages.ts'
import type { WorkOptions } from './work.ts'

type Denied = { readonly ok: false; readonly error: readonly Refusal[] }
type Answer<T> = Promise<Result<T, readonly Refusal[]>>

export type ImportOutcome =
  | { readonly outcome: 'opened'; readonly info: BookInfo; readonly summary: ImportSummary }
  | { readonly outcome: 'flawed'; readonly flaws: readonly Flaw[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Which books may be opened from here: `any` by whoever sits at this machine, `listed` those of the home directory and
 * the recent ones, `given` none but the one the program was started with.
 */
export type Choice = 'any' | 'listed' | 'given'

/** Long work rejects with `Cancelled` when its signal, or the end of the program, stopped it. */
export type Desk = {
  readonly notices: Notices
  book(): Book | null
  info(actor: Actor): Promise<BookInfo | null>
  recent(): Promise<readonly RecentBook[]>
  open(location: string, actor: Actor): Answer<BookInfo>
  /** Opens what the program was started with, whatever the choice. */
  openGiven(location: string): Answer<BookInfo>
  create(input: { readonly company: string; readonly startMonth: string }, actor: Actor): Answer<BookInfo>
  openDemo(actor: Actor, options: WorkOptions): Answer<BookInfo>
  importWorkbook(workbook: Workbook, actor: Actor, options: WorkOptions): Promise<ImportOutcome>
  /** A task on the open book; there must be one. */
  task<N extends TaskName>(
    name: N,
    input: Tasks[N]['input'],
    file: string | null,
    actor: Actor,
    options: WorkOptions,
  ): Answer<Tasks[N]['output']>
  markedCopy(workbook: ToMark, target: string): Promise<void>
  close(): Promise<void>
}

type DeskOptions = {
  readonly engine: Engine
  readonly home: string
  readonly recentBooks: RecentBooks
  readonly choice: Choice
  readonly demoWorkbook: string
  readonly log: Log
  now(): number
}

const demoName = '示例账套.hz'

export function makeDesk({ engine, home, recentBooks, choice, demoWorkbook, log, now }: DeskOptions): Desk {
  const notices = makeNotices()
  const opening = makeGate()
  const demo = makeGate()
  const closing = new AbortController()
  const work = new Set<Promise<unknown>>()
  /** The location as it was given, with its password, which the book itself does not tell. */
  let current: { readonly book: Book; readonly location: string } | null = null

  const recent = async () => (choice === 'given' ? [] : listBooks(home, recentBooks))
  const infoOf = (book: Book, actor: Actor) => book.query('book.info', {}, actor)

  /** Puts a book that has just been opened in the place of the one before. */
  async function adopt(book: Book, location: string, actor: Actor): Promise<BookInfo> {
    const info = await infoOf(book, actor).catch(async (error: unknown) => {
      await book.close()
      throw error
    })
    const before = current
    current = { book, location }
    book.onChange(() => notices.announce({ type: 'changed' }))
    // A list that cannot be written is no reason to refuse a book that is open.
    await recentBooks
      .add({ location: book.location, company: info.company, openedAt: now() })
      .catch((error: unknown) => log.unexpected(error, 'the list of recent books'))
    notices.announce({ type: 'opened' })
    await before?.book.close()
    return info
  }

  function open(given: string, actor: Actor): Answer<BookInfo> {
    const location = isPostgres(given) ? given : resolve(given)
    return opening(async () => {
      assert(!closing.signal.aborted, 'a book is opened while the program ends')
      if (current?.location === location) return success(await infoOf(current.book, actor))
      const opened = await engine.open(location)
      return opened.ok ? success(await adopt(opened.value, location, actor)) : opened
    })
  }

  /** Runs long work under the caller's signal and the end of the program. */
  function under<T>(options: WorkOptions, run: (options: WorkOptions) => Promise<T>): Promise<T> {
    const signals = options.signal ? [options.signal, closing.signal] : [closing.signal]
    const running = run({ ...options, signal: AbortSignal.any(signals) })
    work.add(running)
    return running.finally(() => work.delete(running))
  }

  const runImport = (file: string, location: string, options: WorkOptions) =>
    under(options, (bounded) => engine.work.importWorkbook(file, location, bounded))

  return {
    notices,
    book: () => current?.book ?? null,
    info: async (actor) => (current === null ? null : infoOf(current.book, actor)),
    recent,

    async open(location, actor) {
      const listed = choice === 'any' || (await recent()).some((book) => book.location === location)
      return listed ? (deniedTo(actor, choice) ?? open(location, actor)) : failure([otherBookDenied])
    },
    openGiven: (location) => open(location, localOwner),

    async create(input, actor) {
      const denied = deniedTo(actor, choice)
      if (denied) return denied
      const checked = checkNewBook(input)
      if (!checked.ok) return checked
      return opening(async () => {
        const location = freeBookFile(home, checked.value.company)
        const made = await engine.create(location, checked.value)
        return made.ok ? success(await adopt(made.value, location, actor)) : made
      })
    },

    async openDemo(actor, options) {
      const denied = deniedTo(actor, choice)
      if (denied) return denied
      const location = join(home, demoName)
      // Whoever asks while it is being made waits for it.
      return demo(async () => {
        if (existsSync(location)) return open(location, actor)
        const made = await runImport(demoWorkbook, location, options)
        if (made.ok) return open(location, actor)
        assert('refusals' in made.error, 'the demo workbook has flaws')
        return failure(made.error.refusals)
      })
    },

    async importWorkbook(workbook, actor, options) {
      const denied = deniedTo(actor, choice)
      if (denied) return { outcome: 'refused', refusals: denied.error }
      const location = freeBookFile(home, parse(workbook.name).name)
      const made = await runImport(workbook.path, location, options)
      if (!made.ok)
        return 'flaws' in made.error ? { outcome: 'flawed', ...made.error } : { outcome: 'refused', ...made.error }
      const opened = await open(location, actor)
      return opened.ok
        ? { outcome: 'opened', info: opened.value, summary: made.value }
        : { outcome: 'refused', refusals: opened.error }
    },

    async task(name, input, file, actor, options) {
      assert(current !== null, 'a task needs an open book')
      const denied = unpermitted(actor, taskPermission(name, input))
      if (denied) return denied
      const at = { location: current.location, ...(file === null ? {} : { file }) }
      return under(options, (bounded) => engine.work.task(name, input, at, bounded))
    },
    markedCopy: (workbook, target) => under({}, (bounded) => engine.work.markedCopy(workbook, target, bounded)),

    async close() {
      closing.abort()
      await Promise.allSettled(work)
      await opening(async () => {
        const last = current
        current = null
        await last?.book.close()
      })
    },
  }
}

const otherBookDenied = refusal('permission.denied', '', {
  permission: { zh: '打开别的账套', en: 'opening another book' },
})

/** Why this actor may open, make or move in no book here; null when they may. */
const deniedTo = (actor: Actor, choice: Choice): Denied | null =>
  choice === 'given' ? failure([otherBookDenied]) : unpermitted(actor, 'office.write')

const unpermitted = (actor: Actor, permission: Permission): Denied | null =>
  actor.permissions.has(permission) ? null : failure([refusal('permission.denied', '', { permission })])
