// `Sql` over one PostgreSQL client: `?` becomes `$n`, many rows go in one statement.

import type { ClientBase } from 'pg'
import { asParam, camel, snake, type Bound, type Sql } from './sql.ts'

/** Rows sent with one insert; PostgreSQL takes 65,535 parameters at most. */
const rowsPerInsert = 500
/** Statements kept prepared on a connection, and how many parameters one of them may take. */
const statementsMost = 1000
const parametersMost = 120
/** Rows fetched at a time by `each`. */
const rowsPerFetch = 2000

export function postgresSql(client: ClientBase): Sql {
  type Numbered = { readonly text: string; readonly name?: string }
  const numbered = new Map<string, Numbered>()
  const number = (text: string): Numbered => {
    let known = numbered.get(text)
    if (known === undefined) {
      let n = 0
      known = { text: text.replace(/\?/g, () => `$${++n}`) }
      // Named, a statement is parsed and planned once. Inserts of many rows differ in every length: those stay unnamed.
      if (numbered.size < statementsMost && n <= parametersMost) {
        known = { ...known, name: `s${numbered.size}` }
        numbered.set(text, known)
      }
    }
    return known
  }

  const query = async (
    text: string,
    params: readonly Bound[],
  ): Promise<{ rows: Record<string, unknown>[]; count: number }> => {
    const result = await client.query({ ...number(text), values: [...params], rowMode: 'array' })
    const names = result.fields.map((field) => camel(field.name))
    const rows = (result.rows as unknown[][]).map((values) =>
      Object.fromEntries(names.map((name, i) => [name, values[i]])),
    )
    return { rows, count: result.rowCount ?? 0 }
  }

  let cursors = 0
  const sql: Sql = {
    dialect: 'postgres',
    async all<T>(text: string, params: readonly Bound[] = []) {
      return (await query(text, params)).rows as T[]
    },
    async get<T>(text: string, params: readonly Bound[] = []) {
      return (await query(text, params)).rows[0] as T | undefined
    },
    async run(text, params = []) {
      return (await query(text, params)).count
    },
    async insert(table, rows) {
      const first = rows[0]
      if (!first) return
      const names = Object.keys(first)
      const tuple = `(${names.map(() => '?').join(', ')})`
      for (let from = 0; from < rows.length; from += rowsPerInsert) {
        const part = rows.slice(from, from + rowsPerInsert)
        await query(
          `insert into ${table} (${names.map(snake).join(', ')}) values ${part.map(() => tuple).join(', ')}`,
          part.flatMap((row) => names.map((name) => asParam(row[name]))),
        )
      }
    },
    async *each<T>(text: string, params: readonly Bound[] = []) {
      const cursor = `each_${++cursors}`
      await query(`declare ${cursor} no scroll cursor for ${text}`, params)
      try {
        for (;;) {
          const { rows } = await query(`fetch ${rowsPerFetch} from ${cursor}`, [])
          if (rows.length === 0) return
          for (const row of rows) yield row as T
        }
      } finally {
        await query(`close ${cursor}`, [])
      }
    },
  }
  return sql
}
