// A book as one SQLite file. The header carries the application id and the schema version; a lock file beside it,
// held in BEGIN EXCLUSIVE, keeps a second program out and frees itself when the process dies.
// synchronous=FULL: without it a commit survives a crash but not a power cut.

import { existsSync, rmSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { DataSource } from 'typeorm'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { copyFile } from './copy-file.ts'
import { entities } from './entities.ts'
import { makeFreshTables } from './fresh-tables.ts'
import { typeormMigrations, type Migration } from './migration.ts'
import { applicationId, readHeader, sqliteReaders } from './sqlite-reader.ts'
import { sqliteSql } from './sqlite-sql.ts'
import { checkSchema, makeGate, type Store } from './store.ts'

type Mode = 'create' | 'open'

export async function openSqlite(
  file: string,
  migrations: readonly Migration[],
  mode: Mode,
): Promise<Result<Store, Refusal[]>> {
  if (mode === 'create' && existsSync(file)) return failure([refusal('book.exists', '', { file })])
  let older = false
  if (mode === 'open') {
    const header = readHeader(file)
    if (!header.ok) return header
    const schema = checkSchema(file, header.value, migrations.length)
    if (!schema.ok) return schema
    older = schema.value === 'older'
  }
  const lock = takeLock(file)
  if (!lock) return failure([refusal('book.locked', '', { file })])
  try {
    if (older) await copyFile(file, `${file}.before-schema-${migrations.length}`)
    const dataSource = await connect(file, migrations)
    if (mode === 'create' || older) await migrate(dataSource, migrations, mode)
    return success(storeOf(file, dataSource, lock))
  } catch (error) {
    lock()
    if (mode === 'create') for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    throw error
  }
}

async function connect(file: string, migrations: readonly Migration[]): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: file,
    enableWAL: true,
    prepareDatabase: (database: BetterSqlite3.Database) => {
      database.pragma('synchronous = FULL')
      database.pragma('foreign_keys = ON')
      database.pragma('recursive_triggers = ON')
      // Moving the log into the file makes one posting wait: so rather every 16 MB than every 4.
      database.pragma('wal_autocheckpoint = 4000')
      database.pragma('cache_size = -32768')
    },
    entities,
    migrations: typeormMigrations(migrations),
  })
  return dataSource.initialize()
}

/** All of it or nothing: a failure leaves the file as it was, and nobody holding it. */
async function migrate(dataSource: DataSource, migrations: readonly Migration[], mode: Mode): Promise<void> {
  try {
    if (mode === 'create') await makeFreshTables(rawOf(dataSource), migrations)
    // Of fresh tables it is only noted that every migration is in them.
    await dataSource.runMigrations({ transaction: 'all', fake: mode === 'create' })
  } catch (error) {
    await dataSource.destroy()
    throw error
  }
  const database = rawOf(dataSource)
  database.pragma('foreign_keys = ON')
  database.pragma(`application_id = ${applicationId}`)
  database.pragma(`user_version = ${migrations.length}`)
}

function storeOf(file: string, dataSource: DataSource, unlock: () => void): Store {
  const database = rawOf(dataSource)
  const sql = sqliteSql(database)
  const gate = makeGate()
  const reading = sqliteReaders(file)
  const close = async (): Promise<void> => {
    await gate(async () => undefined)
    await reading.close()
    await dataSource.destroy()
    unlock()
  }
  return {
    engine: 'sqlite',
    location: file,
    manager: dataSource.manager,
    read: reading.read,
    write: (work) =>
      gate(async () => {
        database.exec('begin immediate')
        try {
          const result = await work(sql)
          database.exec(result.ok ? 'commit' : 'rollback')
          return result
        } catch (error) {
          if (database.inTransaction) database.exec('rollback')
          throw error
        }
      }),
    close,
    async discard() {
      await close()
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    },
  }
}

/** The better-sqlite3 handle TypeORM writes through: same connection, same transaction. */
function rawOf(dataSource: DataSource): BetterSqlite3.Database {
  return (dataSource.driver as unknown as { databaseConnection: BetterSqlite3.Database }).databaseConnection
}

/** Takes the book for this program; answers how to let go, or null when another holds it. */
function takeLock(file: string): (() => void) | null {
  const path = `${file}.lock`
  const database = new BetterSqlite3(path, { timeout: 0 })
  try {
    database.exec('begin exclusive')
  } catch {
    database.close()
    return null
  }
  return () => {
    database.exec('rollback')
    database.close()
    rmSync(path, { force: true })
  }
}
