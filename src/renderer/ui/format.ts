// How values read on screen: integers in their unit become the text people compare.
// Thousands separators, two decimals for money, no needless zeros for quantities, days as they are kept.
// The other direction, from typing to integers, is `fields/typing.ts`.

import { word, type Field, type Label, type Language, type Value } from '../../shared/contract/index.ts'
import { dayInChina, decimalString, plainDecimal } from '../../shared/kernel/index.ts'
import type { Instant } from '../../shared/kernel/index.ts'

/** A value of a field as it is shown; ids have no words of their own and read as nothing here. */
export function formatValue(field: Field, value: Value | undefined, language: Language): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field.kind) {
    case 'choice':
      return word(field.choices[String(value)] ?? unknownChoice(value), language)
    case 'flag':
      return value === true ? word(yes, language) : ''
    case 'instant':
      return typeof value === 'number' ? formatInstant(value) : String(value)
    case 'reference':
    case 'sourceLine':
    case 'document':
    case 'item':
      return typeof value === 'string' ? value : ''
    case 'text':
    case 'lot':
    case 'day':
      return String(value)
    default:
      // Text that could not be read as a number is kept in the draft and shown as it was typed.
      return typeof value === 'number' ? formatNumber(field.kind, value) : String(value)
  }
}

export type NumberKind = Extract<Field, { signed?: boolean }>['kind']

/** `decimals` makes a column of quantities line up: see `decimalsIn`. */
export function formatNumber(kind: NumberKind, value: number, decimals?: number): string {
  switch (kind) {
    case 'money':
      return formatFen(value)
    case 'price':
      return formatPriceE4(value)
    case 'quantity':
      return formatQuantity(value, decimals)
    case 'weight':
      return grouped(plainDecimal(value, 3))
    case 'percent':
    case 'permille':
      return plainDecimal(value, 2)
    case 'temperature':
      return decimalString(value, 1)
    case 'integer':
      return grouped(String(value))
  }
}

/** Yuan: `-1,234.50`. */
export const formatFen = (fen: number): string => grouped(decimalString(fen, 2))

/** A price: two decimals at least, `2,780.00`, `95.1234`. */
export function formatPriceE4(price: number): string {
  const [whole, fraction = ''] = plainDecimal(price, 4).split('.')
  return grouped(`${whole}.${fraction.padEnd(2, '0')}`)
}

/** A quantity: without needless zeros, or with as many decimals as its column needs. */
export function formatQuantity(milli: number, decimals?: number): string {
  if (decimals === undefined) return grouped(plainDecimal(milli, 3))
  const full = decimalString(milli, 3)
  return grouped(decimals === 0 ? full.slice(0, -4) : full.slice(0, full.length - 3 + decimals))
}

/** The decimals a column of quantities needs so that nothing is cut and all line up. */
export function decimalsIn(values: Iterable<unknown>): number {
  let most = 0
  for (const value of values) {
    if (typeof value !== 'number') continue
    if (value % 10 !== 0) return 3
    most = Math.max(most, value % 100 !== 0 ? 2 : value % 1000 !== 0 ? 1 : 0)
  }
  return most
}

/** `2025-03-05 14:07`, in the book's zone. */
export function formatInstant(at: number): string {
  const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${dayInChina(at as Instant)} ${time}`
}

/** Thousands separators into a plain decimal. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`
}

export const isNumberKind = (kind: Field['kind']): kind is NumberKind =>
  ['money', 'price', 'quantity', 'weight', 'percent', 'permille', 'temperature', 'integer'].includes(kind)

const yes: Label = { zh: '是', en: 'Yes' }
const unknownChoice = (value: Value): Label => ({ zh: String(value), en: String(value) })
