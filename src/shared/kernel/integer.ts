// Exact integer arithmetic: the only place of the product that divides or rounds.
// Everything is an integer in a named unit; products go through BigInt because
// quantity × weight × price leaves 2^53 long before its quotient does.

import { assert } from './assert.ts'

/** A number checked to be an integer that a double holds exactly. */
export function safeInteger(value: number, what = 'value'): number {
  assert(Number.isSafeInteger(value), `${what} is not a safe integer: ${value}`)
  return value
}

/** `a × b × … ÷ (c × d × …)`, rounded half away from zero. Throws beyond 2^53 and on a divisor of zero. */
export function mulDiv(factors: readonly number[], ...divisors: readonly number[]): number {
  const divisor = productOf(divisors)
  assert(divisor !== 0n, 'division by zero')
  return fromBigInt(divideHalfAway(productOf(factors), divisor))
}

/** `a × b × … ÷ divisor` of values not below zero, rounded down: how much may still be taken. */
export function mulDivDown(factors: readonly number[], divisor: number): number {
  return fromBigInt(notNegative(factors) / divisorOf(divisor))
}

/** The same rounded up: how much is needed. */
export function mulDivUp(factors: readonly number[], divisor: number): number {
  const by = divisorOf(divisor)
  return fromBigInt((notNegative(factors) + by - 1n) / by)
}

/** The sum of integers, checked to stay exact. */
export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total = safeInteger(total + value, 'sum')
  return total
}

/** The decimal string of an integer at a scale: `decimalString(123, 2)` is `1.23`. */
export function decimalString(value: number, decimals: number): string {
  const digits = String(Math.abs(safeInteger(value))).padStart(decimals + 1, '0')
  const sign = value < 0 ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The same without trailing zeros: `plainDecimal(2500, 3)` is `2.5`. */
export function plainDecimal(value: number, decimals: number): string {
  const text = decimalString(value, decimals)
  return decimals === 0 ? text : text.replace(/\.?0+$/, '')
}

/**
 * The integer a decimal string stands for at a scale, or null when it is not a plain decimal,
 * has more decimals than the scale, or lies beyond 2^53. Thousands separators are taken as meant.
 */
export function parseDecimal(text: string, decimals: number): number | null {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/.exec(text.trim())
  if (!match) return null
  const whole = (match[2] ?? '').replaceAll(',', '')
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (whole === '' && (match[3] ?? '') === '') return null
  if (fraction.length > decimals) return null
  const value = Number(`${whole}${fraction.padEnd(decimals, '0')}`)
  if (!Number.isSafeInteger(value)) return null
  return match[1] === '-' && value !== 0 ? -value : value
}

function productOf(factors: readonly number[]): bigint {
  let product = 1n
  for (const factor of factors) product *= BigInt(safeInteger(factor))
  return product
}

function notNegative(factors: readonly number[]): bigint {
  const product = productOf(factors)
  assert(product >= 0n, 'rounding down or up is for values not below zero')
  return product
}

function divisorOf(divisor: number): bigint {
  assert(divisor > 0, 'division by zero')
  return BigInt(safeInteger(divisor))
}

function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n
  const a = dividend < 0n ? -dividend : dividend
  const b = divisor < 0n ? -divisor : divisor
  const rounded = (2n * a + b) / (2n * b)
  return negative ? -rounded : rounded
}

function fromBigInt(value: bigint): number {
  const limit = BigInt(Number.MAX_SAFE_INTEGER)
  assert(value <= limit && value >= -limit, `${value} is beyond 2^53`)
  return Number(value)
}
