// How a contract stands in signing: its state, the steps on record with the version each was of, and the review of the
// version in force, ticked by whom and when.

import type { ReviewTick, SigningView } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { SigningState } from '../../shared/contract/index.ts'
import { present } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { signingStateSql } from '../ledger/signing-state.ts'

type Of = { readonly id: number; readonly kind: DocumentKind; readonly version: number }

/** Null for kinds that nobody signs. */
export async function signingOf(sql: Sql, document: Of): Promise<SigningView | null> {
  if (!contractOf(document.kind).signable) return null
  const stands = await sql.get<{ state: SigningState }>(
    `select ${signingStateSql(document.kind)} as state from document d where d.id = ?`,
    [document.id],
  )
  const steps = await sql.all<SigningView['steps'][number]>(
    'select step, version, day, signatory, seal, at, actor from contract_signing where document_id = ? order by id',
    [document.id],
  )
  return {
    state: present(stands, `document ${document.id}`).state,
    steps,
    review: await reviewOf(sql, document),
  }
}

/** Items in use for its side, and those that were ticked while they were. */
export async function reviewOf(sql: Sql, { id, kind, version }: Of): Promise<ReviewTick[]> {
  const side = contractOf(kind).module === 'purchasing' ? 'purchase' : 'sale'
  const rows = await sql.all<Omit<ReviewTick, 'done'> & { done: number | null; active: number }>(
    `select i.id as item_id, i.name, i.active, r.done, r.at, r.actor from review_item i
    left join contract_review r on r.id = (select max(t.id) from contract_review t
      where t.item_id = i.id and t.document_id = ? and t.version = ?)
    where i.used_for in ('both', ?) order by i.place, i.code`,
    [id, version, side],
  )
  return rows
    .map(({ active, ...row }) => ({ ...row, done: row.done === 1, active }))
    .filter(({ active, done }) => active === 1 || done)
    .map(({ active: _active, ...row }) => row)
}
