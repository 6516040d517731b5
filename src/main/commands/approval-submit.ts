// Submitting (送审): a draft, or a new version of a contract, is decided as if it were posted; what is refused is refused
// now, and what needs approval waits as it stands. Submitted again after it was returned or withdrawn, it goes on under
// the same request, so that its trail tells the whole story.

import type { Commands } from '../../shared/api.ts'
import { refusal, type AnyDraft, type Refusal } from '../../shared/contract/index.ts'
import { failure, success, type Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Unit } from '../books/unit.ts'
import { decideDraft } from '../ledger/decide-draft.ts'
import { latestOf, type ApprovalRequest, type Seen } from '../queries/approval-rows.ts'
import { noteAct } from './approval-acts.ts'
import { decideAmendment } from './contract.ts'
import { saveDraft, titleOf } from './draft-save.ts'

type Input = Commands['approval.submit']['input']
type Answer<T> = Promise<Result<T, readonly Refusal[]>>

export async function submit(unit: Unit, settings: Settings, input: Input): Answer<{ id: number }> {
  const decided = await (input.amends ? amended(unit, settings, input, input.amends) : drafted(unit, settings, input))
  if (!decided.ok) return decided
  const { needs } = decided.value
  if (needs.length === 0) return failure([refusal('approval.notNeeded')])
  const request = await written(unit, input, decided.value)
  await noteAct(unit, request, { act: 'submit', state: 'waiting', words: input.words, seen: decided.value })
  return success({ id: request.id })
}

type Submitted = Seen & { readonly draftId: number | null; readonly title: string; readonly kept: AnyDraft }

/** The draft is kept as it is submitted; one that waits already is refused by its saving. */
async function drafted(unit: Unit, settings: Settings, { kind, draft, draftId }: Input): Answer<Submitted> {
  const saved = await saveDraft(unit, settings, { id: draftId, kind, draft })
  if (!saved.ok) return saved
  const { refusals, needs, warnings, posting } = await decideDraft(unit, settings, kind, draft)
  if (refusals.length > 0 || !posting) return failure(refusals)
  const title = await titleOf(unit.sql, kind, draft)
  return success({ needs, warnings, totalFen: posting.totalFen, draftId: saved.value.id, title, kept: draft })
}

async function amended(
  unit: Unit,
  settings: Settings,
  { kind, draft }: Input,
  amends: NonNullable<Input['amends']>,
): Answer<Submitted> {
  const decided = await decideAmendment(unit, settings, { ...amends, draft })
  if (!decided.ok) return decided
  const { contract, needs, warnings, posting } = decided.value
  // Permission was asked for the kind that was named.
  if (contract.kind !== kind) return failure([refusal('document.unknown')])
  const title = `${contract.no} ${await titleOf(unit.sql, contract.kind, draft)}`
  return success({ needs, warnings, totalFen: posting.totalFen, draftId: null, title, kept: draft })
}

async function written(unit: Unit, { kind, amends }: Input, of: Submitted): Promise<ApprovalRequest> {
  const [by, owner] = amends ? (['amends_id', amends.id] as const) : (['draft_id', of.draftId ?? 0] as const)
  const before = await latestOf(unit.sql, by, owner, ['returned', 'withdrawn'])
  const request: ApprovalRequest = {
    id: before?.id ?? unit.ids.next(),
    kind,
    title: of.title,
    state: 'waiting',
    draftId: of.draftId,
    amends,
    draft: of.kept,
    totalFen: of.totalFen,
    needs: of.needs,
    warnings: of.warnings,
    submittedAt: unit.now,
    submittedBy: unit.actor.name,
    documentId: null,
  }
  const row = {
    title: request.title,
    amendsVersion: amends?.version ?? null,
    amendReason: amends?.reason ?? null,
    body: JSON.stringify(request.draft),
    totalFen: request.totalFen,
    needs: JSON.stringify(request.needs),
    warnings: JSON.stringify(request.warnings),
    submittedAt: request.submittedAt,
    submittedBy: request.submittedBy,
  }
  if (before)
    await unit.sql.run(
      `update approval set title = ?, amends_version = ?, amend_reason = ?, body = ?, total_fen = ?, needs = ?,
      warnings = ?, submitted_at = ?, submitted_by = ? where id = ?`,
      [...Object.values(row), request.id],
    )
  else
    await unit.sql.insert('approval', [
      {
        ...row,
        id: request.id,
        kind,
        state: request.state,
        draftId: request.draftId,
        amendsId: amends?.id ?? null,
        documentId: null,
      },
    ])
  return request
}
