// Books in PostgreSQL. To copy a database takes a quarter of a second, so a "copy" is the one prepared database put
// back as it was: its rows are kept in a schema beside it, and the triggers that forbid it look away meanwhile.

import pg from 'pg'
import { newDatabase } from '../../database.ts'
import type { Place } from './open.ts'

/** The databases go with the server the tests bring. */
const nothingToRemove = (): void => {}

export const postgresPlace: Place = {
  fresh: async () => ({ location: await newDatabase(), remove: nothingToRemove }),
  async copyOf(location) {
    const client = new pg.Client({ connectionString: location })
    await client.connect()
    try {
      const names = (schema: string) =>
        `select quote_ident(tablename) as name from pg_tables where schemaname = '${schema}'`
      const kept = await client.query<{ name: string }>(names('kept'))
      if (kept.rows.length > 0)
        await putBack(
          client,
          kept.rows.map(({ name }) => name),
        )
      else
        await keep(
          client,
          (await client.query<{ name: string }>(names('public'))).rows.map(({ name }) => name),
        )
    } finally {
      await client.end()
    }
    return { location, remove: nothingToRemove }
  },
}

async function keep(client: pg.Client, tables: readonly string[]): Promise<void> {
  await client.query(
    `create schema kept; ${tables.map((name) => `create table kept.${name} as table public.${name};`).join(' ')}`,
  )
}

async function putBack(client: pg.Client, tables: readonly string[]): Promise<void> {
  const each = tables.map((name) => `delete from public.${name}; insert into public.${name} table kept.${name};`)
  await client.query(`begin; set local session_replication_role = replica; ${each.join(' ')} commit`)
}
