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
      return formatPriceE4(value, decimals)
    case 'quantity':
    case 'weight':
      return formatQuantity(value, decimals)
    case 'percent':
    case 'permille':
      return decimals === undefined ? plainDecimal(value, 2) : fixed(value, 2, decimals)
    case 'temperature':
      return decimalString(value, 1)
    case 'integer':
      return grouped(String(value))
  }
}

/** Yuan: `-1,234.50`. */
export const formatFen = (fen: number): string => grouped(decimalString(fen, 2))

/** A price: two decimals at least, `2,780.00`, `95.1234`. */
export function formatPriceE4(price: number, decimals?: number): string {
  if (decimals !== undefined) return grouped(fixed(price, 4, Math.max(2, decimals)))
  const [whole, fraction = ''] = plainDecimal(price, 4).split('.')
  return grouped(`${whole}.${fraction.padEnd(2, '0')}`)
}

/** A quantity: without needless zeros, or with as many decimals as its column needs. */
export function formatQuantity(milli: number, decimals?: number): string {
  return grouped(decimals === undefined ? plainDecimal(milli, 3) : fixed(milli, 3, decimals))
}

/**
 * A number among the others of its column. Bags stand beside the tonnes of loose goods: whole ones go without zeros
 * nobody counts, and blanks as wide as those keep the points under each other. Tonnes are all of one unit.
 */
export function formatInColumn(kind: NumberKind, name: string, value: number, decimals?: number): string {
  if (kind !== 'quantity' || !decimals || value % 1000 !== 0 || name.startsWith('tonnes'))
    return formatNumber(kind, value, decimals)
  return `${formatQuantity(value, 0)}${pointSpace}${figureSpace.repeat(decimals)}`
}
const figureSpace = '\u2007'
const pointSpace = '\u2008'

/** Kinds whose numbers have as many decimals as they need, and how many that can be. */
const scales: Readonly<Partial<Record<Field['kind'], number>>> = {
  quantity: 3,
  weight: 3,
  price: 4,
  percent: 2,
  permille: 2,
}

/** The decimals a column needs so that nothing is cut and all line up; none for kinds that always have the same. */
export function decimalsIn(values: Iterable<unknown>, kind: Field['kind'] = 'quantity'): number {
  const scale = scales[kind] ?? 0
  let most = 0
  for (const value of values) {
    if (typeof value !== 'number') continue
    while (most < scale && value % 10 ** (scale - most) !== 0) most += 1
    if (most === scale) break
  }
  return most
}

export const hasDecimals = (kind: Field['kind']): boolean => scales[kind] !== undefined

/** An integer of so many decimals, with only as many shown as its column has. */
const fixed = (value: number, scale: number, decimals: number): string => {
  const full = decimalString(value, scale)
  return decimals === 0 ? full.slice(0, -scale - 1) : full.slice(0, full.length - scale + decimals)
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
