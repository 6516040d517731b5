// RMB amounts in capital Chinese 大写, as receipts, contracts and statements carry them: capitals cannot be altered
// with one stroke of a pen. The rules are domain.md §4's: 人民币 first and no gap after it; 整 after 元 only;
// one 零 for zeros in the middle, none where a whole group of four ends in zeros.

import { safeInteger } from './integer.ts'
import type { Fen } from './units.ts'

const capitals = '零壹贰叁肆伍陆柒捌玖'
const placeUnits = ['', '拾', '佰', '仟']

/** `人民币壹万捌仟陆佰元整`; below zero 负 stands before the figure. Any amount the books can hold. */
export function amountInWords(amount: Fen): string {
  const digits = String(Math.abs(safeInteger(amount))).padStart(3, '0')
  return `人民币${amount < 0 ? '负' : ''}${yuanInWords(digits.slice(0, -2), digits.slice(-2))}`
}

function yuanInWords(yuan: string, fraction: string): string {
  const whole = wholeInWords(withoutLeadingZeros(yuan))
  const [jiao = '0', fen = '0'] = fraction
  if (fraction === '00') return `${whole === '' ? '零' : whole}元整`
  const parts = [
    whole === '' ? '' : `${whole}元`,
    jiao === '0' ? (whole === '' ? '' : '零') : `${capitalOf(jiao)}角`,
    fen === '0' ? '' : `${capitalOf(fen)}分`,
  ]
  return parts.join('')
}

/** Digits without leading zeros; none is nothing. 亿 counts what stands before it, so that 万亿 reads as people say it. */
function wholeInWords(digits: string): string {
  if (digits.length > 8) return followed(`${wholeInWords(digits.slice(0, -8))}亿`, digits.slice(-8))
  if (digits.length > 4) return followed(`${wholeInWords(digits.slice(0, -4))}万`, digits.slice(-4))
  return groupInWords(digits)
}

/** What follows a unit: 零 where its first place is empty, nothing where all of it is. */
function followed(high: string, low: string): string {
  const rest = withoutLeadingZeros(low)
  if (rest === '') return high
  return high + (rest.length < low.length ? '零' : '') + wholeInWords(rest)
}

/** Up to four digits. */
const groupInWords = (digits: string): string =>
  Array.from(digits)
    .map((digit, index) => (digit === '0' ? '零' : capitalOf(digit) + (placeUnits[digits.length - 1 - index] ?? '')))
    .join('')
    .replace(/零+$/, '')
    .replace(/零+/g, '零')

const capitalOf = (digit: string): string => capitals.charAt(Number(digit))
const withoutLeadingZeros = (digits: string): string => digits.replace(/^0+/, '')
