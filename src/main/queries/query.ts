// What a query is: the permission it takes, and one function over one consistent view of the book. Queries write
// nothing. A question that cannot be answered as it was put is thrown back, in words for whoever asked it: it
// is a caller's mistake, never a state of the book.

import type { Actor, Permission } from '../../shared/contract/index.ts'
import type { Day, Instant } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Dialect, Sql } from '../books/sql.ts'

/** What a query may know besides its input; time and person come from outside. */
export type QueryContext = {
  readonly sql: Sql
  readonly settings: Settings
  readonly today: Day
  readonly now: Instant
  readonly actor: Actor
  /** As it may be shown: without a password. */
  readonly location: string
  readonly engine: Dialect
}

export type QueryHandler<I, O> = {
  readonly permission: Permission | ((input: I) => Permission)
  readonly run: (context: QueryContext, input: I) => Promise<O>
}

/** Thrown when a question makes no sense or may not be asked. */
class QueryRefused extends Error {
  override name = 'QueryRefused'
}

export const refuseQuery = (why: string): never => {
  throw new QueryRefused(why)
}

/** Throws unless the actor may. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) refuseQuery(`not permitted: ${permission}`)
}
