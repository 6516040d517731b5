// A request for approval as its page shows it: the document as it would be posted now, why it waits and what of that is
// new since it was submitted, what was done with it, and what the one who looks may do.

import type { ApprovalView, HistoryEntry, Preview, SeenNeed } from '../../shared/api.ts'
import { contractOf } from '../../shared/catalog.ts'
import type { ApprovalNeed } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import { actsOf, agreedBy, markOf, mayDecide, readApproval, type Act, type ApprovalRequest } from './approval-rows.ts'
import { changesOf } from './amendment-changes.ts'
import { checkId } from './check-input.ts'
import { previewDocument } from './document-preview.ts'
import { requirePermission, type QueryContext } from './query.ts'

/** Null when there is no such request. */
export async function viewApproval(context: QueryContext, id: number): Promise<ApprovalView | null> {
  const { sql, actor } = context
  const request = await readApproval(sql, checkId(id, 'id'))
  if (!request) return null
  requirePermission(actor, contractOf(request.kind).permissions.read)
  const { kind, draft, amends, submittedBy } = request
  const preview = await previewDocument(sql, { kind, draft, ...(amends ? { amends: amends.id } : {}) }, context)
  const acts = await actsOf(sql, request.id)
  const waits = request.state === 'waiting'
  const facts = waits ? factsNow(request, preview) : request
  const left = facts.needs.filter((need) => agreedBy(acts, facts.needs, need) === null)
  return {
    id: request.id,
    kind,
    title: request.title,
    state: request.state,
    draftId: request.draftId,
    amends: amends && {
      ...amends,
      no: await numberOf(sql, amends.id),
      changes: await changesOf(sql, { kind, draft, amends }, preview),
    },
    documentId: request.documentId,
    submittedAt: request.submittedAt,
    submittedBy,
    draft,
    preview,
    needs: facts.needs.map((need) => seenNeed(need, request, acts, facts.needs)),
    warnings: facts.warnings.map((warning) => ({
      ...warning,
      isNew: !request.warnings.some((one) => JSON.stringify(one) === JSON.stringify(warning)),
    })),
    history: acts.map(entryOf),
    seen: markOf(facts),
    mayApprove: waits && left.some((need) => mayDecide(actor, need, submittedBy)),
    mayTurnDown: waits && request.needs.some((need) => mayDecide(actor, need, submittedBy)),
    mayWithdraw: waits && (submittedBy === actor.name || actor.roles.has('owner')),
  }
}

/** What no longer needs anyone's word still has the one that was asked for. */
const factsNow = (request: ApprovalRequest, { needs, warnings, totalFen }: Preview) => ({
  needs: needs.length > 0 ? needs : request.needs,
  warnings,
  totalFen,
})

function seenNeed(
  need: ApprovalNeed,
  request: ApprovalRequest,
  acts: readonly Act[],
  needs: readonly ApprovalNeed[],
): SeenNeed {
  const submitted = request.needs.filter(({ ruleId }) => ruleId === need.ruleId)
  const same = submitted.some(({ facts }) => JSON.stringify(facts) === JSON.stringify(need.facts))
  const since = same ? 'submitted' : submitted.length > 0 ? 'changed' : 'new'
  return { ...need, since, agreedBy: agreedBy(acts, needs, need) }
}

const entryOf = ({ at, actor, act, words }: Act): HistoryEntry => ({ at, user: actor, act, reason: words })

async function numberOf(sql: Sql, id: number): Promise<string> {
  const row = await sql.get<{ no: string }>('select no from document where id = ?', [id])
  return row?.no ?? ''
}
