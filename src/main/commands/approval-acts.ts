// What every act on a request for approval does: its new state, its row in the trail of the request, its row in the
// trail of the book.

import type { ApprovalAct, ApprovalState } from '../../shared/contract/index.ts'
import { writeAudit } from '../books/audit.ts'
import type { Unit } from '../books/unit.ts'
import type { ApprovalRequest, Seen } from '../queries/approval-rows.ts'

type Acted = {
  readonly act: ApprovalAct
  readonly state: ApprovalState
  readonly words: string | null
  readonly seen: Seen
  /** As it is judged now, where that is more than what this one answers for. */
  readonly now?: Seen
  readonly documentId?: number
}

export async function noteAct(unit: Unit, request: ApprovalRequest, acted: Acted): Promise<void> {
  const { act, state, seen } = acted
  const words = acted.words?.trim() || null
  await unit.sql.run('update approval set state = ?, document_id = ? where id = ?', [
    state,
    acted.documentId ?? request.documentId,
    request.id,
  ])
  await keepJudged(unit, request.id, acted.now ?? seen)
  await unit.sql.insert('approval_act', [
    {
      id: unit.ids.next(),
      approvalId: request.id,
      act,
      words,
      seen: JSON.stringify({ needs: seen.needs, warnings: seen.warnings, totalFen: seen.totalFen }),
      at: unit.now,
      actor: unit.actor.name,
    },
  ])
  await writeAudit(unit, {
    command: `approval.${act}`,
    subjectType: 'approval',
    subjectId: request.id,
    reason: words,
    after: { title: request.title, kind: request.kind, state, totalFen: seen.totalFen },
  })
}

/** Lists read whom a request waits for from what it was last judged to need. */
export const keepJudged = (unit: Unit, id: number, { needs, warnings, totalFen }: Seen): Promise<number> =>
  unit.sql.run('update approval set needs = ?, warnings = ?, total_fen = ? where id = ?', [
    JSON.stringify(needs),
    JSON.stringify(warnings),
    totalFen,
    id,
  ])
