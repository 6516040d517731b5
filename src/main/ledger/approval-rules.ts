// The approval rules in force, and what they ask of one document: whose word it waits for, and why. Pure but for the
// reading; `decide-draft` asks, so that the form, the posting and the approval all come to the same answer.

import { formatFen, type Fen } from '../../shared/kernel/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import type { ApprovalCondition, ApprovalNeed, Role } from '../../shared/contract/index.ts'
import type { Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'

export type ApprovalRule = {
  readonly id: number
  readonly name: string
  readonly condition: ApprovalCondition
  readonly amountFen: Fen | null
  readonly role: Role
  readonly notOwn: boolean
}

/** Those of the kind and those of every kind. */
export async function approvalRulesFor(sql: Sql, kind: DocumentKind): Promise<ApprovalRule[]> {
  const rows = await sql.all<Omit<ApprovalRule, 'notOwn'> & { readonly notOwn: number }>(
    `select id, name, condition, amount_fen, role, not_own from approval_rule
    where active = 1 and (document_kind is null or document_kind = ?) order by code`,
    [kind],
  )
  return rows.map((row) => ({ ...row, notOwn: row.notOwn === 1 }))
}

/** What rules weigh by an amount: what a document comes to, and what of a debt it lets go. */
export type Weighed = Readonly<Record<'approval.amountAtLeast' | 'approval.waivedAtLeast', Fen>>

/** What the document waits for. */
export const needsOf = (
  rules: readonly ApprovalRule[],
  concerns: readonly Concern[],
  weighed: Weighed,
): ApprovalNeed[] => rules.flatMap((rule) => causesOf(rule, concerns, weighed).map((facts) => needOf(rule, facts)))

type Told = ApprovalNeed['facts']

/** The facts of each case of the rule's condition. */
function causesOf({ condition, amountFen }: ApprovalRule, concerns: readonly Concern[], weighed: Weighed): Told[] {
  if (condition === 'approval.always') return [{}]
  if (condition !== 'approval.amountAtLeast' && condition !== 'approval.waivedAtLeast')
    return concerns.filter(({ code }) => code === condition).map(({ facts }) => facts)
  const amount = Math.abs(weighed[condition]) as Fen
  return amountFen === null || amount < amountFen ? [] : [{ amount: formatFen(amount), limit: formatFen(amountFen) }]
}

const needOf = ({ id, name, role, notOwn, condition }: ApprovalRule, facts: Told): ApprovalNeed => ({
  ruleId: id,
  rule: name,
  role,
  notOwn,
  code: condition,
  facts,
})
