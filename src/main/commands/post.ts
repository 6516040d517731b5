// Posts a draft: the document enters the books and the draft is gone, in one unit.

import type { Commands, PostedAnswer } from '../../shared/api.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { draftBecame } from './draft-done.ts'
import { postDocument } from '../ledger/post-document.ts'
import { heldDraft, releaseDraft } from './approval-lock.ts'

/** A draft that is open twice becomes one document: for whoever posts it after the other, it is gone. */
async function draftIsThere(sql: Sql, kind: DocumentKind, id: number): Promise<Refusal[]> {
  const known = await sql.get('select 1 as one from draft where id = ? and kind = ?', [id, kind])
  return known ? heldDraft(sql, id) : [refusal('draft.unknown')]
}

export async function postCommand(
  unit: Unit,
  settings: Settings,
  input: Commands['document.post']['input'],
): Promise<Result<PostedAnswer, readonly Refusal[]>> {
  const { kind, draft, draftId } = input
  const inTheWay = draftId === null ? [] : await draftIsThere(unit.sql, kind, draftId)
  if (inTheWay.length > 0) return failure(inTheWay)
  const posted = await postDocument(unit, settings, { kind, draft })
  if (!posted.ok || draftId === null) return posted
  await releaseDraft(unit, draftId, posted.value.id)
  await draftBecame(unit.sql, draftId, posted.value.id)
  return posted
}
