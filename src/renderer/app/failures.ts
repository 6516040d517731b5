// What nobody foresaw: a broken connection, a broken invariant. It is never swallowed: it gets a reference, goes to the
// screen (the shell listens) and to the console, where a test fails on it and support can find it.

export type Failure = { readonly reference: string; readonly message: string; readonly error: unknown }

type Listener = (failure: Failure) => void
const listeners = new Set<Listener>()

/** Called with every failure from now on. Returns how to stop listening. */
export function onFailure(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function reportFailure(error: unknown): Failure {
  const failure = failureOf(error)
  console.error(`${failure.reference}: ${failure.message}`, error)
  for (const listener of listeners) listener(failure)
  return failure
}

/** The host's reference when it gave one, so that its log can be found; else one of our own. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  const given = typeof error === 'object' && error !== null && 'reference' in error ? error.reference : null
  return { reference: typeof given === 'string' ? given : makeReference(), message, error }
}

const makeReference = (): string => `S-${Date.now().toString(36).toUpperCase()}`
