// Requests for approval as they are stored, and what follows from them: who may decide, which rules somebody agreed to
// already. Commands and queries read them alike, so that the screen offers exactly what the book would take.

import type { Warning } from '../../shared/api.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import {
  holdsRole,
  type Actor,
  type AnyDraft,
  type ApprovalAct,
  type ApprovalNeed,
  type ApprovalState,
} from '../../shared/contract/index.ts'
import { hashOf } from '../books/hash.ts'
import type { Sql } from '../books/sql.ts'

export type ApprovalRequest = {
  readonly id: number
  readonly kind: DocumentKind
  readonly title: string
  readonly state: ApprovalState
  readonly draftId: number | null
  readonly amends: { readonly id: number; readonly version: number; readonly reason: string } | null
  readonly draft: AnyDraft
  readonly totalFen: number
  /** As it was last judged: submitted, agreed to by one of several, or met by a change of the rules. */
  readonly needs: readonly ApprovalNeed[]
  readonly warnings: readonly Warning[]
  readonly submittedAt: number
  readonly submittedBy: string
  readonly documentId: number | null
}

type Row = Omit<ApprovalRequest, 'amends' | 'draft' | 'needs' | 'warnings'> & {
  readonly amendsId: number | null
  readonly amendsVersion: number | null
  readonly amendReason: string | null
  readonly body: string
  readonly needs: string
  readonly warnings: string
}

/** The requests that meet a condition, the latest first. */
export async function readApprovals(
  sql: Sql,
  condition: string,
  params: readonly (string | number)[],
  most = 500,
): Promise<ApprovalRequest[]> {
  const rows = await sql.all<Row>(
    `select * from approval where ${condition} order by submitted_at desc, id desc limit ?`,
    [...params, most],
  )
  return rows.map(({ amendsId, amendsVersion, amendReason, body, needs, warnings, ...row }) => ({
    ...row,
    amends: amendsId === null ? null : { id: amendsId, version: amendsVersion ?? 0, reason: amendReason ?? '' },
    draft: JSON.parse(body) as AnyDraft,
    needs: JSON.parse(needs) as ApprovalNeed[],
    warnings: JSON.parse(warnings) as Warning[],
  }))
}

export const readApproval = async (sql: Sql, id: number): Promise<ApprovalRequest | undefined> =>
  (await readApprovals(sql, 'id = ?', [id], 1))[0]

/** What a draft, or a change of a contract, waits for or was returned with. */
export const latestOf = async (
  sql: Sql,
  of: 'draft_id' | 'amends_id',
  id: number,
  states: readonly ApprovalState[],
): Promise<ApprovalRequest | undefined> =>
  (await readApprovals(sql, `${of} = ? and state in (${states.map(() => '?').join(', ')})`, [id, ...states], 1))[0]

/** What the maker and the approver saw: the reasons, what is said besides, the total. */
export type Seen = {
  readonly needs: readonly ApprovalNeed[]
  readonly warnings: readonly Warning[]
  readonly totalFen: number
}

/** Short words for what was seen, to tell whether it is still so. */
export const markOf = ({ needs, warnings, totalFen }: Seen): string => hashOf([needs, warnings, totalFen])

export type Act = {
  readonly act: ApprovalAct
  readonly words: string | null
  readonly seen: Seen
  readonly at: number
  readonly actor: string
}

/** The oldest first. */
export async function actsOf(sql: Sql, approvalId: number): Promise<Act[]> {
  const rows = await sql.all<Omit<Act, 'seen'> & { readonly seen: string }>(
    'select act, words, seen, at, actor from approval_act where approval_id = ? order by id',
    [approvalId],
  )
  return rows.map(({ seen, ...row }) => ({ ...row, seen: JSON.parse(seen) as Seen }))
}

export const mayDecide = (actor: Actor, { role, notOwn }: ApprovalNeed, submittedBy: string): boolean =>
  holdsRole(actor.roles, role) && !(notOwn && submittedBy === actor.name)

/**
 * Who agreed to a rule since the last submission. A word counts for what its giver saw: when the facts of the rule have
 * changed since, it is asked again.
 */
export function agreedBy(acts: readonly Act[], needs: readonly ApprovalNeed[], need: ApprovalNeed): string | null {
  const since = acts.slice(acts.findLastIndex(({ act }) => act === 'submit') + 1)
  const now = factsOfRule(needs, need.ruleId)
  const agreed = since.find(({ act, seen }) => act === 'approve' && factsOfRule(seen.needs, need.ruleId) === now)
  return agreed?.actor ?? null
}

const factsOfRule = (needs: readonly ApprovalNeed[], ruleId: number): string =>
  JSON.stringify(needs.filter((need) => need.ruleId === ruleId))

/** What stands in the way now, and who is asked. */
export type Standing = {
  readonly seen: Seen
  /** The rules nobody has agreed to yet. */
  readonly left: readonly ApprovalNeed[]
  /** Whose word it waits for. */
  readonly asked: readonly ApprovalNeed[]
}

/**
 * Where a request stands, judged as things are `now`. What needs nobody's word any more (a rule was put out of force,
 * the debt was paid) still waits for the word of one of those who were asked: nothing is posted by itself.
 */
export function standingOf(request: ApprovalRequest, now: Seen, acts: readonly Act[]): Standing {
  const left = now.needs.filter((need) => agreedBy(acts, now.needs, need) === null)
  const needs = now.needs.length > 0 ? now.needs : request.needs
  return { seen: { ...now, needs }, left, asked: left.length > 0 ? left : needs }
}

/** As it was submitted last. */
export const submittedAs = (acts: readonly Act[]): Seen | undefined =>
  acts.findLast(({ act }) => act === 'submit')?.seen
