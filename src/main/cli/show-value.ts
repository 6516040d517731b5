// A value of a report as the command line writes it: amounts in yuan with two decimals, quantities and rates without
// trailing zeros, never a float.

import type { Field, Language, Value } from '../../shared/contract/index.ts'
import {
  formatFen,
  formatMilli,
  formatPercent,
  formatCelsius,
  formatPermille,
  formatPrice,
  plainDecimal,
  type BasisPoints,
  type Fen,
  type Milli,
  type DeciCelsius,
  type PermilleE2,
  type PriceE4,
} from '../../shared/kernel/index.ts'

/** The text of a number of the field's kind; others as they are. */
export function decimalText(field: Field, value: Value): Value {
  if (typeof value !== 'number') return value
  switch (field.kind) {
    case 'money':
      return formatFen(value as Fen)
    case 'quantity':
      return formatMilli(value as Milli)
    case 'price':
      return formatPrice(value as PriceE4)
    case 'percent':
      return formatPercent(value as BasisPoints)
    case 'permille':
      return formatPermille(value as PermilleE2)
    case 'temperature':
      return formatCelsius(value as DeciCelsius)
    case 'weight':
      return plainDecimal(value, 3)
    default:
      return value
  }
}

/** The same for people: choices and flags in words, nothing where there is nothing. */
export function shownText(field: Field, value: Value, language: Language): string {
  if (value === null) return ''
  if (field.kind === 'choice' && typeof value === 'string') return field.choices[value]?.[language] ?? value
  if (typeof value === 'boolean') return value ? yes[language] : ''
  return String(decimalText(field, value))
}

const yes = { zh: '是', en: 'yes' }
