// The same commands leave the same rows on both engines, ids and numbers included: a book can move between them.

import { afterAll, expect, test } from 'vitest'
import { openIn, sqlitePlace } from '../posting/open.ts'
import { postgresPlace } from '../posting/postgres-place.ts'
import { dump } from './dump.ts'
import { fullBook } from './full-book.ts'

const sqlite = openIn(sqlitePlace)
const postgres = openIn(postgresPlace)
afterAll(async () => {
  await sqlite.remove()
  await postgres.remove()
})

/** Made by the client, and by TypeORM for itself. */
const notOurs: ReadonlySet<string> = new Set(['audit.request_id', 'request.id', 'migrations.id'])

test('a book with one of everything is the same, row for row', async () => {
  const onSqlite = await (await fullBook(sqlite.open)).book.read((sql) => dump(sql, notOurs))
  const onPostgres = await (await fullBook(postgres.open)).book.read((sql) => dump(sql, notOurs))
  expect(Object.keys(onPostgres)).toEqual(Object.keys(onSqlite))
  for (const [table, rows] of Object.entries(onSqlite))
    expect({ [table]: onPostgres[table] }).toEqual({ [table]: rows })
  expect(onSqlite.document?.length).toBeGreaterThan(25)
})
