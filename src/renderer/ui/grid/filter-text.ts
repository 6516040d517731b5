// The filter row is typed, not clicked together: one small language for all columns.
//   text      abc  contains · =abc  is exactly · !abc  is not · ^abc  begins with · =  empty · *  filled
//   numbers   100 · >100 · >=100 · <100 · 100..200
//   days      2025-03 · 2025-03-05 · 3-5 · >2025-03-01 · 2025-03-01..2025-03-15
// The result is the contract's ColumnFilter, asked of the server; grids that hold all their rows match with the same rules.

import type { ColumnFilter } from '../../../shared/api.ts'
import type { Field, Value } from '../../../shared/contract/index.ts'
import { parseDay } from '../../../shared/kernel/index.ts'
import { isNumberKind } from '../format.ts'
import { halfWidth, parseNumber } from '../fields/typing.ts'

/** What the typed text asks of the column; null when it asks nothing, or nothing that can be understood yet. */
export function parseFilterText(field: Field, typed: string): ColumnFilter | null {
  const text = halfWidth(typed)
  if (text === '') return null
  if (text === '=') return { op: 'blank' }
  if (text === '*') return { op: 'notBlank' }
  if (field.kind === 'choice') return { op: 'equals', value: text }
  if (field.kind === 'flag') return { op: 'equals', value: text === 'true' }
  if (isNumberKind(field.kind)) return numberFilter(text, (part) => parseNumber(field.kind as never, part))
  if (field.kind === 'day') return dayFilter(text)
  return textFilter(text)
}

function textFilter(text: string): ColumnFilter {
  const rest = text.slice(1).trim()
  if (text.startsWith('=')) return { op: 'equals', value: rest }
  if (rest !== '' && /^[!！]/.test(text)) return { op: 'notEqual', value: rest }
  if (rest !== '' && text.startsWith('^')) return { op: 'startsWith', value: rest }
  return { op: 'contains', value: text }
}

function numberFilter(text: string, parse: (part: string) => number | null): ColumnFilter | null {
  const range = /^(.+?)(?:\.\.|~|～)(.+)$/.exec(text)
  if (range) {
    const [from, to] = [parse(range[1] ?? ''), parse(range[2] ?? '')]
    return from === null || to === null ? null : { op: 'between', value: from, to }
  }
  const match = /^(>=|<=|≥|≤|>|<|=|!)?(.+)$/.exec(text)
  const value = parse((match?.[2] ?? '').trim())
  if (value === null) return null
  switch (match?.[1]) {
    case '>':
      return { op: 'greaterThan', value }
    case '<':
      return { op: 'lessThan', value }
    // Values are integers in their unit, so "at least" is "more than one less".
    case '>=':
    case '≥':
      return { op: 'greaterThan', value: value - 1 }
    case '<=':
    case '≤':
      return { op: 'lessThan', value: value + 1 }
    case '!':
      return { op: 'notEqual', value }
    default:
      return { op: 'equals', value }
  }
}

function dayFilter(text: string): ColumnFilter | null {
  const range = /^(.+?)(?:\.\.|~|～)(.+)$/.exec(text)
  if (range) {
    const [from, to] = [wholeDay(range[1] ?? ''), wholeDay(range[2] ?? '')]
    return from === null || to === null ? null : { op: 'between', value: from, to }
  }
  const sign = /^[><]/.exec(text)?.[0]
  if (sign) {
    const day = wholeDay(text.slice(1).replace(/^=/, ''))
    return day === null ? null : { op: sign === '>' ? 'greaterThan' : 'lessThan', value: day }
  }
  const day = wholeDay(text)
  if (day !== null) return { op: 'equals', value: day }
  const month = /^(\d{4})[-/.年](\d{1,2})[-/.月]?$/.exec(text)
  if (month) return { op: 'startsWith', value: `${month[1]}-${month[2]?.padStart(2, '0')}` }
  const monthDay = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (monthDay) return { op: 'contains', value: `-${monthDay[1]?.padStart(2, '0')}-${monthDay[2]?.padStart(2, '0')}` }
  return /^[\d-]+$/.test(text) ? { op: 'contains', value: text } : null
}

function wholeDay(typed: string): string | null {
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(typed.trim())
  return parts ? parseDay(`${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`) : null
}

/** Whether a value passes; `shown` is how it reads, which is what text is compared with. */
export function passesFilter(filter: ColumnFilter, value: Value, shown: string): boolean {
  const empty = value === null || value === '' || value === false
  const text = shown.toLowerCase()
  const asked = String(filter.value ?? '').toLowerCase()
  switch (filter.op) {
    case 'blank':
      return empty
    case 'notBlank':
      return !empty
    case 'contains':
      return text.includes(asked)
    case 'startsWith':
      return text.startsWith(asked)
    case 'equals':
      return typeof filter.value === 'string'
        ? text === asked || value === filter.value
        : (value ?? false) === filter.value
    case 'notEqual':
      return typeof filter.value === 'string' ? text !== asked : value !== filter.value
    case 'greaterThan':
      return !empty && compare(value, filter.value) > 0
    case 'lessThan':
      return !empty && compare(value, filter.value) < 0
    case 'between':
      return !empty && compare(value, filter.value) >= 0 && compare(value, filter.to) <= 0
  }
}

function compare(a: Value, b: Value | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
}
