// Posts a draft: the document enters the books and the draft is gone, in one unit.

import type { Commands, PostedAnswer } from '../../shared/api.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { failure, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { draftBecame } from './draft-done.ts'
import { postDocument } from '../ledger/post-document.ts'
import { heldDraft, releaseDraft } from './approval-lock.ts'

export async function postCommand(
  unit: Unit,
  settings: Settings,
  input: Commands['document.post']['input'],
): Promise<Result<PostedAnswer, readonly Refusal[]>> {
  const { kind, draft, draftId } = input
  const held = draftId === null ? [] : await heldDraft(unit.sql, draftId)
  if (held.length > 0) return failure(held)
  const posted = await postDocument(unit, settings, { kind, draft })
  if (!posted.ok || draftId === null) return posted
  await releaseDraft(unit, draftId, posted.value.id)
  await draftBecame(unit.sql, draftId, posted.value.id)
  return posted
}
