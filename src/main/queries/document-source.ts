// Where the rows of a document list come from: the kind's columns, from its contract, and the tables they stand in.
// `d` is the document, `h` the head of its version in force, `p` its partner.

import {
  isFulfilled,
  signingStates,
  type AnyRow,
  type DocumentContract,
  type Fields,
} from '../../shared/contract/index.ts'
import { present } from '../../shared/kernel/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'
import { signingStateSql } from '../ledger/signing-state.ts'
import {
  columnsOfFields,
  placeAmong,
  plainColumn,
  wordsColumn,
  type Joins,
  type ListColumn,
  type ListColumns,
} from './list-columns.ts'
import { callOffSql } from '../ledger/call-off-balance.ts'
import { signedDay } from '../ledger/signed-returns.ts'

export type Source = {
  readonly kind: string
  /** The head's table. */
  readonly table: string
  /** The head's fields. */
  readonly fields: Fields
  readonly columns: ListColumns
  readonly joins: Joins
  /** A document of the kind may have several versions of its head. */
  readonly versioned: boolean
  /** Other documents fulfil its lines. */
  readonly fulfilled: boolean
  /** Both sides sign it. */
  readonly signable: boolean
  /** The day by which what is open must be dealt with, where the kind has one. */
  readonly deadline: string | null
}

const states = ['approved', 'posted', 'closed', 'reversed'] as const

export function sourceOf(contract: DocumentContract): Source {
  const table = snake(contract.kind)
  const fields = { ...contract.head, ...contract.headPosted }
  const head = columnsOfFields(fields, 'h', ['head'])
  // The partner's name as it was when the document was posted.
  const partner = wordsColumn('p.code', 'd.partner_name', ['partner'], true)
  const columns = new Map([
    ...head.columns,
    ['id', plainColumn('d.id', 'number')] as const,
    ['no', plainColumn('d.no', 'text')] as const,
    ['day', plainColumn('d.day', 'day')] as const,
    ['state', { ...plainColumn('d.state', 'choice'), order: placeAmong(states, 'd.state') }] as const,
    ['totalFen', plainColumn('d.total_fen', 'number')] as const,
    ...(contract.signedFor ? [['signedDay', plainColumn(signedDay, 'day', true)] as const] : []),
    ['remarks', plainColumn('d.remarks', 'text', true)] as const,
    ['partnerText', partner] as const,
    ...(contract.calledOff ? Object.entries(callOffSql(contract.kind)).map(asNumber) : []),
    ...(contract.signable ? [['signing', signingColumn(contract.kind)] as const] : []),
    ...(contract.partner === null ? [] : [[contract.partner, partner] as const]),
  ])
  const joins = new Map([
    ['head', `join ${table} h on h.document_id = d.id and h.version = d.version`],
    ['partner', 'left join partner p on p.id = d.partner_id'],
    ...head.joins,
  ])
  return {
    kind: contract.kind,
    table,
    fields,
    columns,
    joins,
    versioned: contract.amendable,
    fulfilled: isFulfilled(contract),
    signable: contract.signable === true,
    deadline: contract.deadline ?? null,
  }
}

const asNumber = ([name, sql]: readonly [string, string]) => [name, plainColumn(sql, 'number')] as const

function signingColumn(kind: string): ListColumn {
  const sql = `(${signingStateSql(kind)})`
  return { ...plainColumn(sql, 'choice'), order: placeAmong(Object.keys(signingStates), sql) }
}

/** What a row tells beside the fields of its document, where its kind does. */
const beside = ['signedDay', 'signing', 'agreedMilli', 'calledMilli', 'leftMilli', 'calledBp'] as const

/** Whole rows in the order of the ids. */
export async function readRows(
  sql: Sql,
  source: Source,
  ids: readonly number[],
): Promise<(AnyRow & { readonly id: number })[]> {
  if (ids.length === 0) return []
  const head = Object.entries(source.fields).flatMap(([name, field]) => {
    const own = `h.${snake(name)}`
    const text = source.columns.get(name)
    return field.kind === 'reference' && text ? [own, `${text.sql} as ${snake(name)}_text`] : [own]
  })
  const common = ['d.id', 'd.no', 'd.day', 'd.state', 'd.version', 'd.partner_id', 'd.total_fen', 'd.remarks']
  const events = beside.flatMap((name) => {
    const column = source.columns.get(name)
    return column ? [`${column.sql} as ${snake(name)}`] : []
  })
  const rows = await sql.all<AnyRow & { readonly id: number }>(
    `select ${[...common, ...events, `${source.columns.get('partnerText')?.sql} as partner_text`, ...head].join(', ')}
    from document d ${[...source.joins.values()].join(' ')} where ${oneOf(sql, 'd.id', 'ids')}`,
    [ids],
  )
  const flags = Object.entries(source.fields).flatMap(([name, { kind }]) => (kind === 'flag' ? [name] : []))
  const withFlags = (row: AnyRow & { readonly id: number }): AnyRow & { readonly id: number } => ({
    ...row,
    ...Object.fromEntries(flags.map((name) => [name, row[name] === 1])),
  })
  const byId = new Map(rows.map((row) => [row.id, withFlags(row)]))
  return ids.map((id) => present(byId.get(id), `the row of document ${id}`))
}
