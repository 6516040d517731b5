// Books in PostgreSQL. To copy a database takes a quarter of a second, so a "copy" is the one prepared database put
// back as it was: its rows are kept in a schema beside it, and the triggers that forbid it look away meanwhile.

import pg from 'pg'
import { newDatabase } from '../../database.ts'
import type { Place } from './open.ts'

/** Who puts a database back: always the same, because who comes anew must first learn of every table. */
const keepers = new Map<string, Promise<Keeper>>()
type Keeper = { readonly client: pg.Client; readonly tables: readonly string[] }

export const postgresPlace: Place = {
  async fresh() {
    const location = await newDatabase()
    // The database goes with the server the tests bring.
    const remove = () => void keepers.get(location)?.then(({ client }) => client.end())
    return { location, remove }
  },
  async copyOf(location) {
    const known = keepers.get(location)
    if (known) await putBack(await known)
    else keepers.set(location, keep(location))
    await keepers.get(location)
    return { location, remove: () => {} }
  },
}

async function keep(location: string): Promise<Keeper> {
  const client = new pg.Client({ connectionString: location })
  await client.connect()
  const found = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  const tables = found.rows.map(({ name }) => name)
  const copies = tables.map((name) => `create table kept.${name} as table public.${name};`)
  await client.query(`create schema kept; ${copies.join(' ')}`)
  return { client, tables }
}

async function putBack({ client, tables }: Keeper): Promise<void> {
  const each = tables.map((name) => `delete from public.${name}; insert into public.${name} table kept.${name};`)
  await client.query(`begin; set local session_replication_role = replica; ${each.join(' ')} commit`)
}
