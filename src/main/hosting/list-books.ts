// The books a first screen offers: those opened lately, and those that lie in the home directory without having been
// opened here (a copied file, a list that was lost). Of the latter only the file's name and time are known.

import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RecentBook, RecentBooks } from './recent-books.ts'

export async function listBooks(home: string, recentBooks: RecentBooks): Promise<readonly RecentBook[]> {
  const recent = await recentBooks.list()
  const known = new Set(recent.map(({ location }) => location))
  const names = (await readdir(home)).filter((name) => name.endsWith('.hz') && !name.startsWith('.'))
  const others = names.map((name) => join(home, name)).filter((location) => !known.has(location))
  return [...recent, ...(await Promise.all(others.map(unopened)))]
}

const unopened = async (location: string): Promise<RecentBook> => ({
  location,
  company: basename(location, '.hz'),
  openedAt: Math.trunc((await stat(location)).mtimeMs),
})
