// One flaw in a workbook: what is spoiled, and what must be said about it.

import { wordRefusal, type Language } from '../../src/shared/contract/index.ts'
import type { Flaw } from '../../src/shared/api.ts'
import { importSheets, toldFlaws } from './import.ts'
import { littleSeason } from './little-season.ts'
import { edit, type Edit } from './workbook.ts'

/** `causes` are the flaws themselves; `follow`, where given, all that only follows from them. */
export type FlawCase = [says: string, spoil: (book: Edit) => void, causes: string[], follow?: string[]]

/** Spoils the little season and imports it: what was told, what could not be worded, what was left behind. */
export async function spoiled(spoil: (book: Edit) => void) {
  const sheets = littleSeason()
  spoil(edit(sheets))
  const { answer, left } = await importSheets(sheets)
  if (answer.ok || !('flaws' in answer.error)) throw new Error(`not refused for flaws: ${JSON.stringify(answer)}`)
  const { causes, follow } = toldFlaws(answer.error.flaws)
  return { causes, follow: follow.toSorted(), unworded: answer.error.flaws.flatMap(unworded), left }
}

/** A sentence with a gap in it. */
export const unworded = ({ refusal }: Flaw): string[] =>
  (['zh', 'en'] satisfies Language[])
    .map((language) => wordRefusal(refusal, language))
    .filter((words) => /[{}]|undefined|null|NaN/.test(words))
