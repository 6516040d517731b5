// Migrations are written once, in these words, for both engines: STRICT tables on SQLite, `text collate "C"`
// on PostgreSQL, flags as 0 and 1, append-only by trigger.

import { snake, type Dialect } from './sql.ts'

/** A column: its unit or kind, whether it may be empty, what it points to. */
export type Column = {
  readonly type: 'integer' | 'text' | 'day' | 'flag' | 'json' | 'bytes'
  readonly nullable: boolean
  readonly references: string | null
  readonly notNegative: boolean
}

const column = (type: Column['type'], more: Partial<Column> = {}): Column => ({
  type,
  nullable: false,
  references: null,
  notNegative: false,
  ...more,
})

/** The columns' words. Units are in the column's name; all of them are integers. */
export const c = {
  id: column('integer'),
  ref: (table: string) => column('integer', { references: table }),
  fen: column('integer'),
  milli: column('integer'),
  priceE4: column('integer'),
  grams: column('integer'),
  basisPoints: column('integer'),
  permilleE2: column('integer'),
  integer: column('integer'),
  instant: column('integer'),
  text: column('text'),
  day: column('day'),
  flag: column('flag'),
  json: column('json'),
  bytes: column('bytes'),
  maybe: (of: Column): Column => ({ ...of, nullable: true }),
  notNegative: (of: Column): Column => ({ ...of, notNegative: true }),
} as const

/** A row is of a version of its document. */
const versionKey = { documentId: c.ref('document'), version: c.integer } as const

/** What every record has. */
const recordColumns = {
  id: c.id,
  code: c.text,
  name: c.text,
  initials: c.maybe(c.text),
  search: c.text,
  active: c.flag,
  version: c.integer,
}

export type Columns = Readonly<Record<string, Column>>
export type TableOptions = {
  readonly primary: readonly string[]
  readonly unique?: readonly (readonly string[])[]
  readonly index?: readonly (readonly string[])[]
  readonly check?: readonly string[]
}

export type Ddl = {
  readonly dialect: Dialect
  table(name: string, columns: Columns, options: TableOptions): Promise<void>
  /** The table of a record kind: its columns beside those every record has. */
  recordTable(name: string, columns: Columns, check?: readonly string[]): Promise<void>
  /** A flag for a table that is there already; not set. */
  addFlag(table: string, name: string): Promise<void>
  /** Further columns of a table that holds rows already: each may be empty. */
  addColumns(table: string, columns: Columns): Promise<void>
  index(table: string, columns: readonly string[], where?: string): Promise<void>
  /** Rows of the table can be added and read, never changed or removed. */
  appendOnly(table: string): Promise<void>
  /** The head and line tables of a document kind: insert-only, one row per version. */
  documentTables(kind: string, head: Columns, sections: Readonly<Record<string, Columns>>): Promise<void>
  /** The table of a section, also of one that a kind learns later. */
  sectionTable(kind: string, section: string, columns: Columns): Promise<void>
  /** Declares the ways a kind's documents may go from state to state; a trigger holds them to it. */
  transitions(kind: string, ways: readonly (readonly [string, string])[]): Promise<void>
  execute(text: string): Promise<void>
}

/** What a migration asks for: a table, one more column of a table, or any other SQL. */
export type Statement =
  | {
      readonly what: 'table'
      readonly table: string
      readonly columns: readonly string[]
      readonly rules: readonly string[]
    }
  | { readonly what: 'column'; readonly table: string; readonly column: string }
  | { readonly what: 'other'; readonly text: string }

export function statementText(dialect: Dialect, statement: Statement): string {
  if (statement.what === 'other') return statement.text
  if (statement.what === 'column') return `alter table ${statement.table} add column ${statement.column}`
  const lines = [...statement.columns, ...statement.rules].join(',\n  ')
  return `create table ${statement.table} (\n  ${lines}\n)${dialect === 'sqlite' ? ' strict' : ''}`
}

/** `take` is given the statements in their order. */
export function makeDdl(dialect: Dialect, take: (statement: Statement) => Promise<unknown>): Ddl {
  const run = async (text: string): Promise<void> => void (await take({ what: 'other', text }))
  const ddl: Ddl = {
    dialect,
    execute: run,
    async table(name, columns, options) {
      const rules = [`primary key (${options.primary.map(snake).join(', ')})`]
      for (const unique of options.unique ?? []) rules.push(`unique (${unique.map(snake).join(', ')})`)
      for (const check of options.check ?? []) rules.push(`check (${check})`)
      const texts = Object.entries(columns).map(([key, of]) => columnText(dialect, key, of))
      await take({ what: 'table', table: name, columns: texts, rules })
      for (const index of options.index ?? []) await ddl.index(name, index)
    },
    recordTable: (name, columns, check = []) =>
      ddl.table(name, { ...recordColumns, ...columns }, { primary: ['id'], unique: [['code']], check }),
    async addFlag(table, name) {
      await take({ what: 'column', table, column: `${columnText(dialect, name, c.flag)} default 0` })
    },
    async addColumns(table, columns) {
      for (const [key, of] of Object.entries(columns))
        await take({ what: 'column', table, column: columnText(dialect, key, of) })
    },
    async index(table, columns, where) {
      const names = columns.map(snake)
      await run(
        `create index ${table}_by_${names.join('_')} on ${table} (${names.join(', ')})${where ? ` where ${where}` : ''}`,
      )
    },
    async appendOnly(table) {
      if (dialect === 'sqlite') {
        for (const act of ['update', 'delete'])
          await run(
            `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} is append-only'); end`,
          )
        return
      }
      await run(
        `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
      )
      await run(
        `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
      )
    },
    async documentTables(kind, head, sections) {
      const name = snake(kind)
      await ddl.table(name, { ...versionKey, ...head }, { primary: ['documentId', 'version'] })
      await ddl.appendOnly(name)
      for (const [section, columns] of Object.entries(sections)) await ddl.sectionTable(kind, section, columns)
    },
    async sectionTable(kind, section, columns) {
      const table = `${snake(kind)}_${snake(section)}`
      await ddl.table(
        table,
        { id: c.id, ...versionKey, lineNo: c.integer, ...columns },
        { primary: ['id', 'version'], index: [['documentId']] },
      )
      await ddl.appendOnly(table)
    },
    async transitions(kind, ways) {
      for (const [from, to] of ways)
        await run(`insert into document_transition (kind, from_state, to_state) values ('${kind}', '${from}', '${to}')`)
    },
  }
  return ddl
}

function columnText(dialect: Dialect, key: string, of: Column): string {
  const name = snake(key)
  const type = dialect === 'sqlite' ? sqliteTypes[of.type] : postgresTypes[of.type]
  const checks: string[] = []
  if (of.type === 'day') checks.push(`length(${name}) = 10`)
  if (of.type === 'flag') checks.push(`${name} in (0, 1)`)
  if (of.notNegative) checks.push(`${name} >= 0`)
  return [
    `${name} ${type}`,
    of.nullable ? '' : 'not null',
    checks.length > 0 ? `check (${checks.join(' and ')})` : '',
    of.references ? `references ${of.references}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const sqliteTypes = {
  integer: 'integer',
  text: 'text',
  day: 'text',
  flag: 'integer',
  json: 'text',
  bytes: 'blob',
} as const
const postgresTypes = {
  integer: 'bigint',
  text: 'text collate "C"',
  day: 'text collate "C"',
  flag: 'integer',
  json: 'text',
  bytes: 'bytea',
} as const
