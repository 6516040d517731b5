// What a cell means, or why it means nothing. People type numbers as text, days in five ways and codes with
// blanks around them; all of that is taken as meant (season/README.md, "Reading the workbook"). What is not
// clear is refused with a reason, never guessed, because a guess ends up in a ledger.
// Numbers are scaled on their decimal digits, not by arithmetic: Excel stores 80.704 as 80.70399999999999,
// and only its 15 significant digits are what the person saw.

import { parseDay, type Day } from '../../shared/kernel/index.ts'

/** A formula that failed (`#N/A`), or one whose result was never calculated: there is no value to take. */
export interface BrokenCell {
  readonly broken: 'excelError' | 'notCalculated'
  /** What Excel shows, or the formula. */
  readonly shown: string
}

/** A raw cell. Dates are UTC midnight plus the time of day, as Excel stores them: no time zone is meant. */
export type Cell = string | number | boolean | Date | BrokenCell | null

export type CellProblem =
  | 'notANumber'
  | 'tooManyDecimals'
  | 'tooLarge'
  | 'negative'
  | 'notADay'
  | 'dayDoesNotExist'
  /** A code kept as a number of more than 15 digits: Excel has replaced the last ones by zeros. */
  | 'digitsLost'
  | BrokenCell['broken']

export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: CellProblem }

const meant = <T>(value: T): CellReading<T> => ({ ok: true, value })
const refused = (reason: CellProblem): CellReading<never> => ({ ok: false, reason })

/** Text without the blanks around it; codes kept as numbers become their digits. A blank cell is ''. */
export function textOf(cell: Cell): CellReading<string> {
  if (cell === null) return meant('')
  if (typeof cell === 'string') return meant(trimmed(cell))
  if (typeof cell === 'boolean') return meant(cell ? 'TRUE' : 'FALSE')
  if (typeof cell === 'number') {
    if (Math.abs(cell) > Number.MAX_SAFE_INTEGER) return refused('digitsLost')
    return Number.isFinite(cell) ? meant(decimalOf(cell)) : refused('notANumber')
  }
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? refused('notADay') : meant(cell.toISOString().slice(0, 10))
  }
  return refused(cell.broken)
}

/**
 * The number as an integer of 10^-decimals: 2 gives fen, 3 thousandths, 4 ten-thousandths of a yuan. Blank is null.
 * Taken as meant: `1,234.50`, full-width digits, a leading ￥, `(5)` and `5-` for minus five.
 */
export function scaledOf(cell: Cell, decimals: number): CellReading<number | null> {
  const plain = plainNumber(cell)
  if (!plain.ok) return plain
  return plain.value === null ? meant(null) : scaled(plain.value, decimals)
}

/**
 * A rate in basis points. `9%` and 9 are nine percent; a bare number between 0 and 1 is a fraction, because
 * that is what a cell formatted as percent holds (0.09 is 9 %). Blank is null.
 */
export function percentOf(cell: Cell): CellReading<number | null> {
  const text = typeof cell === 'string' ? trimmed(cell.normalize('NFKC')) : ''
  const marked = text.endsWith('%')
  const plain = plainNumber(marked ? text.slice(0, -1) : cell)
  if (!plain.ok) return plain
  if (plain.value === null) return marked ? refused('notANumber') : meant(null)
  const value = scaled(plain.value, !marked && /^-?0*\./.test(plain.value) ? 4 : 2)
  return value.ok && value.value < 0 ? refused('negative') : value
}

/** The day of a date cell, an Excel day number, or text such as 2025-3-5, 2025/3/5, 2025年3月5日, 20250305. Blank is null. */
export function dayOf(cell: Cell): CellReading<Day | null> {
  if (isBlank(cell)) return meant(null)
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? refused('notADay') : dayInText(cell.toISOString())
  if (typeof cell === 'string') return dayInText(cell)
  if (typeof cell === 'number') return dayOfNumber(cell)
  return refused(typeof cell === 'object' && cell !== null ? cell.broken : 'notADay')
}

