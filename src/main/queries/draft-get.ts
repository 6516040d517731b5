// Drafts as they were left: one to go on with, or all that wait, the latest first.

import type { Queries } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { Actor, AnyDraft } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import { openRequests } from './approval-list.ts'
import { checkId, documentContract } from './check-input.ts'
import { withContents } from './draft-contents.ts'
import { requirePermission } from './query.ts'
import { textsOfDraft } from './texts.ts'

type Waiting = Queries['draft.list']['output'][number]

/** Null when it was posted or thrown away meanwhile. */
export async function getDraft(sql: Sql, id: number, actor: Actor): Promise<Queries['draft.get']['output']> {
  const kept = await sql.get<{ kind: DocumentKind; body: string }>('select kind, body from draft where id = ?', [
    checkId(id, 'id'),
  ])
  if (!kept) return null
  const contract = contractOf(kept.kind)
  requirePermission(actor, contract.permissions.read)
  const draft = JSON.parse(kept.body) as AnyDraft
  const approval = (await openRequests(sql, 'draft_id', [id])).get(id) ?? null
  return { id, kind: kept.kind, draft, texts: await textsOfDraft(sql, contract, draft), approval }
}

/** Of one kind, or of every kind the actor may read. */
export async function listDrafts(sql: Sql, kind: DocumentKind | null, actor: Actor): Promise<Waiting[]> {
  const ofKind = kind === null ? '' : 'where kind = ?'
  const params = kind === null ? [] : [documentContract(kind).kind]
  const rows = await sql.all<Pick<Waiting, 'id' | 'kind' | 'title' | 'at'> & { readonly body: string }>(
    `select id, kind, title, at, body from draft ${ofKind} order by at desc, id desc`,
    params,
  )
  const readable = rows.filter((row) => actor.permissions.has(contractOf(row.kind).permissions.read))
  const drafts = await withContents(
    sql,
    readable.map(({ body, ...row }) => ({ ...row, draft: JSON.parse(body) as AnyDraft })),
  )
  const requests = await openRequests(
    sql,
    'draft_id',
    drafts.map(({ id }) => id),
  )
  return drafts.map(({ draft: { day }, ...row }) => ({ ...row, day, approval: requests.get(row.id) ?? null }))
}
