// Books to post in: one is made with its records, and every test works in a copy of it, on either engine.

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { distributor, newBook, openTestBook, temporaryFolder, type Distributor } from '../../books.ts'
import { tradeIn, type Trade } from './trade.ts'

export type Open = (options?: { readonly today?: string; readonly startDay?: string }) => Promise<Trade>

/** Where books of an engine lie. */
export type Place = {
  /** Somewhere a new book can be made. */
  fresh(): Promise<{ location: string; remove: () => void }>
  /** A copy of a book that nobody has open. */
  copyOf(location: string): Promise<{ location: string; remove: () => void }>
}

/** Opens a book for one test and closes it when the test is over. */
export function openIn(place: Place): { open: Open; remove: () => Promise<void> } {
  const prepared = new Map<string, Promise<Prepared>>()
  const preparedFor = (startDay: string): Promise<Prepared> => {
    const known = prepared.get(startDay) ?? prepare(place, startDay)
    prepared.set(startDay, known)
    return known
  }
  return {
    async open({ today, startDay = '2025-01-01' } = {}) {
      const { location, of } = await preparedFor(startDay)
      const copy = await place.copyOf(location)
      const book = await openTestBook(copy.location, today)
      onTestFinished(async () => {
        await book.close()
        copy.remove()
      })
      return tradeIn(book, of)
    },
    async remove() {
      for (const one of await Promise.all(prepared.values())) one.remove()
    },
  }
}

type Prepared = { readonly location: string; readonly of: Distributor; readonly remove: () => void }

async function prepare(place: Place, startDay: string): Promise<Prepared> {
  const { location, remove } = await place.fresh()
  const book = await newBook({ location, startDay })
  const of = await distributor(book)
  await book.close()
  return { location, of, remove }
}

export const sqlitePlace: Place = {
  async fresh() {
    const folder = temporaryFolder()
    return { location: join(folder.path, 'book.hz'), remove: folder.remove }
  },
  async copyOf(location) {
    const copy = await sqlitePlace.fresh()
    copyFileSync(location, copy.location)
    return copy
  },
}
