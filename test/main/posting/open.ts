// Books to post in: one is made with its records, and every test works in it as it was then, on either engine.

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { distributor, newBook, openTestBook, temporaryFolder, type Distributor, type TestBook } from '../../books.ts'
import { tradeIn, type Trade } from './trade.ts'

export type Open = (options?: { readonly today?: string; readonly startDay?: string }) => Promise<Trade>

/** Where books of an engine lie. */
export type Place = {
  /** Somewhere a new book can be made. */
  fresh(): Promise<{ location: string; remove: () => Promise<void> }>
  /** A book as it was made, open, and what to do with it after the test. */
  lend(location: string, today: string | undefined): Promise<{ book: TestBook; takeBack: () => Promise<void> }>
}

/** Opens a book for one test and takes it back when the test is over. */
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
      const { book, takeBack } = await place.lend(location, today)
      onTestFinished(takeBack)
      return tradeIn(book, of)
    },
    async remove() {
      for (const one of await Promise.all(prepared.values())) await one.remove()
    },
  }
}

type Prepared = { readonly location: string; readonly of: Distributor; readonly remove: () => Promise<void> }

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
    return { location: join(folder.path, 'book.hz'), remove: async () => folder.remove() }
  },
  async lend(location, today) {
    const copy = await sqlitePlace.fresh()
    copyFileSync(location, copy.location)
    const book = await openTestBook(copy.location, today)
    const takeBack = async (): Promise<void> => {
      await book.close()
      await copy.remove()
    }
    return { book, takeBack }
  },
}
