// Reading a book in PostgreSQL beside whoever works in it: a pool of clients, each report one snapshot.

import pg from 'pg'
import { assert, failure, safeInteger, success, type Result } from '../../shared/kernel/index.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { postgresSql } from './postgres-sql.ts'
import { checkSchema, makePool, shownLocation, type Reader, type Store } from './store.ts'

const readersMost = 4

// bigint and the sums PostgreSQL makes of it (numeric) arrive as text; here they are exact integers or an error.
pg.types.setTypeParser(20, (text) => safeInteger(Number(text)))
pg.types.setTypeParser(1700, (text) => safeInteger(Number(text)))

export async function openPostgresReader(url: string, known: number): Promise<Result<Reader, Refusal[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = await schemaOf(client)
  await client.end()
  if (found === null) return failure([refusal('book.missing', '', { file: shownLocation(url) })])
  const schema = checkSchema(shownLocation(url), found, known)
  if (!schema.ok) return schema
  return success({ engine: 'postgres', location: url, ...postgresReaders(url) })
}

export function postgresReaders(url: string): Pick<Store, 'read' | 'close'> {
  const pool = makePool(
    readersMost,
    async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return { client, sql: postgresSql(client) }
    },
    ({ client }) => client.end(),
  )
  return {
    read: (work) =>
      pool.use(async ({ client, sql }) => {
        await client.query('begin isolation level repeatable read read only')
        try {
          return await work(sql)
        } finally {
          await client.query('commit')
        }
      }),
    close: () => pool.drain(),
  }
}

/** How many migrations the database has, or null when it holds no book. */
export async function schemaOf(client: pg.Client): Promise<number | null> {
  const there = await client.query(`select to_regclass('setting') is not null as there`)
  if (!there.rows[0]?.there) return null
  const counted = await client.query('select count(*) as count from migrations')
  const count: unknown = counted.rows[0]?.count
  assert(typeof count === 'number', 'the count of migrations is a number')
  return count
}
