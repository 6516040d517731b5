// Throwing a draft away. It was never in the books, so nothing of it stays, nor of what was attached to it.

import type { Commands } from '../../shared/api.ts'
import { refusal, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import { draftThrownAway } from './draft-done.ts'
import type { Unit } from '../books/unit.ts'
import { heldDraft, releaseDraft } from './approval-lock.ts'

export async function deleteDraft(
  unit: Unit,
  _settings: Settings,
  input: Commands['draft.delete']['input'],
): Promise<Result<{ id: number }, readonly Refusal[]>> {
  const held = await heldDraft(unit.sql, input.id)
  if (held.length > 0) return failure(held)
  await releaseDraft(unit, input.id)
  return (await draftThrownAway(unit.sql, input.id)) ? success({ id: input.id }) : failure([refusal('draft.unknown')])
}
