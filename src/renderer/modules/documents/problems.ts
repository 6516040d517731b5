// Refusals speak of the draft as it was sent, without empty rows. Here they find the field on screen they mean,
// and the words that say where it is.

import { wordRefusal, type DocumentContract, type Language, type Refusal } from '../../../shared/contract/index.ts'
import type { Places } from './typing.ts'

/** A refusal at its place on screen. */
export type Problem = {
  readonly refusal: Refusal
  /** `head`, a section's name, or null for the whole document. */
  readonly part: string | null
  readonly row: number | null
  readonly name: string | null
}

export function placeRefusal(refusal: Refusal, places: Places): Problem {
  const [part = '', second, third] = refusal.path.split('.')
  if (part === 'head') return { refusal, part: 'head', row: null, name: second ?? null }
  if (part === 'day' || part === 'remarks') return { refusal, part: 'head', row: null, name: part }
  if (places[part] === undefined) return { refusal, part: null, row: null, name: null }
  if (second === undefined) return { refusal, part, row: null, name: null }
  return { refusal, part, row: places[part][Number(second)] ?? Number(second), name: third ?? null }
}

/** Problems by `head.customerId`, `lines.2.qtyMilli`, `lines.2.` (of a row as a whole). */
type ProblemMap = ReadonlyMap<string, readonly Problem[]>

export function problemMap(problems: readonly Problem[]): ProblemMap {
  const map = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key =
      problem.row === null
        ? `${problem.part}.${problem.name ?? ''}`
        : cellKey(problem.part!, problem.row, problem.name ?? '')
    map.set(key, [...(map.get(key) ?? []), problem])
  }
  return map
}

export const cellKey = (section: string, row: number, name: string): string => `${section}.${row}.${name}`

/** All that is wrong at one place, in words. */
export const wordProblems = (problems: readonly Problem[], language: Language): string =>
  problems.map((problem) => wordRefusal(problem.refusal, language)).join(language === 'zh' ? '；' : '; ')

/** Where it is, as a person would say: `第 2 行`; with the section's name where there are several. */
export function wordPlace(problem: Problem, contract: DocumentContract, language: Language): string {
  if (problem.row === null || problem.part === null) return ''
  const several = Object.keys(contract.sections).length > 1
  const section = several ? `${contract.sections[problem.part]?.label[language] ?? ''} ` : ''
  return `${section}${language === 'zh' ? `第 ${problem.row + 1} 行` : `Line ${problem.row + 1}`}`
}

/** Not yet filled in: said only once posting was tried. */
export const isMissing = (refusal: Refusal): boolean =>
  refusal.code === 'field.required' || refusal.code === 'document.noLines'
