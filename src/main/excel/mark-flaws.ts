// Saves a flawed workbook with its flaws marked, worded for the reader; what only follows from another flaw says so.

import type { Flaw } from '../../shared/api.ts'
import { wordRefusal, type Language } from '../../shared/contract/index.ts'
import { flawWords } from './flaw-list.ts'
import { markedCopy, type MarkedCopy } from './marked-copy.ts'

const followsText = { zh: '（由其他错误引起）', en: ' (follows from another flaw)' } as const

export function markFlaws(
  source: string,
  target: string,
  flaws: readonly Flaw[],
  language: Language = 'zh',
): Promise<MarkedCopy> {
  return markedCopy(
    source,
    target,
    flaws.map((flaw) => ({
      sheet: flaw.sheet,
      row: flaw.row,
      column: flaw.columnNo,
      text: wordRefusal(flaw.refusal, language) + (flaw.follows ? followsText[language] : ''),
    })),
    { words: flawWords[language] },
  )
}
