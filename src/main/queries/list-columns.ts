// The columns a list sorts and filters by: for each its SQL, what sort of value it holds, and the tables it needs.
// They follow from the contract, so a new field of a kind can be filtered without a word of code. A reference is
// compared by its words, code and name, as it stands on screen.

import type { Field, Fields } from '../../shared/contract/index.ts'
import { snake } from '../books/sql.ts'

export type ListColumn = {
  readonly sql: string
  readonly holds: 'text' | 'number' | 'day' | 'flag' | 'choice' | 'words'
  readonly nullable: boolean
  /** Names of the joins it needs, each after those it stands on. */
  readonly joins: readonly string[]
  /** What it sorts by, where that is not the column itself. */
  readonly order?: string
  /** Words: what also equals them, besides the whole: the code or the name alone. */
  readonly parts?: readonly string[]
}

export type ListColumns = ReadonlyMap<string, ListColumn>
/** SQL of a join by its name. */
export type Joins = ReadonlyMap<string, string>

/** The words of a record: code and name. */
const wordsOf = (code: string, name: string): string => `${code} || ' ' || ${name}`

export const wordsColumn = (code: string, name: string, joins: readonly string[], nullable: boolean): ListColumn => ({
  sql: wordsOf(code, name),
  holds: 'words',
  nullable,
  joins,
  order: code,
  parts: [code, name],
})

export const plainColumn = (sql: string, holds: ListColumn['holds'], nullable = false): ListColumn => ({
  sql,
  holds,
  nullable,
  joins: [],
})

/** The columns of fields that stand in the table `alias`, and the joins their references need. */
export function columnsOfFields(
  fields: Fields,
  alias: string,
  needs: readonly string[],
): { columns: Map<string, ListColumn>; joins: Map<string, string> } {
  const columns = new Map<string, ListColumn>()
  const joins = new Map<string, string>()
  for (const [name, field] of Object.entries(fields)) {
    const sql = `${alias}.${snake(name)}`
    const nullable = field.required !== true
    if (field.kind !== 'reference') {
      columns.set(name, { sql, holds: holdsOf(field), nullable, joins: needs, ...choiceOrder(field, sql) })
      continue
    }
    const other = `r_${snake(name)}`
    joins.set(other, `left join ${snake(field.to)} ${other} on ${other}.id = ${sql}`)
    columns.set(name, wordsColumn(`${other}.code`, `${other}.name`, [...needs, other], nullable))
  }
  return { columns, joins }
}

function holdsOf(field: Field): ListColumn['holds'] {
  switch (field.kind) {
    case 'text':
    case 'lot':
      return 'text'
    case 'day':
    case 'flag':
    case 'choice':
      return field.kind
    default:
      return 'number'
  }
}

/** Choices sort as they are declared: their words are not known to the database. */
function choiceOrder(field: Field, sql: string): { order?: string } {
  return field.kind === 'choice' ? { order: placeAmong(Object.keys(field.choices), sql) } : {}
}

export const placeAmong = (values: readonly string[], sql: string): string =>
  `case ${sql} ${values.map((value, index) => `when '${value}' then ${index}`).join(' ')} end`
