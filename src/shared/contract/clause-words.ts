// A clause in words: the fields its text names in braces, worded from the contract's own head and lines. A field is named
// by its label, in either language, without the unit behind it: {合理损耗}, {Allowed loss}. What is not filled in yet
// leaves a blank to write on, so that a paper is never silently short of something. A clause is filled in in the language
// it is written in, whoever reads it: the paper is one.

import { plainDecimal } from '../kernel/index.ts'
import type { AnyDraft, DocumentContract } from './document.ts'
import type { Field, Value } from './field.ts'
import { label, type Label, type Language } from './label.ts'
import { scheduleWords } from './payment-schedule.ts'
import { word } from './word.ts'

/** A contract as far as its clauses speak of it. */
export type Agreed = Pick<AnyDraft, 'head' | 'sections'>

/** A piece of a clause: plain words, or what a field says. A blank is a field that says nothing. */
export type ClausePart = { readonly text: string; readonly names: string | null; readonly blank: boolean }

type Named = { readonly label: Label; readonly said: (agreed: Agreed, language: Language) => string }

/** The language a clause is written in. */
export const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

export function clauseParts(text: string, contract: DocumentContract, agreed: Agreed): readonly ClausePart[] {
  const language = languageOf(text)
  const known = namedIn(contract)
  return text.split(/(\{[^{}]*\})/).flatMap((piece): ClausePart[] => {
    if (piece === '') return []
    const name = /^\{([^{}]*)\}$/.exec(piece)?.[1]?.trim()
    const field = name === undefined ? undefined : known.get(name)
    if (!field) return [{ text: piece, names: null, blank: false }]
    const said = field.said(agreed, language)
    return [{ text: said || blank, names: withoutUnit(field.label[language]), blank: said === '' }]
  })
}

export const clauseText = (text: string, contract: DocumentContract, agreed: Agreed): string =>
  clauseParts(text, contract, agreed)
    .map((part) => part.text)
    .join('')

/** What stands in braces and is no field of the contract. */
export const strangersIn = (text: string, contract: DocumentContract): string[] => {
  const known = namedIn(contract)
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = '']) => (known.has(name.trim()) ? [] : [name]))
}

/** Names of the head's fields that some clause speaks of. */
export function fieldsNamed(texts: readonly string[], contract: DocumentContract): ReadonlySet<string> {
  const asked = new Set(
    texts.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name.trim())),
  )
  return new Set(
    Object.entries(contract.head).flatMap(([name, field]) =>
      namesOf(field.label).some((one) => asked.has(one)) ? [name] : [],
    ),
  )
}

/** What a clause of the kind may name, as people write it. */
export const clauseNames = (contract: DocumentContract, language: Language): string[] => {
  const seen = new Set<Named>()
  return [...namedIn(contract).values()].flatMap((named) => {
    if (seen.has(named)) return []
    seen.add(named)
    return [withoutUnit(named.label[language])]
  })
}

/** A term of the head in words; nothing for what is empty. */
export function wordTerm(field: Field, value: Value | undefined, language: Language): string {
  if (value === null || value === undefined || value === '') return ''
  if (field.kind === 'choice')
    return word(field.choices[String(value)] ?? label(String(value), String(value)), language)
  return field.kind === 'percent' && typeof value === 'number' ? `${plainDecimal(value, 2)}%` : String(value)
}

const blank = '＿＿＿＿＿'
const worded: ReadonlySet<Field['kind']> = new Set(['text', 'choice', 'day', 'percent', 'integer'])

const withoutUnit = (text: string): string => text.replace(/\s*(%.*|（.*|\(.*)$/, '')
const namesOf = (of: Label): string[] => [withoutUnit(of.zh), withoutUnit(of.en)]

function namedIn(contract: DocumentContract): ReadonlyMap<string, Named> {
  const ofHead = Object.entries(contract.head).flatMap(([name, field]): Named[] =>
    worded.has(field.kind) && !field.hidden
      ? [{ label: field.label, said: ({ head }, language) => wordTerm(field, head[name], language) }]
      : [],
  )
  return new Map(
    [...ofHead, tolerance, payments].flatMap((named) => namesOf(named.label).map((name) => [name, named] as const)),
  )
}

/** How far a delivery may go beyond or below what was ordered, where all lines allow the same. */
const tolerance: Named = {
  label: label('溢短装', 'Tolerance'),
  said: ({ sections }, language) => {
    const all = new Set((sections.lines ?? []).map((row) => Number(row.toleranceBp ?? 0)))
    if (all.size > 1) return word(label('表列比例', 'what the table says'), language)
    const [bp = 0] = all
    return bp === 0 ? '' : `±${plainDecimal(bp, 2)}%`
  },
}

/** When which part is paid; where no schedule is given, what the head says of it. */
const payments: Named = {
  label: label('付款安排', 'Payments'),
  said: ({ head, sections }, language) =>
    scheduleWords(sections.payments ?? [], language) || String(head.paymentTerms ?? ''),
}
