// The unit of work: all a command does, in one transaction, with who and when passed in. Ids come from the book's
// one counter, read once and written back once, so that a dump is the same on both engines.

import type { EntityManager } from 'typeorm'
import { dayInChina, present, type Day, type Instant, type Result } from '../../shared/kernel/index.ts'
import type { Actor } from '../../shared/contract/index.ts'
import type { Clock } from './book.ts'
import type { Sql } from './sql.ts'
import type { Store } from './store.ts'

export type Ids = { next(): number }

export type Unit = {
  readonly sql: Sql
  readonly manager: EntityManager
  readonly ids: Ids
  readonly actor: Actor
  readonly requestId: string
  readonly now: Instant
  readonly today: Day
}

export type UnitContext = { readonly actor: Actor; readonly requestId: string; readonly clock: Clock }

/** Runs `work` in one unit; a failure or an exception leaves nothing behind. */
export function inUnit<T, E>(
  store: Store,
  context: UnitContext,
  work: (unit: Unit) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  return store.write(async (sql) => {
    const { ids, save } = await countedIds(sql)
    const result = await work(unitOf(sql, store.manager, ids, context))
    if (result.ok) await save()
    return result
  })
}

function unitOf(sql: Sql, manager: EntityManager, ids: Ids, context: UnitContext): Unit {
  const now = context.clock.now() as Instant
  return { sql, manager, ids, actor: context.actor, requestId: context.requestId, now, today: dayInChina(now) }
}

async function countedIds(sql: Sql): Promise<{ ids: Ids; save(): Promise<void> }> {
  const first = present(
    await sql.get<{ next: number }>('select next from id_counter where one = 1'),
    'the id counter',
  ).next
  let next = first
  return {
    ids: { next: () => next++ },
    async save() {
      if (next !== first) await sql.run('update id_counter set next = ? where one = 1', [next])
    },
  }
}
