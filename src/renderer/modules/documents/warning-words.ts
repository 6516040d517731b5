// What is said but not enforced, and what waits for approval, in words: over the credit limit, below the floor price.

import {
  approvalConditions,
  label,
  refusal,
  roles,
  word,
  wordRefusal,
  type ApprovalCondition,
  type ApprovalNeed,
  type Fact,
  type Language,
} from '../../../shared/contract/index.ts'

/** Why something is said or waits: a warning, or a reason for approval. */
type Told = { readonly code: ApprovalCondition; readonly facts: Readonly<Record<string, Fact>> }

export const wordWarning = ({ code, facts }: Told, language: Language): string =>
  wordRefusal(refusal(code, '', facts), language)

/** What several warnings are about, where there is no room for their sentences; how many speak of the same. */
export function hintWarnings(warnings: readonly Told[], language: Language): string[] {
  const counts = new Map<ApprovalCondition, number>()
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => word(approvalConditions[code], language) + (count > 1 ? ` × ${count}` : ''))
}

/** Whose word is asked for: `老板、会计审批`. */
export function wordApprovers(needs: readonly ApprovalNeed[], language: Language): string {
  const asked = [...new Set(needs.map(({ role }) => role))].map((role) => roles[role])
  const all = label(asked.map(({ zh }) => zh).join('、'), asked.map(({ en }) => en.toLowerCase()).join(' and '))
  return word(label(`要${all.zh}审批`, `For the ${all.en} to approve`), language)
}
