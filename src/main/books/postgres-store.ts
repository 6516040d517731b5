// A book as one PostgreSQL database, for an office that outgrows a file. Commands take turns by the same gate,
// and an advisory lock keeps a second program from writing. Readers see one snapshot each.

import pg from 'pg'
import { DataSource } from 'typeorm'
import { assert, failure, safeInteger, success, type Result } from '../../shared/kernel/index.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { entities } from './entities.ts'
import { typeormMigration, type Migration } from './migration.ts'
import { postgresSql } from './postgres-sql.ts'
import { checkSchema, makeGate, makePool, shownLocation, type Reader, type Store } from './store.ts'

/** The advisory lock that says "this book is open": any fixed number will do. */
const openLock = 0x485a
const readersMost = 4

// bigint and the sums PostgreSQL makes of it (numeric) arrive as text; here they are exact integers or an error.
pg.types.setTypeParser(20, (text) => safeInteger(Number(text)))
pg.types.setTypeParser(1700, (text) => safeInteger(Number(text)))

export async function openPostgres(
  url: string,
  migrations: readonly Migration[],
  mode: 'create' | 'open',
): Promise<Result<Store, Refusal[]>> {
  const lock = new pg.Client({ connectionString: url })
  await lock.connect()
  const letGo = () => lock.end()
  const held = await lock.query('select pg_try_advisory_lock($1) as held', [openLock])
  const file = shownLocation(url)
  if (!held.rows[0]?.held) {
    await letGo()
    return failure([refusal('book.locked', '', { file })])
  }
  const found = await schemaOf(lock)
  const problem =
    mode === 'create'
      ? found !== null && refusal('book.exists', '', { file })
      : found === null && refusal('book.missing', '', { file })
  if (problem) {
    await letGo()
    return failure([problem])
  }
  const schema = checkSchema(file, found ?? 0, migrations.length)
  if (!schema.ok) {
    await letGo()
    return schema
  }
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: migrations.map(typeormMigration),
  }).initialize()
  if (schema.value === 'older') await dataSource.runMigrations({ transaction: 'all' })
  return success(await storeOf(url, dataSource, letGo))
}

export async function openPostgresReader(url: string, known: number): Promise<Result<Reader, Refusal[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = await schemaOf(client)
  await client.end()
  if (found === null) return failure([refusal('book.missing', '', { file: shownLocation(url) })])
  const schema = checkSchema(shownLocation(url), found, known)
  if (!schema.ok) return schema
  return success({ engine: 'postgres', location: url, ...readers(url) })
}

async function storeOf(url: string, dataSource: DataSource, unlock: () => Promise<void>): Promise<Store> {
  // The writer's connection is TypeORM's own, so that entities and SQL share the transaction.
  const runner = dataSource.createQueryRunner()
  const client = (await runner.connect()) as pg.ClientBase
  const sql = postgresSql(client)
  const gate = makeGate()
  const reading = readers(url)
  return {
    engine: 'postgres',
    location: url,
    manager: runner.manager,
    read: reading.read,
    write: (work) =>
      gate(async () => {
        await client.query('begin isolation level read committed')
        try {
          const result = await work(sql)
          await client.query(result.ok ? 'commit' : 'rollback')
          return result
        } catch (error) {
          await client.query('rollback')
          throw error
        }
      }),
    async close() {
      await gate(async () => undefined)
      await reading.close()
      await runner.release()
      await dataSource.destroy()
      await unlock()
    },
  }
}

function readers(url: string): Pick<Store, 'read' | 'close'> {
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
async function schemaOf(client: pg.Client): Promise<number | null> {
  const there = await client.query(`select to_regclass('setting') is not null as there`)
  if (!there.rows[0]?.there) return null
  const counted = await client.query('select count(*) as count from migrations')
  const count: unknown = counted.rows[0]?.count
  assert(typeof count === 'number', 'the count of migrations is a number')
  return count
}
