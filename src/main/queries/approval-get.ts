// A request for approval as its page shows it: the document as it would be posted now, or as it was posted; why it waits
// and what of that is new since it was submitted, what was done with it, and what the one who looks may do.

import type { ApprovalView, HistoryEntry, SeenNeed, Warning } from '../../shared/api.ts'
import { contractOf } from '../../shared/catalog.ts'
import type { ApprovalNeed } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import {
  actsOf,
  agreedBy,
  markOf,
  mayDecide,
  readApproval,
  standingOf,
  submittedAs,
  type Act,
  type Seen,
} from './approval-rows.ts'
import { changesOf } from './amendment-changes.ts'
import { checkId } from './check-input.ts'
import { viewDocument } from './document-view.ts'
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
  // What is decided is told as it was decided; what cannot be posted now, as it was judged last: it says nothing of rules.
  const now = waits && preview.refusals.length === 0 ? preview : request
  const { seen: facts, asked } = standingOf(request, now, acts)
  const submitted = submittedAs(acts) ?? request
  const may = (needs: readonly ApprovalNeed[]): boolean =>
    waits && needs.some((need) => mayDecide(actor, need, submittedBy))
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
    preview:
      request.documentId === null
        ? { ...preview, totalFen: now.totalFen }
        : await asPosted(context, preview, request.documentId),
    needs: [...now.needs.map((need) => seenNeed(need, submitted, acts, now.needs)), ...gone(now, submitted, acts)],
    warnings: facts.warnings.map((warning) => ({
      ...warning,
      isNew: ![...submitted.warnings, ...submitted.needs].some((one) => tellsSame(one, warning)),
    })),
    submittedFen: submitted.totalFen,
    history: acts.map(entryOf),
    seen: markOf(facts),
    mayApprove: may(asked),
    mayTurnDown: may([...request.needs, ...now.needs]),
    mayWithdraw: waits && (submittedBy === actor.name || actor.roles.has('owner')),
  }
}

/** Goods that are gone since are no reason to show others: what was approved stands in the book. */
async function asPosted({ sql, actor }: QueryContext, preview: Preview, documentId: number): Promise<Preview> {
  const view = await viewDocument(sql, documentId, actor)
  if (view === null) return preview
  const { head, sections, texts, totalFen } = view
  return { ...preview, head, sections, texts, totalFen }
}

function seenNeed(need: ApprovalNeed, before: Seen, acts: readonly Act[], needs: readonly ApprovalNeed[]): SeenNeed {
  const submitted = before.needs.filter(({ ruleId }) => ruleId === need.ruleId)
  const same = submitted.some(({ facts }) => JSON.stringify(facts) === JSON.stringify(need.facts))
  const since = same ? 'submitted' : submitted.length > 0 ? 'changed' : 'new'
  return { ...need, since, agreedBy: agreedBy(acts, needs, need) }
}

type Preview = ApprovalView['preview']
type Told = Pick<Warning, 'facts'> & { readonly code: ApprovalNeed['code'] }
const tellsSame = (one: Told, other: Told): boolean =>
  one.code === other.code && JSON.stringify(one.facts) === JSON.stringify(other.facts)

/** Reasons it was submitted for that neither wait for anyone any more nor are said all the same. */
const gone = (now: Pick<Seen, 'needs' | 'warnings'>, before: Seen, acts: readonly Act[]): SeenNeed[] =>
  before.needs
    .filter(({ ruleId }) => !now.needs.some((need) => need.ruleId === ruleId))
    .filter((need) => !now.warnings.some((warning) => tellsSame(warning, need)))
    .map((need) => ({ ...need, since: 'gone', agreedBy: agreedBy(acts, before.needs, need) }))

const entryOf = ({ at, actor, act, words }: Act): HistoryEntry => ({ at, user: actor, act, reason: words })

async function numberOf(sql: Sql, id: number): Promise<string> {
  const row = await sql.get<{ no: string }>('select no from document where id = ?', [id])
  return row?.no ?? ''
}
