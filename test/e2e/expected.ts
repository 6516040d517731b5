// What the season must show in the end, worked out by a program that shares nothing with this one; and how figures read.

import { readFileSync } from 'node:fs'
import { fromRoot } from '../../tools/run.ts'

type Yuan = Readonly<Record<string, string>>
type Expected = {
  readonly asOf: string
  readonly trialBalance: Readonly<Record<string, Yuan>>
  readonly stock: readonly {
    readonly warehouse: string
    readonly product: string
    readonly lot: string
    readonly qty: number
  }[]
  readonly stockValue: Readonly<Record<string, { readonly qty: number; readonly value: string }>>
  readonly receivable: Yuan
  readonly advanceFromCustomer: Yuan
  readonly aging: Readonly<Record<string, Yuan>>
  readonly payable: Yuan
}

export const expected = JSON.parse(
  readFileSync(fromRoot('test', 'season', 'season-2025.expected.json'), 'utf8'),
) as Expected

/** The sum of amounts in yuan, exactly. */
export const sumYuan = (amounts: readonly string[]): string => {
  const fen = amounts.reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n)
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** As on screen: thousands apart. */
export const shown = (amount: string): string => amount.replace(/\B(?=(\d{3})+\.)/g, ',')

/** An account's balance with its side. */
export const sided = (amount: string): string => {
  if (Number(amount) === 0) return '平'
  return `${shown(amount.replace('-', ''))} ${amount.startsWith('-') ? '贷' : '借'}`
}
