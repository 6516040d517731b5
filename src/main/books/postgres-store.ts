// A book as one PostgreSQL database, for an office that outgrows a file. Commands take turns by the same gate,
// and an advisory lock keeps a second program from writing. Readers see one snapshot each.

import pg from 'pg'
import { DataSource } from 'typeorm'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { entities } from './entities.ts'
import { typeormMigrations, type Migration } from './migration.ts'
import { postgresReaders, schemaOf } from './postgres-reader.ts'
import { postgresSql } from './postgres-sql.ts'
import { checkSchema, makeGate, shownLocation, type Store } from './store.ts'

/** The advisory lock that says "this book is open": any fixed number will do. */
const openLock = 0x485a
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
  const problem = await whyNot(lock, mode, found, file)
  if (problem) {
    await letGo()
    return failure([problem])
  }
  const schema = checkSchema(file, found ?? 0, migrations.length)
  if (!schema.ok) {
    await letGo()
    return schema
  }
  try {
    const dataSource = await connect(url, migrations)
    if (schema.value === 'older') await migrate(dataSource)
    return success(await storeOf(url, dataSource, letGo))
  } catch (error) {
    await letGo()
    throw error
  }
}

const connect = (url: string, migrations: readonly Migration[]): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, entities, migrations: typeormMigrations(migrations) }).initialize()

/** All of it or nothing: a failure leaves the database as it was, and nobody holding it. */
async function migrate(dataSource: DataSource): Promise<void> {
  try {
    await dataSource.runMigrations({ transaction: 'all' })
  } catch (error) {
    await dataSource.destroy()
    throw error
  }
}

async function storeOf(url: string, dataSource: DataSource, unlock: () => Promise<void>): Promise<Store> {
  // The writer's connection is TypeORM's own, so that entities and SQL share the transaction.
  const runner = dataSource.createQueryRunner()
  const client = (await runner.connect()) as pg.ClientBase
  const sql = postgresSql(client)
  const gate = makeGate()
  const reading = postgresReaders(url)
  const close = async (): Promise<void> => {
    await gate(async () => undefined)
    await reading.close()
    await runner.release()
    await dataSource.destroy()
    await unlock()
  }
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
    close,
    async discard() {
      await gate(() => dropAll(client))
      await close()
    },
  }
}

async function whyNot(
  lock: pg.Client,
  mode: 'create' | 'open',
  found: number | null,
  file: string,
): Promise<Refusal | null> {
  if (mode === 'open') return found === null ? refusal('book.missing', '', { file }) : null
  if (found !== null) return refusal('book.exists', '', { file })
  return (await isEmpty(lock)) ? null : refusal('book.notEmpty', '', { file })
}

/** Empties a database that was empty before the book was made in it. */
async function dropAll(client: pg.ClientBase): Promise<void> {
  const tables = await client.query<{ name: string }>(
    'select quote_ident(tablename) as name from pg_tables where schemaname = current_schema()',
  )
  for (const { name } of tables.rows) await client.query(`drop table ${name} cascade`)
  await client.query('drop function if exists refuse_change(), guard_document()')
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const found = await client.query('select 1 from pg_tables where schemaname = current_schema() limit 1')
  return found.rows.length === 0
}
