// Cancelling is an expected end of long work, so it has a type of its own that no one mistakes for a failure.
// Reading and writing workbooks both ask here, at every chunk and every few hundred rows: a cancel is felt at
// once and never in the middle of a row. Whoever is stopped this way leaves nothing behind.

/** The person who started the work stopped it. */
export class Cancelled extends Error {
  override name = 'Cancelled'
}

/** Throws `Cancelled` when the signal was given. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled('the work was cancelled')
}
