// Reading a book's file without opening it for work: a pool of read-only handles, each report in one transaction.
// Loads neither TypeORM nor the writer, so that a report from the command line starts at once.

import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { sqliteSql } from './sqlite-sql.ts'
import type { Sql } from './sql.ts'
import { checkSchema, makePool, type Reader, type Store } from './store.ts'

/** `HZBK` in ASCII: marks a file as a book, whatever its name. */
export const applicationId = 0x485a424b
const readersMost = 4

/** Reads only, beside a program that may have the book open for writing. */
export function openSqliteReader(file: string, known: number): Result<Reader, Refusal[]> {
  const header = readHeader(file)
  if (!header.ok) return header
  const schema = checkSchema(file, header.value, known)
  if (!schema.ok) return schema
  return success({ engine: 'sqlite', location: file, ...sqliteReaders(file) })
}

export function sqliteReaders(file: string): Pick<Store, 'read' | 'close'> {
  type Handle = { readonly database: BetterSqlite3.Database; readonly sql: Sql }
  const pool = makePool<Handle>(
    readersMost,
    async () => {
      const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
      database.pragma('cache_size = -32768')
      return { database, sql: sqliteSql(database) }
    },
    ({ database }) => void database.close(),
  )
  return {
    read: (work) =>
      pool.use(async ({ database, sql }) => {
        database.exec('begin')
        try {
          return await work(sql)
        } finally {
          database.exec('commit')
        }
      }),
    close: () => pool.drain(),
  }
}

/** The schema version in the header of a book's file. */
export function readHeader(file: string): Result<number, Refusal[]> {
  if (!existsSync(file)) return failure([refusal('book.missing', '', { file })])
  try {
    // A log beside the file may hold a later header; without one the file's own is read, which leaves nothing behind.
    const { id, schema } = existsSync(`${file}-wal`) ? askSqlite(file) : readBytes(file)
    return id === applicationId ? success(schema) : failure([refusal('book.notABook', '', { file })])
  } catch {
    return failure([refusal('book.notABook', '', { file })])
  }
}

type Header = { readonly id: number; readonly schema: number }

function askSqlite(file: string): Header {
  const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
  try {
    return {
      id: Number(database.pragma('application_id', { simple: true })),
      schema: Number(database.pragma('user_version', { simple: true })),
    }
  } finally {
    database.close()
  }
}

/** Where SQLite's file format keeps both, in its first hundred bytes. */
function readBytes(file: string): Header {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header)
  } finally {
    closeSync(handle)
  }
  return { id: header.readUInt32BE(68), schema: header.readUInt32BE(60) }
}
