// Whether the screen still waits for an answer of the book, for those who hear it read and for whatever must act only
// once all of a page is there.

import { create } from 'zustand'
import type { Client } from '../../shared/client.ts'

const useCount = create(() => 0)

/** While this is true more will come. */
export const useWaiting = (): boolean => useCount((count) => count > 0)

/** The same client, its questions and commands counted. */
export function counted(client: Client): Client {
  return {
    ...client,
    query: (...asked) => awaited(client.query(...asked)),
    command: (...asked) => awaited(client.command(...asked)),
  }
}

async function awaited<T>(answer: Promise<T>): Promise<T> {
  useCount.setState((count) => count + 1, true)
  try {
    return await answer
  } finally {
    useCount.setState((count) => count - 1, true)
  }
}
