// A program killed in the middle of its work loses nothing it has acknowledged, leaves nothing half done, and locks
// nobody out.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { openTestBook } from '../../books.ts'
import { openIn, sqlitePlace } from '../posting/open.ts'

const { open, remove } = openIn(sqlitePlace)
afterAll(remove)

/** Starts the writer and kills it after so many acknowledgements; answers all that it said. */
async function killedAfter(count: number, args: readonly string[]): Promise<string[]> {
  const program = join(import.meta.dirname, 'killed-writer.ts')
  const writer = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    said.push(line)
    if (said.length === count) writer.kill('SIGKILL')
  }
  return said
}

test('killed three times in the middle of commands: every number it said is there, in turn, and the book is whole', async () => {
  const t = await open()
  await t.book.close()
  const said: string[] = []
  for (const count of [1, 23, 77]) said.push(...(await killedAfter(count, [t.book.location, `${t.cash}`, `${t.bank}`])))
  expect(said.length).toBeGreaterThanOrEqual(1 + 23 + 77)

  const book = await openTestBook(t.book.location)
  const documents = await book.read((sql) => sql.all<{ no: string }>('select no from document order by id'))
  const nos = documents.map(({ no }) => no)
  expect(nos).toEqual(expect.arrayContaining(said))
  expect(nos).toEqual(nos.map((_, index) => `ZK20250301-${String(index + 1).padStart(3, '0')}`))
  expect((await book.read((sql) => verifyBook(sql))).problems).toEqual([])
  await book.close()
}, 120_000)
