// `Sql` over one better-sqlite3 handle: statements prepared once, rows made by column position.

import type BetterSqlite3 from 'better-sqlite3'
import { asParam, camel, snake, type Bound, type Bytes, type Param, type Sql } from './sql.ts'

type Prepared = { readonly statement: BetterSqlite3.Statement; readonly names: readonly string[] }

export function sqliteSql(database: BetterSqlite3.Database): Sql {
  const prepared = new Map<string, Prepared>()

  const prepare = (text: string): Prepared => {
    let known = prepared.get(text)
    if (!known) {
      const statement = database.prepare(text)
      const names = statement.reader ? statement.columns().map((column) => camel(column.name)) : []
      if (statement.reader) statement.raw(true)
      known = { statement, names }
      prepared.set(text, known)
    }
    return known
  }

  const rowOf = (names: readonly string[], values: readonly unknown[]): Record<string, unknown> => {
    const row: Record<string, unknown> = {}
    for (let i = 0; i < names.length; i++) row[names[i] as string] = values[i]
    return row
  }

  return {
    dialect: 'sqlite',
    async all<T>(text: string, params: readonly Bound[] = []) {
      const { statement, names } = prepare(text)
      return (statement.all(...params.map(bind)) as unknown[][]).map((values) => rowOf(names, values) as T)
    },
    async get<T>(text: string, params: readonly Bound[] = []) {
      const { statement, names } = prepare(text)
      const values = statement.get(...params.map(bind)) as unknown[] | undefined
      return values && (rowOf(names, values) as T)
    },
    async run(text, params = []) {
      const { statement } = prepare(text)
      if (statement.reader) return statement.all(...params.map(bind)).length
      return statement.run(...params.map(bind)).changes
    },
    async insert(table, rows) {
      const first = rows[0]
      if (!first) return
      const names = Object.keys(first)
      const { statement } = prepare(
        `insert into ${table} (${names.map(snake).join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      for (const row of rows) statement.run(...names.map((name) => asParam(row[name])))
    },
    async *each<T>(text: string, params: readonly Bound[] = []) {
      const { statement, names } = prepare(text)
      for (const values of statement.iterate(...params.map(bind))) yield rowOf(names, values as unknown[]) as T
    },
  }
}

const bind = (value: Bound): Param | Bytes => (Array.isArray(value) ? JSON.stringify(value) : (value as Param | Bytes))