/** Nothing, or nothing a person would see. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && trimmed(cell) === '')
}

// Blanks of every width (U+3000, no-break), zero-width ones, and the marks that copying from chats and dialogs leaves.
const invisible = /[\s\u200b-\u200f\u202a-\u202e\u2060]/

/** The text without visible or invisible blanks at its ends. */
export function trimmed(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && invisible.test(text.charAt(from))) from++
  while (to > from && invisible.test(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

const numberText = /^(\()?\s*([+-])?\s*¥?\s*([+-])?\s*(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?\s*(-)?\s*(\))?$/

/** The cell's number as plain decimal text (`-1234.5`), null when blank. */
function plainNumber(cell: Cell): CellReading<string | null> {
  if (isBlank(cell)) return meant(null)
  if (typeof cell === 'number') return Number.isFinite(cell) ? meant(decimalOf(cell)) : refused('notANumber')
  if (typeof cell !== 'string') {
    return refused(typeof cell === 'object' && cell !== null && 'broken' in cell ? cell.broken : 'notANumber')
  }
  // NFKC turns full-width digits, signs, brackets and ￥ into the plain ones.
  const match = numberText.exec(trimmed(cell).normalize('NFKC').replaceAll('\u2212', '-'))
  if (!match) return refused('notANumber')
  const [, open, sign, signAfterCurrency, whole = '', fraction = '', trailing, close] = match
  const signs = [open, sign, signAfterCurrency, trailing].filter((mark) => mark !== undefined)
  if ((open === undefined) !== (close === undefined) || signs.length > 1 || whole + fraction === '') {
    return refused('notANumber')
  }
  const digits = whole.replaceAll(',', '')
  return meant(`${signs.length === 1 && signs[0] !== '+' ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`)
}

/** A double as the decimal of its 15 significant digits, without exponent: what Excel shows and means. */
function decimalOf(value: number): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
  const digits = mantissa.replace('.', '')
  const point = Number(exponent) + 1
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  const fraction = padded.slice(at).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${padded.slice(0, at)}${fraction === '' ? '' : `.${fraction}`}`
}

function scaled(plain: string, decimals: number): CellReading<number> {
  const negative = plain.startsWith('-')
  const [whole = '', fraction = ''] = plain.slice(negative ? 1 : 0).split('.')
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > decimals) return refused('tooManyDecimals')
  const value = Number(whole + kept.padEnd(decimals, '0'))
  if (!Number.isSafeInteger(value)) return refused('tooLarge')
  return meant(negative && value !== 0 ? -value : value)
}

const timeOfDay = /[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/
const dayTexts = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
]

function dayInText(text: string): CellReading<Day> {
  const bare = trimmed(text).normalize('NFKC').replace(timeOfDay, '').replaceAll(/\s/g, '')
  for (const shape of dayTexts) {
    const match = shape.exec(bare)
    if (!match) continue
    const [, year = '', , month = '', day = ''] = match
    // A year outside these is a slip of the keyboard or a number that happens to look like a day.
    if (!/^(?:19|20|21)/.test(year)) return refused('notADay')
    const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    return found === null ? refused('dayDoesNotExist') : meant(found)
  }
  return refused('notADay')
}

const unixEpochInExcel = 25_569
const msPerDay = 86_400_000

/** Days since 1899-12-30 within 1954–2119, or the eight digits of a day typed as a number. */
function dayOfNumber(value: number): CellReading<Day> {
  const days = Math.floor(value)
  if (days >= 20_000 && days <= 80_000) return dayInText(new Date((days - unixEpochInExcel) * msPerDay).toISOString())
  return Number.isInteger(value) && value >= 19_000_101 && value <= 21_991_231
    ? dayInText(String(value))
    : refused('notADay')
}
