// Long work as a stream of events: how far it is, then its answer. Of progress only the latest is kept, because a
// slow reader wants to know where the work stands and not where it stood; the answer always comes, and last.
// Whoever stops reading stops the work.

import { Cancelled } from '../excel/cancelled.ts'
import type { Progress } from '../../shared/api.ts'
import type { WorkOptions } from '../hosting/work.ts'

export type WorkEvent<T> = { readonly progress: Progress } | { readonly answer: T } | { readonly cancelled: true }

/** Runs `work` while somebody reads, until `signal`. What it throws, other than `Cancelled`, is thrown to the reader. */
export async function* eventsOf<T>(
  signal: AbortSignal | undefined,
  work: (options: WorkOptions) => Promise<T>,
): AsyncGenerator<WorkEvent<T>, void, void> {
  const stopped = new AbortController()
  let latest: Progress | null = null
  let wake = () => {}
  const answer = work({
    signal: signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal,
    onProgress(progress) {
      latest = progress
      wake()
    },
  })
  const ended = answer.then(
    () => true as const,
    () => true as const,
  )
  try {
    for (;;) {
      const woken = new Promise<false>((resolve) => {
        wake = () => resolve(false)
      })
      if (latest === null && (await Promise.race([ended, woken]))) break
      const progress: Progress | null = latest
      latest = null
      if (progress) yield { progress }
    }
    yield { answer: await answer }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    yield { cancelled: true }
  } finally {
    stopped.abort()
  }
}

/** Values that are pushed, one after another, until `signal`; beyond `most` unread ones the oldest are dropped. */
export async function* pushed<T>(
  signal: AbortSignal | undefined,
  listen: (push: (value: T) => void) => () => void,
  most = 100,
): AsyncGenerator<T, void, void> {
  const waiting: T[] = []
  let wake = () => {}
  const stop = listen((value) => {
    waiting.push(value)
    if (waiting.length > most) waiting.shift()
    wake()
  })
  const end = () => wake()
  const isOver = () => signal?.aborted === true
  signal?.addEventListener('abort', end)
  try {
    while (!isOver()) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', end)
  }
}
