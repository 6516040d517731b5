// Deciding on what waits: approve, return to be changed, or refuse. Approving posts it in the same unit, decided again as
// things stand now: what is refused by then is told and nothing happens. Approved is what the approver saw: if a reason
// has come or its facts have moved meanwhile, they look again. Where several rules want several roles, it is
// posted with the last word.

import type { Commands } from '../../shared/api.ts'
import {
  approvalStates,
  label,
  refusal,
  roles,
  type ApprovalNeed,
  type Label,
  type Refusal,
} from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { decideDraft, type Decided } from '../ledger/decide-draft.ts'
import { postDocument } from '../ledger/post-document.ts'
import {
  actsOf,
  markOf,
  mayDecide,
  readApproval,
  readApprovals,
  standingOf,
  type ApprovalRequest,
  type Seen,
} from '../queries/approval-rows.ts'
import { keepJudged, noteAct } from './approval-acts.ts'
import { amendContract } from './contract.ts'
import { draftBecame } from './draft-done.ts'

type Input = Commands['approval.decide']['input']
type Answer<T> = Promise<Result<T, readonly Refusal[]>>
type Decision = Commands['approval.decide']['output']

export async function decideApproval(unit: Unit, settings: Settings, input: Input): Answer<Decision> {
  const found = await waiting(unit, input.id)
  if (!found.ok) return found
  const decide = input.act === 'approve' ? approve : turnDown
  return decide(unit, settings, found.value, input)
}

/** Takes back what nobody has decided yet: the draft can be changed again. */
export async function withdrawApproval(
  unit: Unit,
  _settings: Settings,
  input: Commands['approval.withdraw']['input'],
): Answer<{ id: number }> {
  const found = await waiting(unit, input.id)
  if (!found.ok) return found
  const { submittedBy } = found.value
  if (submittedBy !== unit.actor.name && !unit.actor.roles.has('owner'))
    return failure([refusal('approval.othersRequest', '', { by: submittedBy })])
  await noteAct(unit, found.value, { act: 'withdraw', state: 'withdrawn', words: input.words, seen: found.value })
  return success({ id: input.id })
}

async function waiting(unit: Unit, id: number): Answer<ApprovalRequest> {
  const request = await readApproval(unit.sql, id)
  if (!request) return failure([refusal('approval.unknown')])
  if (request.state !== 'waiting')
    return failure([refusal('approval.decided', '', { state: approvalStates[request.state] })])
  return success(request)
}

async function turnDown(unit: Unit, settings: Settings, request: ApprovalRequest, input: Input): Answer<Decision> {
  const { act, words } = input
  const { needs, submittedBy, draftId } = request
  const now = await judged(unit, settings, request)
  // Those who were asked, and those the facts would ask by now.
  const asked = [...needs, ...now.needs]
  if (!asked.some((need) => mayDecide(unit.actor, need, submittedBy)))
    return failure(notTheirs(unit, asked, submittedBy))
  if ((words ?? '').trim() === '') return failure([refusal('approval.wordsNeeded', 'words')])
  const state = act === 'refuse' ? 'refused' : 'returned'
  await noteAct(unit, request, { act, state, words, seen: request })
  if (state === 'refused' && draftId !== null) await unit.sql.run('delete from draft where id = ?', [draftId])
  return success({ id: request.id, state, documentId: null })
}

async function approve(
  unit: Unit,
  settings: Settings,
  request: ApprovalRequest,
  { words, seen }: Input,
): Answer<Decision> {
  const { kind, draft, draftId, amends, submittedBy } = request
  const now = await judged(unit, settings, request)
  if (now.refusals.length > 0 || !now.posting) return failure(now.refusals)
  const told: Seen = { needs: now.needs, warnings: now.warnings, totalFen: now.posting.totalFen }
  const { seen: facts, left, asked } = standingOf(request, told, await actsOf(unit.sql, request.id))
  const mine = asked.filter((need) => mayDecide(unit.actor, need, submittedBy))
  if (mine.length === 0) return failure(notTheirs(unit, asked, submittedBy))
  if (seen !== markOf(facts)) return failure([refusal('approval.changed')])
  const done = {
    act: 'approve',
    words,
    now: facts,
    seen: { ...facts, needs: facts.needs.filter((need) => mayDecide(unit.actor, need, submittedBy)) },
  } as const
  if (mine.length < left.length) {
    await noteAct(unit, request, { ...done, state: 'waiting' })
    return success({ id: request.id, state: 'waiting', documentId: null })
  }
  const posted = amends
    ? await amendContract(unit, settings, { ...amends, draft }, submittedBy)
    : await postDocument(unit, settings, { kind, draft, approvedFor: submittedBy })
  if (!posted.ok) return posted
  const documentId = posted.value.id
  await noteAct(unit, request, { ...done, state: 'approved', documentId })
  if (draftId !== null) await draftBecame(unit.sql, draftId, documentId)
  return success({ id: request.id, state: 'approved', documentId })
}

const judged = (unit: Unit, settings: Settings, { kind, draft, amends }: ApprovalRequest): Promise<Decided> =>
  decideDraft(unit, settings, kind, draft, amends?.id ?? null)

/**
 * A rule was made, changed or put out of force: what waits is judged by the rules as they are now, so that it stands on
 * the list of whoever is asked by now.
 */
export async function judgeAnew(unit: Unit, settings: Settings): Promise<void> {
  for (const request of await readApprovals(unit.sql, `state = 'waiting'`, [])) {
    const { needs, warnings, posting } = await judged(unit, settings, request)
    if (posting && needs.length > 0) await keepJudged(unit, request.id, { needs, warnings, totalFen: posting.totalFen })
  }
}

/** Their own, which a rule does not leave to them, or another's to decide. */
function notTheirs({ actor }: Unit, needs: readonly ApprovalNeed[], submittedBy: string): Refusal[] {
  const own = needs.find((need) => need.notOwn && mayDecide(actor, { ...need, notOwn: false }, submittedBy))
  if (own) return [refusal('approval.ownDocument', '', { rule: own.rule })]
  return [refusal('approval.notYours', '', { roles: rolesIn(needs) })]
}

const rolesIn = (needs: readonly ApprovalNeed[]): Label => {
  const asked = [...new Set(needs.map(({ role }) => role))].map((role) => roles[role])
  return label(asked.map(({ zh }) => zh).join('、'), asked.map(({ en }) => en).join(', '))
}
