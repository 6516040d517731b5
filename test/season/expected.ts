// The answers a season must give, as an independent program worked them out: amounts are yuan, debit positive.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Amount = string | number

export type Expected = {
  readonly asOf: string
  /** Last day of each month → account → closing balance; accounts at zero are left out. */
  readonly trialBalance: Readonly<Record<string, Readonly<Record<string, Amount>>>>
  readonly stock: readonly {
    readonly warehouse: string
    readonly product: string
    readonly lot: string
    readonly qty: Amount
  }[]
  readonly stockValue: Readonly<Record<string, { readonly qty: Amount; readonly value: Amount }>>
  readonly receivable: Readonly<Record<string, Amount>>
  readonly advanceFromCustomer: Readonly<Record<string, Amount>>
  readonly payable: Readonly<Record<string, Amount>>
  readonly prepaidToSupplier: Readonly<Record<string, Amount>>
  readonly receivedNotInvoiced: Readonly<Record<string, Amount>>
  readonly aging: Readonly<Record<string, Readonly<Record<string, Amount>>>>
  /** Month → account → debits less credits of the month: income, expense and VAT. */
  readonly monthlyFlow: Readonly<Record<string, Readonly<Record<string, Amount>>>>
  readonly contracts: Readonly<Record<'purchase' | 'sales', Readonly<Record<string, Amount>>>>
}

export const season2025 = join(import.meta.dirname, 'season-2025.xlsx')

export const expectedOf2025 = (): Expected =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'season-2025.expected.json'), 'utf8')) as Expected
