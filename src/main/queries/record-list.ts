// A list of records of one kind: filtered and sorted by the database like a list of documents, by code unless sorted.
// Records are few beside documents, so the page is cut from the sorted table without further art.

import type { ListPage, Queries } from '../../shared/api.ts'
import type { RecordContract } from '../../shared/contract/index.ts'
import { snake, type Sql } from '../books/sql.ts'
import { checkPage, recordContract } from './check-input.ts'
import { columnsOfFields, plainColumn, type Joins, type ListColumns } from './list-columns.ts'
import { andColumns, andSearch, andWhere, joinText, orderOf, startWhere, whereText, type Where } from './list-where.ts'
import { refuseQuery } from './query.ts'
import { readRecords } from './record-rows.ts'

type Asked = Queries['record.list']['input']

/** One page; inactive records only when asked for. Nothing in a record is summed. */
export async function listRecords(sql: Sql, input: Asked): Promise<ListPage> {
  checkPage(input)
  const contract = recordContract(input.kind)
  const { columns, joins } = sourceOf(contract)
  const where = whereOf(columns, input)
  const table = snake(contract.kind)
  const counted = await sql.get<{ count: number }>(
    `select count(*) as count from ${table} t ${joinText(joins, where.joins)} ${whereText(where)}`,
    where.params,
  )
  const order = orderOf(columns, input.sort.length > 0 ? input.sort : [{ column: 'code', descending: false }], 't.id')
  const page = await sql.all<{ id: number }>(
    `select t.id from ${table} t ${joinText(joins, [...where.joins, ...order.joins])} ${whereText(where)} ${order.text} limit ? offset ?`,
    [...where.params, input.limit, input.offset],
  )
  const rows = await readRecords(
    sql,
    contract.kind,
    page.map(({ id }) => id),
  )
  return { rows, count: counted?.count ?? 0, totals: {} }
}

function sourceOf(contract: RecordContract): { readonly columns: ListColumns; readonly joins: Joins } {
  const { columns, joins } = columnsOfFields(contract.fields, 't', [])
  columns.set('id', plainColumn('t.id', 'number'))
  columns.set('active', plainColumn('t.active', 'flag'))
  return { columns, joins }
}

function whereOf(columns: ListColumns, { kind, filter, includeInactive }: Asked): Where {
  if (filter.view !== undefined) refuseQuery(`records have no view “${filter.view}”`)
  const where = startWhere()
  if (kind === 'warehouse') andWhere(where, 't.passage is null')
  if (includeInactive !== true) andWhere(where, 't.active = 1')
  andSearch(where, 't.search', filter.search ?? '')
  andColumns(where, columns, filter.columns ?? {})
  return where
}
