// What waits for approval is held as it was submitted: its draft is neither changed, deleted nor posted until it was
// withdrawn, returned or decided.

import { refusal, type Refusal } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { latestOf, type ApprovalRequest } from '../queries/approval-rows.ts'
import { noteAct } from './approval-acts.ts'

export const isWaiting = ({ submittedBy }: ApprovalRequest): Refusal =>
  refusal('approval.waiting', '', { by: submittedBy })

/** Empty while the draft is free. */
export async function heldDraft(sql: Sql, draftId: number): Promise<Refusal[]> {
  const waits = await latestOf(sql, 'draft_id', draftId, ['waiting'])
  return waits ? [isWaiting(waits)] : []
}

/** A draft that was returned is gone: thrown away, or posted without needing anyone's word any more. */
export async function releaseDraft(unit: Unit, draftId: number, documentId?: number): Promise<void> {
  const request = await latestOf(unit.sql, 'draft_id', draftId, ['returned', 'withdrawn'])
  if (!request) return
  const posted = documentId === undefined ? {} : { documentId }
  if (request.state === 'returned' || documentId !== undefined)
    await noteAct(unit, request, { act: 'withdraw', state: 'withdrawn', words: null, seen: request, ...posted })
}
