// Books in PostgreSQL. To copy a database takes a quarter of a second and to open one a tenth, so all tests of a file work
// in one that stays open and is put back as it was: its rows are kept in a schema beside it, and the triggers that
// forbid it look away meanwhile.

import pg from 'pg'
import { noonOf, openTestBook, type TestBook } from '../../books.ts'
import { newDatabase } from '../../database.ts'
import type { Place } from './open.ts'

/** Who puts a database back: always the same, because who comes anew must first learn of every table. */
const keepers = new Map<string, Promise<pg.Client>>()
const books = new Map<string, TestBook>()

export const postgresPlace: Place = {
  async fresh() {
    const location = await newDatabase()
    // The database goes with the server the tests bring.
    const remove = async (): Promise<void> => {
      await books.get(location)?.close()
      await (await keepers.get(location))?.end()
    }
    return { location, remove }
  },
  async lend(location, today) {
    const known = keepers.get(location)
    const keeper = known ?? keep(location)
    keepers.set(location, keeper)
    const client = await keeper
    if (known) await client.query('select kept.put_back()')
    const left = books.get(location)
    const book = left && !left.isClosed() ? left : await openTestBook(location)
    books.set(location, book)
    book.clock.at = noonOf(today ?? '2025-12-31')
    return { book, takeBack: async () => {} }
  },
}

async function keep(location: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: location })
  await client.connect()
  const found = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  const tables = found.rows.map(({ name }) => name)
  const copies = tables.map((name) => `create table kept.${name} as table public.${name};`)
  const backs = tables.map((name) => `delete from public.${name}; insert into public.${name} table kept.${name};`)
  // A function, because its statements are planned once.
  await client.query(`create schema kept; ${copies.join(' ')}
    create function kept.put_back() returns void language plpgsql set session_replication_role = replica
    as $$ begin ${backs.join(' ')} end $$`)
  return client
}
