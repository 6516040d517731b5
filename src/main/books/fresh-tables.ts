// The tables of a new SQLite file, each whole at once. SQLite reads its entire schema again after every added column, so
// that a new book led through all migrations one by one would take several times as long; what comes of it is the same.

import type BetterSqlite3 from 'better-sqlite3'
import { makeDdl, statementText, type Statement } from './ddl.ts'
import { noLooseRows, type Migration } from './migration.ts'

/** All of it or nothing. */
export async function makeFreshTables(
  database: BetterSqlite3.Database,
  migrations: readonly Migration[],
): Promise<void> {
  const statements: Statement[] = []
  const ddl = makeDdl('sqlite', async (statement) => void statements.push(statement))
  for (const migration of migrations) await migration.up(ddl)
  const texts = withColumns(statements).map((statement) => statementText('sqlite', statement))
  // A column may point to a table that comes later.
  database.pragma('foreign_keys = OFF')
  database.transaction(() => {
    database.exec(texts.join(';\n'))
    noLooseRows(database.pragma('foreign_key_check'))
  })()
  database.pragma('foreign_keys = ON')
}

/** Each table with the columns that are added to it afterwards. */
function withColumns(statements: readonly Statement[]): Statement[] {
  const added = Map.groupBy(
    statements.filter((one) => one.what === 'column'),
    (one) => one.table,
  )
  return statements.flatMap((one): Statement[] => {
    if (one.what === 'column') return []
    if (one.what === 'other') return [one]
    const more = added.get(one.table) ?? []
    return [{ ...one, columns: [...one.columns, ...more.map(({ column }) => column)] }]
  })
}
