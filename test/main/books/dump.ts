// Everything in a book, row for row, to compare.

import type { Sql } from '../../../src/main/books/sql.ts'
import { columnsOf, tablesIn } from './tables.ts'

/** Rows of every table, as sorted text; columns to leave out are named `table.column`. */
export async function dump(sql: Sql, without: ReadonlySet<string> = new Set()): Promise<Record<string, string[]>> {
  const all: [string, string[]][] = []
  for (const table of await tablesIn(sql)) {
    const names = (await columnsOf(sql, table))
      .map(({ name }) => name)
      .filter((name) => !without.has(`${table}.${name}`))
    const rows = await sql.all(`select ${names.toSorted().join(', ')} from ${table}`)
    all.push([table, rows.map((row) => JSON.stringify(row)).toSorted()])
  }
  return Object.fromEntries(all)
}
