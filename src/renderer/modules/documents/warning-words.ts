// What is said but not enforced, in words: over the credit limit, below the floor price, negative cash.

import type { Warning } from '../../../shared/api.ts'
import {
  concernHints,
  refusal,
  word,
  wordRefusal,
  type ConcernCode,
  type Language,
} from '../../../shared/contract/index.ts'

export const wordWarning = ({ code, facts }: Warning, language: Language): string =>
  wordRefusal(refusal(code, '', facts), language)

/** What several warnings are about, where there is no room for their sentences; how many speak of the same. */
export function hintWarnings(warnings: readonly Warning[], language: Language): string[] {
  const counts = new Map<ConcernCode, number>()
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => word(concernHints[code], language) + (count > 1 ? ` × ${count}` : ''))
}
