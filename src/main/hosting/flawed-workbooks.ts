// Workbooks that could not be moved in, kept with their flaws for a while, so that the person can have them marked.
// The flaws stay here and are not sent back by the client: what is written into a file is what was found.

import { randomUUID } from 'node:crypto'
import type { Flaw } from '../../shared/api.ts'
import type { Workbook } from './host-files.ts'

export type Flawed = { readonly workbook: Workbook; readonly handle: string; readonly flaws: readonly Flaw[] }

export type FlawedWorkbooks = {
  /** Keeps it and answers the ticket it can be had with. */
  keep(flawed: Flawed): string
  get(ticket: string): Flawed | null
}

const keptMax = 4

/** `forget` is told of each workbook that makes room for another. */
export function makeFlawedWorkbooks(forget: (handle: string) => Promise<void>): FlawedWorkbooks {
  const kept = new Map<string, Flawed>()
  return {
    keep(flawed) {
      const ticket = randomUUID()
      kept.set(ticket, flawed)
      const [oldest] = kept
      if (oldest && kept.size > keptMax) {
        kept.delete(oldest[0])
        void forget(oldest[1].handle)
      }
      return ticket
    },
    get: (ticket) => kept.get(ticket) ?? null,
  }
}
