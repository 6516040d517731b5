// A copy of a book's file as it stands, whoever works in it meanwhile, with what a crashed program may have left in the
// log beside it.

import BetterSqlite3 from 'better-sqlite3'

const everyPage = 0x7fffffff

export async function copyFile(file: string, copy: string): Promise<void> {
  const database = new BetterSqlite3(file, { fileMustExist: true })
  try {
    // In one step: in several, a commit of another program would start it over each time.
    await database.backup(copy, { progress: () => everyPage })
  } finally {
    database.close()
  }
}
