// Puts a refusal or a label into the reader's words.

import type { Fact, Refusal } from './refusal.ts'
import { refusalTexts } from './refusal-text.ts'
import type { Label, Language } from './label.ts'

/**
 * The sentence of a refusal; `{days|day|days}` is the word that goes with how many there are. A brace without a fact is
 * left standing, so that a gap is seen.
 */
export function wordRefusal(refusal: Refusal, language: Language): string {
  return refusalTexts[refusal.code][language].replace(
    /\{(\w+)(?:\|(\w+)\|(\w+))?\}/g,
    (brace, name: string, one?: string, many?: string) => {
      const fact: Fact | undefined = refusal.facts[name]
      if (fact === undefined) return brace
      if (one === undefined || many === undefined) return wordFact(fact, language)
      return Number(fact) === 1 ? one : many
    },
  )
}

/** A fact as it is read: a label in the reader's language, money with its thousands apart. */
function wordFact(fact: Fact, language: Language): string {
  if (typeof fact === 'object') return fact[language]
  const text = String(fact)
  return /^-?\d{4,}\.\d\d$/.test(text) ? thousandsApart(text) : text
}

/** `2700.00` reads 2,700.00. */
export const thousandsApart = (decimal: string): string => decimal.replace(/\B(?=(\d{3})+\.)/g, ',')

export const word = (label: Label, language: Language): string => label[language]
