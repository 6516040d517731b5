// Calls over a connection that may break. What may be asked twice waits for the next link and asks again: a query
// changes nothing, and a command carries its request id, so that a lost answer costs nobody a second delivery slip.

import { ORPCError } from '@orpc/client'
import type { TaskOptions } from '../../shared/client.ts'
import type { Connection } from './connection.ts'
import { ConnectionLost, NoBookOpen, Unexpected } from './errors.ts'
import type { Wire, WorkEvents } from './wire.ts'

type CallOptions = { readonly signal?: AbortSignal }

/** A call that may be repeated when its answer was lost. */
export async function askUntilAnswered<T>(
  connection: Connection,
  call: (wire: Wire, options: CallOptions) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    const link = await connection.link(signal)
    try {
      return await call(link.wire, signal ? { signal } : {})
    } catch (error) {
      if (signal?.aborted || !link.isGone()) throw inOurWords(error)
    }
  }
}

/** A call that must not be repeated: when its answer is lost, so it is said. */
export async function askOnce<T>(connection: Connection, call: (wire: Wire) => Promise<T>): Promise<T> {
  const link = await connection.link()
  try {
    return await call(link.wire)
  } catch (error) {
    throw link.isGone() ? new ConnectionLost() : inOurWords(error)
  }
}

/** Long work to its answer; null when it was cancelled, by whomever. */
export async function follow<T>(
  connection: Connection,
  start: (wire: Wire, options: CallOptions) => Promise<WorkEvents<T>>,
  { signal, onProgress }: TaskOptions = {},
): Promise<T | null> {
  const link = await connection.link(signal)
  try {
    const events = await start(link.wire, signal ? { signal } : {})
    for (;;) {
      const { value, done } = await events.next()
      if (done) throw new Error('the work ended without an answer')
      if ('answer' in value) return value.answer
      if ('cancelled' in value) return null
      onProgress?.(value.progress)
    }
  } catch (error) {
    if (signal?.aborted) return null
    throw link.isGone() ? new ConnectionLost() : inOurWords(error)
  }
}

function inOurWords(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error
  if (error.code === 'NO_BOOK') return new NoBookOpen()
  const { reference } = (error.data ?? {}) as { readonly reference?: unknown }
  return new Unexpected(typeof reference === 'string' ? reference : error.code, error)
}
