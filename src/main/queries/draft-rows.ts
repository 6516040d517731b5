// Drafts as rows of a document list. They are JSON, few, and never queried: their filter runs here, over plain rows.

import type { ListFilter } from '../../shared/api.ts'
import type { AnyDraft, AnyRow, DocumentContract, Value } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import { wordsIn } from './list-where.ts'
import { textsOfRows } from './texts.ts'

type Kept = { readonly id: number; readonly title: string; readonly body: string }

/** The drafts of a kind that the filter shows, the latest first; none unless it asks for drafts. */
export async function matchingDrafts(sql: Sql, contract: DocumentContract, filter: ListFilter): Promise<AnyRow[]> {
  if (!filter.states?.includes('draft') || filter.view !== undefined) return []
  const kept = await sql.all<Kept>('select id, title, body from draft where kind = ? order by at desc, id desc', [
    contract.kind,
  ])
  const drafts = kept.map(({ id, title, body }) => ({ id, title, draft: JSON.parse(body) as AnyDraft }))
  const texts = await textsOfRows(
    sql,
    drafts.map(({ draft }) => ({ fields: contract.head, row: draft.head })),
  )
  const rows = drafts.map(({ id, title, draft }) => ({ title, row: rowOf(contract, id, draft, texts) }))
  return rows.filter(({ title, row }) => passes(row, title, filter)).map(({ row }) => row)
}

function rowOf(
  contract: DocumentContract,
  id: number,
  draft: AnyDraft,
  texts: Readonly<Record<string, string>>,
): AnyRow {
  const head = Object.entries(contract.head).flatMap(([name, field]): [string, Value][] => {
    const value = draft.head[name] ?? null
    return field.kind === 'reference'
      ? [
          [name, value],
          [`${name}Text`, texts[`${field.to}:${value}`] ?? null],
        ]
      : [[name, value]]
  })
  const partnerId = contract.partner === null ? null : (draft.head[contract.partner] ?? null)
  return {
    id,
    no: null,
    day: draft.day,
    state: 'draft',
    version: null,
    partnerId,
    partnerText: texts[`partner:${partnerId}`] ?? null,
    totalFen: null,
    remarks: draft.remarks,
    ...Object.fromEntries(head),
  }
}

/** Columns of a draft are not filtered by: one asked for leaves out what is not posted yet. */
function passes(row: AnyRow, title: string, filter: ListFilter): boolean {
  const text = [title, row.partnerText, row.remarks].filter(Boolean).join(' ').toLowerCase()
  const day = typeof row.day === 'string' ? row.day : ''
  return (
    wordsIn(filter.search ?? '').every((word) => text.includes(word)) &&
    (filter.from === undefined || day >= filter.from) &&
    (filter.to === undefined || (day !== '' && day <= filter.to)) &&
    (filter.partnerId === undefined || row.partnerId === filter.partnerId) &&
    Object.keys(filter.columns ?? {}).length === 0
  )
}
