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

/** Opens a book for one test and closes it when the test is over. A book with another start day is made anew. */
export function openIn(place: Place): { open: Open; remove: () => void } {
  let prepared: Promise<Prepared> | null = null
  return {
    async open({ today, startDay } = {}) {
      if (startDay === undefined) {
        prepared ??= prepare(place)
        const { location, of } = await prepared
        const copy = await place.copyOf(location)
        const book = await openTestBook(copy.location, today, copy.remove)
        onTestFinished(() => book.close())
        return tradeIn(book, of)
      }
      const { location, remove } = await place.fresh()
      const book = await newBook({ location, startDay, ...(today === undefined ? {} : { today }) })
      onTestFinished(async () => {
        await book.close()
        remove()
      })
      return tradeIn(book, await distributor(book))
    },
    remove: () => void prepared?.then(({ remove }) => remove()),
  }
}

type Prepared = { readonly location: string; readonly of: Distributor; readonly remove: () => void }

async function prepare(place: Place): Promise<Prepared> {
  const { location, remove } = await place.fresh()
  const book = await newBook({ location })
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
