// A list of documents of one kind, filtered, sorted and summed by the database. How it is read depends on what the
// filter shows, so that the first page comes at once whatever is asked:
//   - everything: the page is walked along the index (kind, day, id), the sums are read along the tables;
//   - few documents: they are found once, and page and sums are read from their ids alone;
//   - many: sums and page are read apart, the page along the index where that is its order.

import type { ListPage, Queries } from '../../shared/api.ts'
import { safeInteger } from '../../shared/kernel/index.ts'
import { oneOf, snake, type Sql, type SqlRow } from '../books/sql.ts'
import { checkPage, documentContract } from './check-input.ts'
import { readRows, sourceOf, type Source } from './document-source.ts'
import { viewOf } from './document-views.ts'
import { matchingDrafts } from './draft-rows.ts'
import { withGoods } from './list-goods.ts'
import { andColumns, andSearch, andWhere, joinText, orderOf, startWhere, whereText, type Where } from './list-where.ts'
import type { BookTime } from './working-month.ts'

type Asked = Queries['document.list']['input']
type Page = Pick<Asked, 'sort' | 'offset' | 'limit'>

/**
 * One page, with count and sums over the whole filter. Rows carry `partnerText`, and `xIdText` for each reference `xId`
 * of the head. Newest first unless sorted. Drafts, when asked for by state, stand before what is posted.
 */
export async function listDocuments(sql: Sql, input: Asked, time: BookTime): Promise<ListPage> {
  checkPage(input)
  const contract = documentContract(input.kind)
  const source = sourceOf(contract)
  const filter = await filterOf(sql, source, input, time)
  const many = readingOf(source, filter)
  const reading = filter.conditions.length === 0 ? many : ((await findFew(sql, source, many)) ?? many)
  const summed = await sumsOf(sql, source, reading)
  const drafts = await matchingDrafts(sql, contract, input.filter)
  const draftsHere = drafts.slice(input.offset, input.offset + input.limit)
  const rest = { ...input, offset: Math.max(0, input.offset - drafts.length), limit: input.limit - draftsHere.length }
  const posted = await withGoods(sql, contract, await readRows(sql, source, await pageOf(sql, source, reading, rest)))
  return { rows: [...draftsHere, ...posted], count: drafts.length + summed.count, totals: summed.totals }
}

/** What is asked for besides the kind. */
async function filterOf(sql: Sql, source: Source, { filter }: Asked, time: BookTime): Promise<Where> {
  const where = startWhere()
  if (filter.states !== undefined) {
    const posted = filter.states.filter((state) => state !== 'draft')
    andWhere(where, oneOf(sql, 'd.state', 'texts'), posted)
  }
  if (filter.from !== undefined) andWhere(where, 'd.day >= ?', filter.from)
  if (filter.to !== undefined) andWhere(where, 'd.day <= ?', filter.to)
  if (filter.partnerId !== undefined) andWhere(where, 'd.partner_id = ?', filter.partnerId)
  if (filter.view !== undefined) {
    const view = await viewOf(sql, source, filter.view, time)
    andWhere(where, view.condition, ...view.params)
  }
  andSearch(where, 'd.search', filter.search ?? '')
  andColumns(where, source.columns, filter.columns ?? {})
  return where
}

/**
 * The filter in two ways. By the index on kind and day each row is looked up apart: right where the walk ends early or
 * the days are few, three times as slow as the table itself where all of it is read.
 */
type Reading = { readonly byIndex: Where; readonly byTable: Where; readonly isEverything: boolean }

function readingOf({ kind }: Source, filter: Where): Reading {
  const withKind = (condition: string): Where => ({
    conditions: [condition, ...filter.conditions],
    params: [kind, ...filter.params],
    joins: filter.joins,
  })
  const byIndex = withKind('d.kind = ?')
  const namesDays = filter.conditions.some((condition) => condition.startsWith('d.day '))
  return {
    byIndex,
    byTable: namesDays ? byIndex : withKind(`coalesce(d.kind, '') = ?`),
    isEverything: filter.conditions.length === 0,
  }
}

/** Few enough to name them all. */
const fewMost = 5000

/** The filter as the ids it shows; null when it shows too many. */
async function findFew(sql: Sql, source: Source, { byTable: where }: Reading): Promise<Reading | null> {
  const found = await sql.all<{ id: number }>(
    `select d.id from document d ${joinText(source.joins, where.joins)} ${whereText(where)} limit ?`,
    [...where.params, fewMost + 1],
  )
  if (found.length > fewMost) return null
  const few = startWhere()
  andWhere(
    few,
    oneOf(sql, 'd.id', 'ids'),
    found.map(({ id }) => id),
  )
  return { byIndex: few, byTable: few, isEverything: false }
}

async function pageOf(sql: Sql, source: Source, reading: Reading, { sort, offset, limit }: Page): Promise<number[]> {
  if (limit === 0) return []
  const wanted = sort.length > 0 ? sort : [{ column: 'day', descending: true }]
  const where = wanted[0]?.column === 'day' ? reading.byIndex : reading.byTable
  const { text, joins } = orderOf(source.columns, wanted, 'd.id')
  const page = await sql.all<{ id: number }>(
    `select d.id from document d ${joinText(source.joins, [...where.joins, ...joins])} ${whereText(where)} ${text} limit ? offset ?`,
    [...where.params, limit, offset],
  )
  return page.map(({ id }) => id)
}

/** Count, and the sums of the total and of the head's money. */
async function sumsOf(sql: Sql, source: Source, reading: Reading): Promise<Pick<ListPage, 'count' | 'totals'>> {
  const { byTable: where, isEverything } = reading
  const money = Object.entries(source.fields).flatMap(([name, field]) => (field.kind === 'money' ? [name] : []))
  const ofDocument = ['count(*) as count', 'sum(d.total_fen) as total_fen']
  const ofHead = money.map((name) => `sum(h.${snake(name)}) as ${snake(name)}`)
  const sum = async (columns: readonly string[], needs: readonly string[]): Promise<SqlRow> =>
    (await sql.get(
      `select ${columns.join(', ')} from document d ${joinText(source.joins, [...where.joins, ...needs])} ${whereText(where)}`,
      where.params,
    )) ?? {}
  // A head of one version stands alone: all of it is summed without its documents.
  const apart = money.length > 0 && isEverything && !source.versioned
  const summed: SqlRow = apart
    ? {
        ...(await sum(ofDocument, [])),
        ...(await sql.get(`select ${ofHead.join(', ')} from ${source.table} h`)),
      }
    : await sum([...ofDocument, ...ofHead], money.length > 0 ? ['head'] : [])
  return {
    count: Number(summed.count),
    totals: Object.fromEntries(
      ['totalFen', ...money].map((name) => [name, safeInteger(Number(summed[name] ?? 0), name)]),
    ),
  }
}
