// A desk over the engine without a ledger, in a home directory of its own.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDesk, type Choice, type Desk } from '../../../src/main/hosting/desk.ts'
import type { Log } from '../../../src/main/hosting/log.ts'
import { openRecentBooks } from '../../../src/main/hosting/recent-books.ts'
import { makeFakeEngine, type FakeEngine } from './fake-engine.ts'

export type FakeDesk = {
  readonly desk: Desk
  readonly engine: FakeEngine
  readonly home: string
  readonly log: Log
  readonly logged: string[]
}

export function makeFakeDesk(choice: Choice = 'any'): FakeDesk {
  const home = newFolder()
  const engine = makeFakeEngine()
  const logged: string[] = []
  const log: Log = { unexpected: (error, where) => `REF${logged.push(`${where}: ${String(error)}`)}` }
  const demoWorkbook = join(home, 'demo.xlsx')
  const desk = makeDesk({
    engine,
    home,
    recentBooks: openRecentBooks(home),
    choice,
    demoWorkbook,
    log,
    now: () => 1_741_104_000_000,
  })
  return { desk, engine, home, log, logged }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hezhang-test-'))
