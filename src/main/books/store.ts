// Where a book lies: one writer connection and a pool of readers, over SQLite or PostgreSQL.
// Writing goes through `write`, which takes turns: a first-in first-out gate around one transaction.
// Without the gate concurrent transactions on the one connection would acknowledge work they then lose.

import type { EntityManager } from 'typeorm'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import type { Dialect, Sql } from './sql.ts'

export type Store = {
  readonly engine: Dialect
  readonly location: string
  /** TypeORM on the writer's connection; only inside `write`. */
  readonly manager: EntityManager
  /** One transaction, alone; rolled back when `work` throws or answers a failure. */
  write<T, E>(work: (sql: Sql) => Promise<Result<T, E>>): Promise<Result<T, E>>
  /** One consistent view of the book, beside whatever is being written. */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
  /** Closes a book that was just made and takes away all of it. */
  discard(): Promise<void>
}

/** A reader alone: for reports from the command line and workers, beside whoever has the book open. */
export type Reader = Pick<Store, 'engine' | 'location' | 'read' | 'close'>

export const isPostgres = (location: string): boolean => /^postgres(ql)?:\/\//.test(location)

/** The address without its password, as it may be shown and logged. */
export function shownLocation(location: string): string {
  if (!isPostgres(location)) return location
  const url = new URL(location)
  url.password = ''
  return url.href
}

/** Runs work one at a time, in the order it came. */
export function makeGate(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** Hands out up to `most` things made on demand; who comes later waits. */
export function makePool<T>(most: number, make: () => Promise<T>, destroy: (one: T) => Promise<void> | void) {
  const idle: T[] = []
  const waiting: ((one: T) => void)[] = []
  let made = 0
  const give = (one: T): void => {
    const next = waiting.shift()
    if (next) next(one)
    else idle.push(one)
  }
  return {
    async use<R>(work: (one: T) => Promise<R>): Promise<R> {
      let one = idle.pop()
      if (one === undefined) {
        if (made < most) {
          made++
          try {
            one = await make()
          } catch (error) {
            made--
            throw error
          }
        } else one = await new Promise<T>((resolve) => waiting.push(resolve))
      }
      try {
        return await work(one)
      } finally {
        give(one)
      }
    },
    async drain(): Promise<void> {
      for (const one of idle.splice(0)) await destroy(one)
    },
  }
}

/** What the header of a book's file says against the program: refuse a newer one, tell an older one. */
export function checkSchema(file: string, found: number, known: number): Result<'current' | 'older', Refusal[]> {
  if (found > known) return failure([refusal('book.newer', '', { file, schema: found })])
  return success(found === known ? 'current' : 'older')
}
