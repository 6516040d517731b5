// The same commands leave the same rows on both engines, ids and numbers included: a book can move between them.

import { afterAll, expect, test } from 'vitest'
import type { Sql } from '../../../src/main/books/sql.ts'
import { openIn, sqlitePlace } from '../posting/open.ts'
import { postgresPlace } from '../posting/postgres-place.ts'
import { fullBook } from './full-book.ts'
import { columnsOf, tablesIn } from './tables.ts'

const sqlite = openIn(sqlitePlace)
const postgres = openIn(postgresPlace)
afterAll(async () => {
  await sqlite.remove()
  await postgres.remove()
})

/** Made by the client, and by TypeORM for itself. */
const notOurs: ReadonlySet<string> = new Set(['audit.request_id', 'request.id', 'migrations.id'])

async function dump(sql: Sql): Promise<Record<string, unknown[]>> {
  const all: [string, unknown[]][] = []
  for (const table of await tablesIn(sql)) {
    const names = (await columnsOf(sql, table))
      .map(({ name }) => name)
      .filter((name) => !notOurs.has(`${table}.${name}`))
    const columns = names.toSorted().join(', ')
    const rows = await sql.all(`select ${columns} from ${table}`)
    all.push([table, rows.map((row) => JSON.stringify(row)).toSorted()])
  }
  return Object.fromEntries(all)
}

test('a book with one of everything is the same, row for row', async () => {
  const onSqlite = await (await fullBook(sqlite.open)).book.read(dump)
  const onPostgres = await (await fullBook(postgres.open)).book.read(dump)
  expect(Object.keys(onPostgres)).toEqual(Object.keys(onSqlite))
  for (const [table, rows] of Object.entries(onSqlite))
    expect({ [table]: onPostgres[table] }).toEqual({ [table]: rows })
  expect(onSqlite.document?.length).toBeGreaterThan(25)
})
