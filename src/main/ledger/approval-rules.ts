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

/** What the document waits for; the same thing is said once, whatever lines it comes from. */
export function needsOf(rules: readonly ApprovalRule[], concerns: readonly Concern[], totalFen: Fen): ApprovalNeed[] {
  const needs = rules.flatMap((rule) => causesOf(rule, concerns, totalFen).map((facts) => needOf(rule, facts)))
  return [...new Map(needs.map((need) => [JSON.stringify(need), need])).values()]
}

type Told = ApprovalNeed['facts']

/** The facts of each case of the rule's condition. */
function causesOf({ condition, amountFen }: ApprovalRule, concerns: readonly Concern[], totalFen: Fen): Told[] {
  if (condition === 'approval.always') return [{}]
  if (condition !== 'approval.amountAtLeast')
    return concerns.filter(({ code }) => code === condition).map(({ facts }) => facts)
  const amount = Math.abs(totalFen) as Fen
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
