// The engine of an open book: takes commands by name, one at a time, each once per request id; answers queries
// from its readers. Hosts, the command line and tests all come through here.

import { dayInChina, failure, success, type Instant, type Result } from '../../shared/kernel/index.ts'
import type { CommandName, Commands, QueryName, Queries } from '../../shared/api.ts'
import { refusal, type Actor, type Permission, type Refusal } from '../../shared/contract/index.ts'
import { commands, type CommandHandler } from '../commands/index.ts'
import { askQuery } from '../queries/index.ts'
import type { Book, Clock, CommandContext } from './book.ts'
import { hashOf } from './hash.ts'
import { readSettings } from './settings.ts'
import { shownLocation, type Store } from './store.ts'
import { inUnit } from './unit.ts'

export function makeEngine(store: Store, clock: Clock): Book {
  const listeners = new Set<() => void>()
  return {
    location: store.location,
    engine: store.engine,
    async command<N extends CommandName>(name: N, input: Commands[N]['input'], context: CommandContext) {
      const handler = commands[name] as CommandHandler<Commands[N]['input'], Commands[N]['output']>
      const result = await once(store, clock, context, name, input, handler)
      if (result.ok) for (const listener of listeners) listener()
      return result
    },
    query<N extends QueryName>(name: N, input: Queries[N]['input'], actor: Actor): Promise<Queries[N]['output']> {
      return store.read(async (sql) => {
        const now = clock.now() as Instant
        return askQuery(name, input, {
          sql,
          settings: await readSettings(sql),
          today: dayInChina(now),
          now,
          actor,
          location: shownLocation(store.location),
          engine: store.engine,
        })
      })
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => store.close(),
  }
}

/** Runs a command in a unit, unless this request has been answered already: then it answers the same. */
function once<I, O>(
  store: Store,
  clock: Clock,
  context: CommandContext,
  name: string,
  input: I,
  handler: CommandHandler<I, O>,
): Promise<Result<O, readonly Refusal[]>> {
  const hash = hashOf([context.actor.name, name, input])
  return inUnit(store, { ...context, clock }, async (unit): Promise<Result<O, readonly Refusal[]>> => {
    const denied = refuseUnpermitted(context.actor, await handler.permission(input, unit.sql))
    if (denied) return failure([denied])
    const before = await unit.sql.get<{ hash: string; answer: string }>(
      'select hash, answer from request where id = ?',
      [context.requestId],
    )
    if (before)
      return before.hash === hash ? success(JSON.parse(before.answer) as O) : failure([refusal('request.otherInput')])
    const result = await handler.run(unit, await readSettings(unit.sql), input)
    if (result.ok)
      await unit.sql.insert('request', [
        { id: context.requestId, hash, answer: JSON.stringify(result.value), at: unit.now },
      ])
    return result
  })
}

function refuseUnpermitted(actor: Actor, permission: Permission): Refusal | null {
  return actor.permissions.has(permission) ? null : refusal('permission.denied', '', { permission })
}
