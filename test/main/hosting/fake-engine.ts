// An engine without a ledger, for tests of what hosts add around one: its books remember who asked them what, and its
// long work goes on until it is told how it ends.

import { existsSync, writeFileSync } from 'node:fs'
import type { BookInfo, Progress } from '../../../src/shared/api.ts'
import { refusal, type Actor } from '../../../src/shared/contract/index.ts'
import { failure, InvariantBroken, success } from '../../../src/shared/kernel/index.ts'
import type { Book, CommandContext } from '../../../src/main/books/book.ts'
import type { Engine } from '../../../src/main/hosting/engine.ts'
import type { Work, WorkOptions } from '../../../src/main/hosting/work.ts'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'

type FakeBook = Book & {
  readonly commands: { readonly name: string; readonly input: unknown; readonly context: CommandContext }[]
  readonly askedBy: Actor[]
  isClosed(): boolean
}

export type FakeEngine = Engine & {
  readonly books: FakeBook[]
  /** How the next long work goes: until then it waits for a cancel. */
  nextWork: (options: WorkOptions, file: string) => Promise<unknown>
}

export function makeFakeEngine(): FakeEngine {
  const books: FakeBook[] = []
  const open = (location: string, company: string) => {
    const book = makeFakeBook(location, company)
    books.push(book)
    return success(book)
  }
  const engine: FakeEngine = {
    books,
    nextWork: (options) => untilCancelled(options),
    async open(location) {
      if (location.includes('locked')) return failure([refusal('book.locked', '', { file: location })])
      if (!location.startsWith('postgres') && !existsSync(location))
        return failure([refusal('book.missing', '', { file: location })])
      return open(location, 'opened')
    },
    async create(location, { company }) {
      writeFileSync(location, company)
      return open(location, company)
    },
    work: {
      task: (_name, _input, { file }, options = {}) => engine.nextWork(options, file ?? '') as Promise<never>,
      importWorkbook: (_file, location, options = {}) =>
        engine.nextWork(options, location) as ReturnType<Work['importWorkbook']>,
      async markedCopy({ flaws, language }, target) {
        writeFileSync(target, `marked ${flaws.length} ${language}`)
      },
    },
  }
  return engine
}

/** Work that says how far it is and then goes on until it is cancelled. */
export async function untilCancelled({ signal, onProgress }: WorkOptions, progress?: Progress): Promise<never> {
  if (progress) onProgress?.(progress)
  await new Promise<void>((resolve) => {
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => resolve())
  })
  throw new Cancelled('cancelled')
}

function makeFakeBook(location: string, company: string): FakeBook {
  const listeners = new Set<() => void>()
  const commands: FakeBook['commands'] = []
  const askedBy: Actor[] = []
  let closed = false
  return {
    location: location.replace(/:[^:@/]*@/, '@'),
    engine: location.startsWith('postgres') ? 'postgres' : 'sqlite',
    commands,
    askedBy,
    isClosed: () => closed,
    async command(name, input, context) {
      commands.push({ name, input, context })
      if (name === 'month.close') throw new InvariantBroken(`secret of ${location}`)
      if (name === 'draft.delete') return failure([refusal('draft.unknown')])
      for (const listener of listeners) listener()
      return success({ id: commands.length } as never)
    },
    async query(name, _input, actor) {
      askedBy.push(actor)
      const answer: unknown = name === 'book.info' ? { ...info, company, location, actor: actor.name } : null
      return answer as never
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closed = true
    },
  }
}

const info: BookInfo = {
  company: '',
  taxpayer: 'general',
  startDay: '2025-01-01',
  today: '2025-03-05',
  workingMonth: '2025-03',
  closedThrough: null,
  engine: 'sqlite',
  location: '',
  actor: '',
  positioned: [],
}
