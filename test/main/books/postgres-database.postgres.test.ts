// A book as a PostgreSQL database: a newer one is refused, an older one migrated, a failed migration leaves it as it
// was and locked by nobody, and no second program gets in.

import pg from 'pg'
import { expect, test } from 'vitest'
import { createBook } from '../../../src/main/books/create-book.ts'
import type { Migration } from '../../../src/main/books/migration.ts'
import { migrations } from '../../../src/main/books/migrations.ts'
import { openBook, openReader } from '../../../src/main/books/open-book.ts'
import { openPostgres } from '../../../src/main/books/postgres-store.ts'
import { day } from '../../../src/shared/kernel/index.ts'
import { newBook, openTestBook, refusals, stoppedClock, value } from '../../books.ts'
import { newDatabase } from '../../database.ts'

const clock = stoppedClock()
const next = migrations.length + 1
const tomorrows = (up: Migration['up']): readonly Migration[] => [
  ...migrations,
  { name: 'Tomorrow', at: Date.parse('2030-01-01'), up },
]

async function bookDatabase(): Promise<string> {
  const location = await newDatabase()
  await (await newBook({ location })).close()
  return location
}

async function ask(location: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: location })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const tables = (location: string): Promise<unknown[]> =>
  ask(location, `select tablename from pg_tables where schemaname = 'public' order by tablename`)

test('a newer book is refused, for work and for reading; its address is told without the password', async () => {
  const location = await bookDatabase()
  await ask(location, `insert into migrations (timestamp, name) values (1893456000000, 'Tomorrow1893456000000')`)
  const refused = await openBook(location, { clock })
  expect(refused).toMatchObject({ error: [{ code: 'book.newer', facts: { schema: next } }] })
  expect(JSON.stringify(refused)).not.toContain(new URL(location).password)
  expect(refusals(await openReader(location))).toEqual(['book.newer'])
})

test('an older book is migrated when it is opened', async () => {
  const location = await bookDatabase()
  const store = value(
    await openPostgres(
      location,
      tomorrows((ddl) => ddl.execute('create table tomorrow (id bigint)')),
      'open',
    ),
  )
  await store.close()
  expect(await ask(location, 'select count(*)::int as count from migrations')).toEqual([{ count: next }])
  expect(refusals(await openBook(location, { clock }))).toEqual(['book.newer'])
})

test('a migration that fails half-way leaves the database as it was, and locked by nobody', async () => {
  const location = await bookDatabase()
  const before = await tables(location)
  const failing = tomorrows(async (ddl) => {
    await ddl.execute('create table tomorrow (id bigint)')
    await ddl.execute('create table tomorrow (id bigint)')
  })
  await expect(openPostgres(location, failing, 'open')).rejects.toThrow(/already exists/)
  expect(await tables(location)).toEqual(before)
  expect(await ask(location, 'select count(*)::int as count from migrations')).toEqual([{ count: migrations.length }])
  await (await openTestBook(location)).close()
})

test('an open book is locked against a second program, and free again when it is closed', async () => {
  const location = await bookDatabase()
  const book = await openTestBook(location)
  expect(refusals(await openBook(location, { clock }))).toEqual(['book.locked'])
  await value(await openReader(location)).close()
  await book.close()
  await (await openTestBook(location)).close()
})

test('no book is made over a book, nor beside other tables, nor opened where there is none', async () => {
  const what = { company: '另一家', startDay: day('2025-01-01'), clock }
  expect(refusals(await createBook(await bookDatabase(), what))).toEqual(['book.exists'])
  const foreign = await newDatabase()
  await ask(foreign, 'create table other (id bigint)')
  expect(refusals(await createBook(foreign, what))).toEqual(['book.notEmpty'])
  expect(await tables(foreign)).toEqual([{ tablename: 'other' }])
  expect(refusals(await openBook(foreign, { clock }))).toEqual(['book.missing'])
})
