// Posts a draft: the document enters the books and the draft is gone, in one unit.

import type { Commands, PostedAnswer } from '../../shared/api.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { draftBecame } from './draft-done.ts'
import { postDocument } from '../ledger/post-document.ts'

export async function postCommand(
  unit: Unit,
  settings: Settings,
  input: Commands['document.post']['input'],
): Promise<Result<PostedAnswer, readonly Refusal[]>> {
  const posted = await postDocument(unit, settings, { kind: input.kind, draft: input.draft })
  if (posted.ok && input.draftId !== null) await draftBecame(unit.sql, input.draftId, posted.value.id)
  return posted
}
