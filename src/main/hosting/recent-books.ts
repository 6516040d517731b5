// The books opened lately on this machine, newest first, for the first screen. A convenience: a damaged list is
// an empty list, and a book that is no longer there is left out but not forgotten, because its disk may come back.

import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export type RecentBook = { readonly location: string; readonly company: string; readonly openedAt: number }

export type RecentBooks = {
  list(): Promise<readonly RecentBook[]>
  add(book: RecentBook): Promise<void>
}

const booksMax = 20
const schema = z.array(z.object({ location: z.string(), company: z.string(), openedAt: z.number() }))

export function openRecentBooks(home: string): RecentBooks {
  const file = join(home, 'recent.json')
  return {
    list: async () => (await read(file)).filter(({ location }) => isAddress(location) || existsSync(location)),
    async add(book) {
      const others = (await read(file)).filter(({ location }) => location !== book.location)
      const text = JSON.stringify([book, ...others].slice(0, booksMax), null, 2)
      await writeFile(`${file}.part`, text, { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
  }
}

const isAddress = (location: string): boolean => /^postgres(ql)?:\/\//.test(location)

async function read(file: string): Promise<readonly RecentBook[]> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return []
  }
}
