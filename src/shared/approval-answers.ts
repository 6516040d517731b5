// What queries answer of requests for approval.

import type { HistoryEntry, Preview, VersionChanges, Warning } from './api-answers.ts'
import type { DocumentKind } from './catalog.ts'
import type { AnyDraft, ApprovalNeed, ApprovalState } from './contract/index.ts'

/** A request of which a draft, or a change of a contract, is the subject: waiting, or returned with words. */
export type DraftApproval = {
  readonly id: number
  readonly state: ApprovalState
  /** The last act: when, by whom, with which words. */
  readonly at: number
  readonly by: string
  readonly words: string | null
}

/** What waits for me; what I submitted; what was decided, the latest first. */
export type ApprovalList = 'toApprove' | 'mine' | 'decided'

export type ApprovalRow = DraftApproval & {
  readonly kind: DocumentKind
  readonly title: string
  readonly totalFen: number
  readonly needs: readonly ApprovalNeed[]
  readonly submittedAt: number
  readonly submittedBy: string
  readonly amends: boolean
}

/** A reason as the approver finds it: unlike what was submitted where it is new, has moved or has gone since. */
export type SeenNeed = ApprovalNeed & {
  readonly since: 'submitted' | 'new' | 'changed' | 'gone'
  readonly agreedBy: string | null
}

export type ApprovalView = {
  readonly id: number
  readonly kind: DocumentKind
  readonly title: string
  readonly state: ApprovalState
  readonly draftId: number | null
  readonly amends: {
    readonly id: number
    readonly no: string
    readonly version: number
    readonly reason: string
    /** What the document would say otherwise than it does. */
    readonly changes: VersionChanges
  } | null
  readonly documentId: number | null
  readonly submittedAt: number
  readonly submittedBy: string
  readonly draft: AnyDraft
  /** As it would be posted now. */
  readonly preview: Preview
  /** What it came to when it was submitted. */
  readonly submittedFen: number
  readonly needs: readonly SeenNeed[]
  /** What is said besides, and whether it was so when it was submitted. */
  readonly warnings: readonly (Warning & { readonly isNew: boolean })[]
  /** What was done with it, the oldest first. */
  readonly history: readonly HistoryEntry[]
  /** The mark to approve with. */
  readonly seen: string
  readonly mayApprove: boolean
  readonly mayTurnDown: boolean
  readonly mayWithdraw: boolean
}
