// Checks a draft against its contract: every field of every row, all problems at once.
// What needs facts from the book (stock, open items, contracts) is `decide`'s to check.

import { amountOf, parseDay, type Grams, type Milli, type PriceE4 } from '../kernel/index.ts'
import type { AnyDraft, DocumentContract } from './document.ts'
import type { AnyRow, Field, Fields, NumberField, Value } from './field.ts'
import { refusal, type Refusal } from './refusal.ts'

/** All that is wrong with a draft on its face; rows that are wholly empty do not count. */
export function validateDraft(contract: DocumentContract, draft: AnyDraft): Refusal[] {
  const refusals: Refusal[] = []
  if (draft.day === null) refusals.push(refusal('field.required', 'day', { field: { zh: '日期', en: 'Day' } }))
  else if (parseDay(draft.day) === null)
    refusals.push(refusal('field.noSuchDay', 'day', { field: { zh: '日期', en: 'Day' }, value: draft.day }))
  refusals.push(...validateRow(contract.head, draft.head, 'head'))
  for (const [name, section] of Object.entries(contract.sections)) {
    const rows = draft.sections[name] ?? []
    if (section.atLeastOne && rows.length === 0)
      refusals.push(refusal('document.noLines', name, { section: section.label }))
    const wrong = rows.flatMap((row, index) => validateRow(section.fields, row, `${name}.${index}`))
    refusals.push(...wrong, ...(wrong.length === 0 ? sumsBeyond(section.fields, rows, name) : []))
  }
  return refusals
}

/**
 * Amounts that are each small enough and together are not: money, and quantities at a price. Refused at the first row where
 * their sum is more than a document holds.
 */
function sumsBeyond(fields: Fields, rows: readonly AnyRow[], path: string): Refusal[] {
  const amounts = Object.entries(fields).flatMap(([name, field]): [string, Field, (row: AnyRow) => number][] => {
    if (field.kind === 'money') return [[name, field, (row) => Math.abs(numberOf(row[name]))]]
    return name === 'priceE4' && fields['qtyMilli'] !== undefined ? [[name, field, amountOfLine]] : []
  })
  return amounts.flatMap(([name, field, amountIn]) => {
    let sum = 0
    const index = rows.findIndex((row) => (sum += amountIn(row)) > sumMost)
    return index < 0 ? [] : [refusal('field.sumTooLarge', `${path}.${index}.${name}`, { field: field.label })]
  })
}

const numberOf = (value: Value | undefined): number => (typeof value === 'number' ? value : 0)

/** Per unit: what a unit weighs is not known here, and few weigh more than a tonne. */
const amountOfLine = ({ qtyMilli, priceE4 }: AnyRow): number =>
  amountOf(Math.abs(numberOf(qtyMilli)) as Milli, Math.abs(numberOf(priceE4)) as PriceE4, 'stockUnit', 0 as Grams)

/** All that is wrong with one row; `path` leads to it. */
export function validateRow(fields: Fields, row: AnyRow, path: string): Refusal[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const at = `${path}.${name}`
    const value = row[name] ?? null
    if (!isFilled(value)) return mustFill(field, row) ? [refusal('field.required', at, { field: field.label })] : []
    const problem = problemOf(field, value)
    return problem ? [refusal(problem.code, at, { field: field.label, ...problem.facts })] : []
  })
}

/** A row nobody has typed anything into. */
export const isEmptyRow = (row: AnyRow): boolean => !Object.values(row).some(isFilled)

/**
 * The draft in the shape posting takes: every declared field present (null where empty), nothing undeclared,
 * empty rows dropped. Paths of refusals speak of this shape.
 */
export function normalizeDraft(contract: DocumentContract, draft: AnyDraft): AnyDraft {
  return {
    day: isFilled(draft.day) ? draft.day : null,
    remarks: draft.remarks?.trim() || null,
    head: normalizeRow(contract.head, draft.head),
    sections: Object.fromEntries(
      Object.entries(contract.sections).map(([name, section]) => [
        name,
        (draft.sections[name] ?? []).map((row) => normalizeRow(section.fields, row)).filter((row) => !isEmptyRow(row)),
      ]),
    ),
  }
}

export function normalizeRow(fields: Fields, row: AnyRow): AnyRow {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = row[name]
      if (field.kind === 'flag') return [name, value ?? false]
      return [name, typeof value === 'string' ? value.trim() || null : (value ?? null)]
    }),
  )
}

const isFilled = (value: Value | undefined): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false

const mustFill = (field: Field, row: AnyRow): boolean =>
  field.required === true || (field.requiredWith !== undefined && isFilled(row[field.requiredWith]))

type Problem = { code: Refusal['code']; facts: Refusal['facts'] }
const problem = (code: Problem['code'], facts: Problem['facts'] = {}): Problem => ({ code, facts })

/**
 * Beyond what any distributor writes down, and small enough that a line's amount, the sum of a document and the
 * balance of an account stay below 2^53: ten million units, a hundred thousand yuan a unit, a hundred billion yuan,
 * a hundred percent, a hundred degrees.
 */
const mostOf = {
  money: 1e13,
  price: 1e9,
  quantity: 1e10,
  weight: 1e7,
  percent: 1e4,
  permille: 1e5,
  temperature: 1e3,
  integer: 1e6,
} as const satisfies Record<NumberField['kind'], number>

/** Of one column of a document, in fen: what the dearest line there may be comes to. */
const sumMost = 1e14

function problemOf(field: Field, value: Value): Problem | null {
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string') return problem('field.wrongType')
      return value.length > field.maxLength ? problem('field.tooLong', { most: field.maxLength }) : null
    case 'lot':
      if (typeof value !== 'string') return problem('field.wrongType')
      return value.length > 60 ? problem('field.tooLong', { most: 60 }) : null
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.choices, value)
        ? null
        : problem('field.unknownChoice', { value: String(value) })
    case 'day':
      return typeof value === 'string' && parseDay(value) !== null
        ? null
        : problem('field.noSuchDay', { value: String(value) })
    case 'flag':
      return typeof value === 'boolean' ? null : problem('field.wrongType')
    case 'reference':
    case 'sourceLine':
    case 'document':
    case 'item':
    case 'instant':
      return Number.isSafeInteger(value) ? null : problem('field.wrongType')
    default:
      if (typeof value !== 'number') return problem('field.wrongType')
      if (!Number.isSafeInteger(value) || Math.abs(value) > (field.most ?? mostOf[field.kind]))
        return problem('field.tooLarge')
      if (field.positive && value <= 0) return problem('field.notPositive')
      return value < 0 && !field.signed ? problem('field.negative') : null
  }
}
