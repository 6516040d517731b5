// Approval 审批: a rule (which documents, on what condition, whose word) makes a document wait. The conditions are that
// there is such a document at all, what it comes to or lets go, and every concern there is: a concern that gets its hint is a
// condition at once. Why a document waits is worded like a refusal, by its code and its facts.

import { concernHints } from './concern.ts'
import { label, type Label } from './label.ts'
import type { Role } from './permission.ts'
import type { Fact } from './refusal.ts'
import type { RefusalCode } from './refusal-text.ts'

/** What a rule can ask for; worded short, for choosing. */
export const approvalConditions = {
  'approval.always': label('一律', 'Always'),
  'approval.amountAtLeast': label('金额达到', 'Amount from'),
  'approval.waivedAtLeast': label('抹零达到', 'Waived from'),
  ...concernHints,
} as const satisfies Partial<Record<RefusalCode, Label>>

export type ApprovalCondition = keyof typeof approvalConditions

/** Conditions that need an amount. */
export const fromAmountOn: ReadonlySet<string> = new Set<ApprovalCondition>([
  'approval.amountAtLeast',
  'approval.waivedAtLeast',
])

/** One reason why a document waits, and whose word it waits for. */
export type ApprovalNeed = {
  readonly ruleId: number
  readonly rule: string
  readonly role: Role
  /** Whoever submits the document may not approve it. */
  readonly notOwn: boolean
  readonly code: ApprovalCondition
  readonly facts: Readonly<Record<string, Fact>>
}

export const approvalStates = {
  waiting: label('待审', 'Waiting'),
  returned: label('已退回', 'Returned'),
  withdrawn: label('已撤回', 'Withdrawn'),
  refused: label('已拒绝', 'Refused'),
  approved: label('已批准', 'Approved'),
} as const

export type ApprovalState = keyof typeof approvalStates

/** What is done with a request, in the order of its life. */
export const approvalActs = {
  submit: label('送审', 'Submitted'),
  withdraw: label('撤回', 'Withdrawn'),
  return: label('退回', 'Returned'),
  refuse: label('拒绝', 'Refused'),
  approve: label('批准', 'Approved'),
} as const

export type ApprovalAct = keyof typeof approvalActs

/** Roles are held by whoever has them; an owner stands for every one. */
export const holdsRole = (held: ReadonlySet<Role>, asked: Role): boolean => held.has(asked) || held.has('owner')
