// Invariants stay on in production: a broken one stops the command and rolls it back,
// because a ledger that goes on after a contradiction is worse than one that stops.

export class InvariantBroken extends Error {
  override name = 'InvariantBroken'
}

/** Stops the command when something that must hold does not. Never used for what a user can cause. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantBroken(message)
}

/** The value, or a broken invariant naming what is missing. */
export function present<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is missing`)
  return value
}
