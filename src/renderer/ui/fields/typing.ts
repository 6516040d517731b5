// From what people type to exact values: decimals to integers of the unit (no floating point on the way),
// days from as few keys as possible. Full-width digits of a Chinese input method are taken as meant.

import {
  addDays,
  parseDay,
  parseDecimal,
  parseFen,
  parseMilli,
  parsePercent,
  parseCelsius,
  parsePermille,
  parsePrice,
} from '../../../shared/kernel/index.ts'
import { decimalString, plainDecimal } from '../../../shared/kernel/index.ts'
import type { Day } from '../../../shared/kernel/index.ts'
import { formatPriceE4, type NumberKind } from '../format.ts'

/** The integer a typed number stands for in its unit; null when it is none or has too many decimals. */
export function parseNumber(kind: NumberKind, typed: string): number | null {
  const text = halfWidth(typed)
  switch (kind) {
    case 'money':
      return parseFen(text.replace(/^[¥￥]/, ''))
    case 'price':
      return parsePrice(text.replace(/^[¥￥]/, ''))
    case 'quantity':
      return parseMilli(text)
    case 'weight':
      return parseDecimal(text, 3)
    case 'percent':
      return parsePercent(text)
    case 'permille':
      return parsePermille(text)
    case 'temperature':
      return parseCelsius(text.replace(/(°C|℃)$/, ''))
    case 'integer':
      return parseDecimal(text, 0)
  }
}

/** A number as it stands in the input while it is edited: no separators, so that digits can be typed into it. */
export function numberForTyping(kind: NumberKind, value: number): string {
  switch (kind) {
    case 'money':
      return decimalString(value, 2)
    case 'price':
      return formatPriceE4(value).replaceAll(',', '')
    case 'quantity':
    case 'weight':
      return plainDecimal(value, 3)
    case 'percent':
    case 'permille':
      return plainDecimal(value, 2)
    case 'temperature':
      return decimalString(value, 1)
    case 'integer':
      return String(value)
  }
}

/**
 * A typed day: `2025-3-5`, `2025/3/5`, `25.3.5`, `3-5`, `20250305`, `0305`, `305` (this year), `5` (this month),
 * `+7` and `-3` (from today). Null when there is no such day.
 */
export function parseTypedDay(typed: string, today: string): string | null {
  const text = halfWidth(typed)
    .replace(/[年月]/g, '-')
    .replace(/[日号]/g, '')
  const year = today.slice(0, 4)
  const month = today.slice(5, 7)
  if (/^[+-]\d{1,3}$/.test(text)) return addDays(today as Day, Number(text))
  const parts = text.split(/[-/. ]+/).filter((part) => part !== '')
  if (!parts.every((part) => /^\d+$/.test(part))) return null
  if (parts.length === 3) return dayOf(century(parts[0]!), parts[1]!, parts[2]!)
  if (parts.length === 2) return dayOf(year, parts[0]!, parts[1]!)
  const digits = parts[0] ?? ''
  if (parts.length !== 1) return null
  switch (digits.length) {
    case 1:
    case 2:
      return dayOf(year, month, digits)
    case 3:
      return dayOf(year, digits.slice(0, 1), digits.slice(1))
    case 4:
      return dayOf(year, digits.slice(0, 2), digits.slice(2))
    case 6:
      return dayOf(`20${digits.slice(0, 2)}`, digits.slice(2, 4), digits.slice(4))
    case 8:
      return dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
    default:
      return null
  }
}

/** Digits and signs of a full-width input method, without blanks around them. */
export function halfWidth(typed: string): string {
  return typed
    .replace(/[０-９＋－．，／％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('。', '.')
    .trim()
}

const century = (year: string): string => (year.length === 2 ? `20${year}` : year)
const dayOf = (year: string, month: string, day: string): string | null =>
  parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** A time of day as it grows under the keys: the colon comes by itself after four digits. */
export const timeTyped = (typed: string): string =>
  halfWidth(typed)
    .replace('：', ':')
    .replace(/^(\d\d)(\d\d)$/, '$1:$2')
