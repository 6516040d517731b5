// A backup of a book while people work in it: one file, with the attachments, as the book stood at one moment. It is
// opened and checked before it gets its name, so one that is there can be worked on. A PostgreSQL database has tools of
// its own for this.

import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { copyFile } from './copy-file.ts'
import { migrations } from './migrations.ts'
import { openSqliteReader, readHeader } from './sqlite-reader.ts'
import { isPostgres } from './store.ts'
import { verifyBook, type Verified } from './verify.ts'

export type Backup = Verified & { readonly bytes: number }
type OnProgress = (done: number, total: number) => void

/** Copies the book to a file that is not there yet. Contradictions in its books are told; the copy has them too. */
export async function backUp(
  location: string,
  target: string,
  onProgress?: OnProgress,
): Promise<Result<Backup, readonly Refusal[]>> {
  if (isPostgres(location)) return failure([refusal('backup.postgres', '')])
  const header = readHeader(location)
  if (!header.ok) return header
  if (existsSync(target)) return failure([refusal('book.exists', '', { file: target })])
  const copy = `${target}.copying`
  rmSync(copy, { force: true })
  try {
    await copyFile(location, copy)
    if (!isWhole(copy)) return failure([refusal('backup.damaged', '', { file: location })])
    // An older book is whole as it is; its tables are not those that are checked here.
    const verified =
      header.value < migrations.length ? { checked: 0, problems: [] } : await verifiedCopy(copy, onProgress)
    renameSync(copy, target)
    return success({ ...verified, bytes: statSync(target).size })
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(copy + suffix, { force: true })
  }
}

/** Whether SQLite finds every page in order; and makes it one file, without a log beside it. */
function isWhole(copy: string): boolean {
  const database = new BetterSqlite3(copy, { fileMustExist: true })
  try {
    database.pragma('journal_mode = delete')
    return database.pragma('integrity_check', { simple: true }) === 'ok'
  } finally {
    database.close()
  }
}

async function verifiedCopy(copy: string, onProgress?: OnProgress): Promise<Verified> {
  const reader = openSqliteReader(copy, migrations.length)
  if (!reader.ok) throw new Error('a copy of a book is a book')
  try {
    return await reader.value.read((sql) => verifyBook(sql, onProgress))
  } finally {
    await reader.value.close()
  }
}
