// What is said but not enforced, in words: over the credit limit, below the floor price, negative cash.

import type { Warning, WarningCode } from '../../../shared/api.ts'
import { label, refusalTexts, word, wordFact, type Label, type Language } from '../../../shared/contract/index.ts'

const warningTexts: Readonly<Record<WarningCode, Label>> = {
  'credit.overLimit': label(
    '超过信用额度：额度 {limit}，过账后欠 {owed}',
    'Over the credit limit: {limit} allowed, {owed} owed after this',
  ),
  'credit.overdue': label('有逾期欠款 {overdue}', '{overdue} is overdue'),
  'price.belowFloor': refusalTexts['price.belowFloor'],
  'cash.negative': label('{account} 过账后余额为 {balance}', '{account} would stand at {balance}'),
  'storage.conflict': label(
    '{warehouse}：{product} 与 {other} 不宜同放（{rule}）',
    '{product} should not lie beside {other} in {warehouse} ({rule})',
  ),
}

/** A brace without a fact is left standing, so that a gap is seen. */
export const wordWarning = (warning: Warning, language: Language): string =>
  warningTexts[warning.code][language].replace(/\{(\w+)\}/g, (brace, name: string) => {
    const fact = warning.facts[name]
    return fact === undefined ? brace : wordFact(fact, language)
  })

/** What several warnings are about, where there is no room for their sentences; how many speak of the same. */
export function hintWarnings(warnings: readonly Warning[], language: Language): string[] {
  const counts = new Map<WarningCode, number>()
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => word(warningHints[code], language) + (count > 1 ? ` × ${count}` : ''))
}

const warningHints: Readonly<Record<WarningCode, Label>> = {
  'credit.overLimit': label('超过信用额度', 'Over the credit limit'),
  'credit.overdue': label('有逾期欠款', 'Overdue debt'),
  'price.belowFloor': label('低于底价', 'Below the floor price'),
  'cash.negative': label('账户透支', 'Account overdrawn'),
  'storage.conflict': label('不宜同放', 'Not to lie together'),
}
