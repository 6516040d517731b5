// From what a list is asked for to SQL: conditions with their parameters, order, and the joins both need.
// Text is compared in lower case on both sides, because `like` minds the case on one engine and not on the other; where
// empty values sort is said, because the engines differ there too. Names of columns come from outside: only those
// the list knows reach the SQL, and every value is a parameter.

import type { ColumnFilter, ListQuery } from '../../shared/api.ts'
import type { Value } from '../../shared/contract/index.ts'
import type { Bound } from '../books/sql.ts'
import type { Joins, ListColumn, ListColumns } from './list-columns.ts'
import { refuseQuery } from './query.ts'

export type Where = { readonly conditions: string[]; readonly params: Bound[]; readonly joins: Set<string> }

export const startWhere = (): Where => ({ conditions: [], params: [], joins: new Set() })

export function andWhere(where: Where, condition: string, ...params: readonly Bound[]): void {
  where.conditions.push(condition)
  where.params.push(...params)
}

/** Every word must stand somewhere in the `search` column. */
export function andSearch(where: Where, column: string, search: string): void {
  for (const word of wordsIn(search)) andWhere(where, `${column} like ? escape '\\'`, `%${likeText(word)}%`)
}

export const wordsIn = (search: string): string[] => search.toLowerCase().split(/\s+/).filter(Boolean)

/** A text as it stands, within a pattern of `like … escape '\'`. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

export function andColumns(where: Where, columns: ListColumns, asked: Readonly<Record<string, ColumnFilter>>): void {
  for (const [name, filter] of Object.entries(asked)) {
    const column = columns.get(name) ?? refuseQuery(`there is no column “${name}”`)
    for (const join of column.joins) where.joins.add(join)
    const { condition, params } = conditionOf(column, name, filter)
    andWhere(where, condition, ...params)
  }
}

/**
 * `order by …` and the joins it needs; ties are broken by id in the direction of the last column, so that pages never
 * overlap.
 */
export function orderOf(
  columns: ListColumns,
  sort: ListQuery['sort'],
  id: string,
): { readonly text: string; readonly joins: readonly string[] } {
  const sorted = sort.map(({ column: name, descending }) => ({
    column: columns.get(name) ?? refuseQuery(`there is no column “${name}”`),
    descending,
  }))
  const parts = sorted.map(({ column, descending }) => {
    const nulls = column.nullable ? (descending ? ' nulls last' : ' nulls first') : ''
    return `${column.order ?? column.sql}${descending ? ' desc' : ''}${nulls}`
  })
  const last = `${id}${sort.at(-1)?.descending ? ' desc' : ''}`
  return { text: `order by ${[...parts, last].join(', ')}`, joins: sorted.flatMap(({ column }) => column.joins) }
}

export const whereText = ({ conditions }: Where): string =>
  conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''

/** The joins that are needed, in the order in which they stand on each other. */
export const joinText = (joins: Joins, needed: Iterable<string>): string => {
  const names = new Set(needed)
  return [...joins].flatMap(([name, text]) => (names.has(name) ? [text] : [])).join(' ')
}

type Condition = { readonly condition: string; readonly params: readonly Bound[] }
const asks = (condition: string, ...params: readonly Bound[]): Condition => ({ condition, params })

function conditionOf(column: ListColumn, name: string, filter: ColumnFilter): Condition {
  const { sql, holds } = column
  const isText = holds === 'text' || holds === 'words'
  switch (filter.op) {
    case 'blank':
      return asks(isText ? `coalesce(${sql}, '') = ''` : holds === 'flag' ? `${sql} = 0` : `${sql} is null`)
    case 'notBlank':
      return asks(isText ? `coalesce(${sql}, '') <> ''` : holds === 'flag' ? `${sql} = 1` : `${sql} is not null`)
    case 'contains':
    case 'startsWith':
      return likeCondition(column, name, filter)
    case 'equals':
      return isText ? textEquals(column, filter) : asks(`${sql} = ?`, valueFor(column, name, filter.value))
    case 'notEqual': {
      const { condition, params } = isText
        ? textEquals(column, filter)
        : asks(`${sql} = ?`, valueFor(column, name, filter.value))
      return asks(`(${sql} is null or not (${condition}))`, ...params)
    }
    case 'lessThan':
      return asks(`${sql} < ?`, valueFor(column, name, filter.value))
    case 'greaterThan':
      return asks(`${sql} > ?`, valueFor(column, name, filter.value))
    case 'between':
      return asks(`${sql} between ? and ?`, valueFor(column, name, filter.value), valueFor(column, name, filter.to))
  }
}

function likeCondition({ sql, holds }: ListColumn, name: string, { op, value }: ColumnFilter): Condition {
  if (holds === 'number' || holds === 'flag') return refuseQuery(`“${name}” holds no text: it cannot contain one`)
  const pattern = `${op === 'contains' ? '%' : ''}${likeText(lower(value))}%`
  return asks(`lower(${sql}) like ? escape '\\'`, pattern)
}

function textEquals({ sql, parts }: ListColumn, { value }: ColumnFilter): Condition {
  const text = lower(value)
  const same = [sql, ...(parts ?? [])]
  return asks(`(${same.map((one) => `lower(${one}) = ?`).join(' or ')})`, ...same.map(() => text))
}

const lower = (value: Value | undefined): string => String(value ?? '').toLowerCase()

/** The parameter a value is compared as; a number where text stands, or the other way round, is no question. */
function valueFor({ holds }: ListColumn, name: string, value: Value | undefined): Bound {
  if (holds === 'number')
    return Number.isSafeInteger(value)
      ? (value as number)
      : refuseQuery(`“${name}” holds whole numbers, not ${String(value)}`)
  if (holds === 'flag') return value === true ? 1 : 0
  return typeof value === 'string' ? value : refuseQuery(`“${name}” holds text, not ${String(value)}`)
}
