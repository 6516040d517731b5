// The one way the engine speaks SQL, the same on SQLite and PostgreSQL: `?` for parameters, snake_case in SQL,
// camelCase in rows. Statements are prepared once per text. SQL never divides, rounds or concatenates a
// parameter: better-sqlite3 binds every number as REAL.

export type Param = string | number | null
export type SqlRow = Readonly<Record<string, Param>>
export type Dialect = 'sqlite' | 'postgres'

export type Sql = {
  readonly dialect: Dialect
  all<T = SqlRow>(text: string, params?: readonly Bound[]): Promise<T[]>
  get<T = SqlRow>(text: string, params?: readonly Bound[]): Promise<T | undefined>
  /** Answers how many rows were changed. */
  run(text: string, params?: readonly Bound[]): Promise<number>
  /** Inserts rows of one shape; booleans become 0 and 1. */
  insert(table: string, rows: readonly Readonly<Record<string, Param | boolean | Bytes>>[]): Promise<void>
  /** Rows one by one, for long reads. */
  each<T = SqlRow>(text: string, params?: readonly Bound[]): AsyncIterable<T>
}

/** The bytes of a file, given and read. */
export type Bytes = Uint8Array

/** A parameter; a list is bound by `oneOf`. */
export type Bound = Param | Bytes | readonly number[] | readonly string[]

/** `column in (…)` over a list of any length with one parameter, so that the statement stays prepared. */
export function oneOf(sql: Sql, column: string, kind: 'ids' | 'texts'): string {
  if (sql.dialect === 'sqlite') return `${column} in (select value from json_each(?))`
  return `${column} = any(?::${kind === 'ids' ? 'bigint' : 'text'}[])`
}

/** A kept balance: the columns that name its row, those that are added to, and what else a new row needs. */
export type Balance = {
  readonly table: string
  readonly keys: readonly string[]
  readonly measures: readonly string[]
  readonly also?: readonly string[]
}

/**
 * Adds to kept balances; each key stands in one row only. Not an upsert: its proposed row would have to be valid
 * by itself, and a movement alone may be below zero.
 */
export async function addTo(sql: Sql, balance: Balance, rows: readonly SqlRow[]): Promise<void> {
  if (rows.length === 0) return
  await (sql.dialect === 'sqlite' ? addOneByOne : addTogether)(sql, balance, rows)
}

async function addOneByOne(sql: Sql, balance: Balance, rows: readonly SqlRow[]): Promise<void> {
  const set = balance.measures.map((name) => `${snake(name)} = ${snake(name)} + ?`).join(', ')
  const where = balance.keys.map((name) => `${snake(name)} = ?`).join(' and ')
  const text = `update ${balance.table} set ${set} where ${where}`
  for (const row of rows) {
    const changed = await sql.run(
      text,
      [...balance.measures, ...balance.keys].map((name) => row[name] ?? 0),
    )
    if (changed === 0) await sql.insert(balance.table, [pick(row, columnsOf(balance))])
  }
}

async function addTogether(sql: Sql, balance: Balance, rows: readonly SqlRow[]): Promise<void> {
  const names = columnsOf(balance)
  const columns = names.map(snake)
  const first = rows[0] as SqlRow
  const tuple = `(${names.map((name) => (typeof first[name] === 'string' ? '?::text' : '?::bigint')).join(', ')})`
  const given = `(values ${rows.map(() => tuple).join(', ')}) as v (${columns.join(', ')})`
  const values = rows.flatMap((row) => names.map((name) => row[name] ?? 0))
  const measures = balance.measures.map(snake)
  const blank = columns.map((name) => (measures.includes(name) ? '0' : `v.${name}`)).join(', ')
  const keys = balance.keys.map(snake)
  await sql.run(
    `insert into ${balance.table} (${columns.join(', ')}) select ${blank} from ${given} on conflict (${keys.join(', ')}) do nothing`,
    values,
  )
  await sql.run(
    `update ${balance.table} as t set ${measures.map((name) => `${name} = t.${name} + v.${name}`).join(', ')}
    from ${given} where ${keys.map((name) => `t.${name} = v.${name}`).join(' and ')}`,
    values,
  )
}

const columnsOf = (balance: Balance): string[] => [...balance.keys, ...(balance.also ?? []), ...balance.measures]
const pick = (row: SqlRow, names: readonly string[]): SqlRow =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? 0]))

const snakes = new Map<string, string>()
/** `qtyMilli` → `qty_milli`, `priceE4` → `price_e4`. */
export function snake(name: string): string {
  let known = snakes.get(name)
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    snakes.set(name, known)
  }
  return known
}

const camels = new Map<string, string>()
/** `qty_milli` → `qtyMilli`. */
export function camel(name: string): string {
  let known = camels.get(name)
  if (known === undefined) {
    known = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    camels.set(name, known)
  }
  return known
}

export const asParam = (value: Param | boolean | Bytes | undefined): Param | Bytes =>
  typeof value === 'boolean' ? (value ? 1 : 0) : (value ?? null)
