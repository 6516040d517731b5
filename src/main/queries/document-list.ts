// A list of documents of one kind, filtered, sorted and summed by the database. The ids of a page are found first, on
// the narrow index (kind, day, id) when the order is the usual one, and only their rows are then joined with head,
// partner and references; count and sums run over everything the filter shows, over no more tables than they need.

import type { ListPage, Queries } from '../../shared/api.ts'
import type { AnyRow, DocumentContract, Fields } from '../../shared/contract/index.ts'
import { present, safeInteger } from '../../shared/kernel/index.ts'
import { oneOf, snake, type Bound, type Sql, type SqlRow } from '../books/sql.ts'
import { checkPage, documentContract } from './check-input.ts'
import { viewOf } from './document-views.ts'
import { matchingDrafts } from './draft-rows.ts'
import { columnsOfFields, placeAmong, plain, words, type Joins, type ListColumns } from './list-columns.ts'
import { andColumns, andSearch, andWhere, joinText, orderOf, startWhere, whereText, type Where } from './list-where.ts'
import type { BookTime } from './working-month.ts'

type Asked = Queries['document.list']['input']

/**
 * One page, with count and sums over the whole filter. Rows carry `partnerText`, and `xIdText` for each reference `xId`
 * of the head. Newest first unless sorted. Drafts, when asked for by state, stand before what is posted.
 */
export async function listDocuments(sql: Sql, input: Asked, time: BookTime): Promise<ListPage> {
  checkPage(input)
  const contract = documentContract(input.kind)
  const source = sourceOf(contract)
  const where = await whereOf(sql, contract, source.columns, input, time)
  const drafts = await matchingDrafts(sql, contract, input.filter)
  const shown = drafts.slice(input.offset, input.offset + input.limit)
  const summed = await sumsOf(sql, contract, source, where)
  const posted = await pageOf(sql, source, where, {
    ...input,
    offset: Math.max(0, input.offset - drafts.length),
    limit: input.limit - shown.length,
  })
  return { rows: [...shown, ...posted], count: drafts.length + summed.count, totals: summed.totals }
}

type Source = { readonly table: string; readonly fields: Fields; readonly columns: ListColumns; readonly joins: Joins }

const states = ['approved', 'posted', 'closed', 'reversed'] as const

function sourceOf(contract: DocumentContract): Source {
  const table = snake(contract.kind)
  const fields = { ...contract.head, ...contract.headPosted }
  const head = columnsOfFields(fields, 'h', ['head'])
  // The partner's name as it was when the document was posted.
  const partner = words('p.code', 'd.partner_name', ['partner'], true)
  const columns = new Map([
    ...head.columns,
    ['id', plain('d.id', 'number')] as const,
    ['no', plain('d.no', 'text')] as const,
    ['day', plain('d.day', 'day')] as const,
    ['state', { ...plain('d.state', 'choice'), order: placeAmong(states, 'd.state') }] as const,
    ['totalFen', plain('d.total_fen', 'number')] as const,
    ['remarks', plain('d.remarks', 'text', true)] as const,
    ['partnerText', partner] as const,
    ...(contract.partner === null ? [] : [[contract.partner, partner] as const]),
  ])
  const joins = new Map([
    ['head', `join ${table} h on h.document_id = d.id and h.version = d.version`],
    ['partner', 'left join partner p on p.id = d.partner_id'],
    ...head.joins,
  ])
  return { table, fields, columns, joins }
}

async function whereOf(
  sql: Sql,
  contract: DocumentContract,
  columns: ListColumns,
  { filter }: Asked,
  time: BookTime,
): Promise<Where> {
  const where = startWhere()
  andWhere(where, 'd.kind = ?', contract.kind)
  if (filter.states !== undefined)
    andWhere(
      where,
      oneOf(sql, 'd.state', 'texts'),
      filter.states.filter((state) => state !== 'draft'),
    )
  if (filter.from !== undefined) andWhere(where, 'd.day >= ?', filter.from)
  if (filter.to !== undefined) andWhere(where, 'd.day <= ?', filter.to)
  if (filter.partnerId !== undefined) andWhere(where, 'd.partner_id = ?', filter.partnerId)
  if (filter.view !== undefined) {
    const view = await viewOf(sql, contract, filter.view, time)
    andWhere(where, view.condition, ...view.params)
  }
  andSearch(where, 'd.search', filter.search ?? '')
  andColumns(where, columns, filter.columns ?? {})
  return where
}

async function pageOf(sql: Sql, source: Source, where: Where, { sort, offset, limit }: Asked): Promise<AnyRow[]> {
  if (limit === 0) return []
  const ordered: Where = { ...where, joins: new Set(where.joins) }
  const order = orderOf(ordered, source.columns, sort.length > 0 ? sort : [{ column: 'day', descending: true }], 'd.id')
  const page = await sql.all<{ id: number }>(
    `select d.id from document d ${joinText(source.joins, ordered.joins)} ${whereText(ordered)} ${order} limit ? offset ?`,
    [...ordered.params, limit, offset],
  )
  const rows = await rowsOf(
    sql,
    source,
    page.map(({ id }) => id),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.map(({ id }) => present(byId.get(id), `the row of document ${id}`))
}

async function rowsOf(sql: Sql, source: Source, ids: readonly number[]): Promise<SqlRow[]> {
  if (ids.length === 0) return []
  const head = Object.entries(source.fields).flatMap(([name, field]) => {
    const own = `h.${snake(name)}`
    const text = source.columns.get(name)
    return field.kind === 'reference' && text ? [own, `${text.sql} as ${snake(name)}_text`] : [own]
  })
  const common = ['d.id', 'd.no', 'd.day', 'd.state', 'd.version', 'd.partner_id', 'd.total_fen', 'd.remarks']
  return sql.all(
    `select ${[...common, `${source.columns.get('partnerText')?.sql} as partner_text`, ...head].join(', ')}
    from document d ${[...source.joins.values()].join(' ')} where ${oneOf(sql, 'd.id', 'ids')}`,
    [ids],
  )
}

async function sumsOf(
  sql: Sql,
  contract: DocumentContract,
  source: Source,
  where: Where,
): Promise<Pick<ListPage, 'count' | 'totals'>> {
  const money = Object.entries(source.fields).flatMap(([name, field]) => (field.kind === 'money' ? [name] : []))
  const totals = await sumOver(sql, source, where, ['count(*) as count', 'sum(d.total_fen) as total_fen'], [])
  // A head stands alone where it has one version only and no condition asks for more than its kind.
  const isAlone = !contract.amendable && where.conditions.length === 1
  const sums = money.map((name) => `sum(h.${snake(name)}) as ${snake(name)}`)
  const ofHead =
    money.length === 0
      ? undefined
      : isAlone
        ? await sql.get<SqlRow>(`select ${sums.join(', ')} from ${source.table} h`)
        : await sumOver(sql, source, where, sums, ['head'])
  const names = ['totalFen', ...money]
  const summed: SqlRow = { ...ofHead, ...totals }
  return {
    count: Number(totals.count),
    totals: Object.fromEntries(names.map((name) => [name, safeInteger(Number(summed[name] ?? 0), name)])),
  }
}

async function sumOver(
  sql: Sql,
  source: Source,
  where: Where,
  sums: readonly string[],
  needs: readonly string[],
): Promise<SqlRow> {
  const joins = joinText(source.joins, new Set([...where.joins, ...needs]))
  const params: readonly Bound[] = where.params
  return (await sql.get<SqlRow>(`select ${sums.join(', ')} from document d ${joins} ${whereText(where)}`, params)) ?? {}
}
