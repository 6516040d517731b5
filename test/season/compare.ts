// Compares a book with the answers it must give, figure by figure, through the reports people read.

import { runReport } from '../../src/main/reports/index.ts'
import { openReader } from '../../src/main/books/open-book.ts'
import type { Sql } from '../../src/main/books/sql.ts'
import { verifyBook } from '../../src/main/books/verify.ts'
import { agingBuckets } from '../../src/shared/reports/aging.ts'
import type { Expected } from './expected.ts'

type Row = Readonly<Record<string, unknown>>
type Figures = Readonly<Record<string, number>>

export type Compared = { readonly figures: number; readonly differences: readonly string[] }

export async function compareBook(location: string, expected: Expected): Promise<Compared> {
  const reader = await openReader(location)
  if (!reader.ok) throw new Error(`cannot read ${location}`)
  try {
    return await reader.value.read((sql) => compare(sql, expected))
  } finally {
    await reader.value.close()
  }
}

/** What contradicts itself in a book. */
export async function problemsOf(location: string): Promise<readonly string[]> {
  const reader = await openReader(location)
  if (!reader.ok) throw new Error(`cannot read ${location}`)
  try {
    return (await reader.value.read((sql) => verifyBook(sql))).problems
  } finally {
    await reader.value.close()
  }
}

async function compare(sql: Sql, expected: Expected): Promise<Compared> {
  const differences: string[] = []
  let figures = 0
  const same = (what: string, is: Figures, should: Figures): void => {
    for (const key of new Set([...Object.keys(is), ...Object.keys(should)])) {
      figures++
      if ((is[key] ?? 0) !== (should[key] ?? 0))
        differences.push(`${what} ${key}: ${is[key] ?? 'nothing'}, expected ${should[key] ?? 'nothing'}`)
    }
  }
  const report = async (name: string, asOf: string): Promise<Row[]> => [...(await runReport(sql, name, { asOf })).rows]

  for (const [day, should] of Object.entries(expected.trialBalance)) {
    const rows = await report('trial-balance', day)
    same(`balance ${day}`, column(rows, 'account', 'closingFen'), scaled(should, 2))
    const opening = rows.every(
      (row) => Number(row.openingFen) + Number(row.debitFen) - Number(row.creditFen) === row.closingFen,
    )
    if (!opening) differences.push(`balance ${day}: opening, debit and credit do not make the closing`)
    const flow = Object.entries(expected.monthlyFlow[day.slice(0, 7)] ?? {})
    same(`flow ${day}`, movedIn(rows, new Set(flow.map(([account]) => account))), scaled(Object.fromEntries(flow), 2))
  }

  const { asOf } = expected
  const stock = await report('stock', asOf)
  same(
    'stock',
    keyed(stock, ['warehouseCode', 'product', 'lot'], 'qtyMilli'),
    scaled(Object.fromEntries(expected.stock.map((row) => [`${row.warehouse}/${row.product}/${row.lot}`, row.qty])), 3),
  )
  const values = await report('stock-value', asOf)
  same('quantity', column(values, 'product', 'qtyMilli'), scaled(pick(expected.stockValue, 'qty'), 3))
  same('value', column(values, 'product', 'valueFen'), scaled(pick(expected.stockValue, 'value'), 2))

  const receivables = await report('receivables', asOf)
  same('receivable', column(receivables, 'partner', 'balanceFen'), scaled(expected.receivable, 2))
  same('advance', column(receivables, 'partner', 'advanceFen'), scaled(expected.advanceFromCustomer, 2))
  for (const [partner, should] of Object.entries(expected.aging))
    same(`ageing ${partner}`, agingOf(receivables, partner), scaled(should, 2))

  const payables = await report('payables', asOf)
  same('payable', column(payables, 'partner', 'balanceFen'), scaled(expected.payable, 2))
  same('prepaid', column(payables, 'partner', 'prepaidFen'), scaled(expected.prepaidToSupplier, 2))
  same('not invoiced', column(payables, 'partner', 'receivedNotInvoicedFen'), scaled(expected.receivedNotInvoiced, 2))

  const contracts = await report('contracts', asOf)
  for (const kind of ['purchase', 'sales'] as const)
    same(
      `${kind} contract`,
      keyed(
        contracts.filter((row) => row.kind === kind),
        ['contract', 'line'],
        'fulfilledMilli',
      ),
      scaled(expected.contracts[kind], 3),
    )
  return { figures, differences }
}

const keyed = (rows: readonly Row[], keys: readonly string[], value: string): Figures =>
  Object.fromEntries(rows.map((row) => [keys.map((key) => row[key]).join('/'), Number(row[value])]))
const column = (rows: readonly Row[], key: string, value: string): Figures => keyed(rows, [key], value)

const movedIn = (rows: readonly Row[], accounts: ReadonlySet<unknown>): Figures =>
  Object.fromEntries(
    rows
      .filter((row) => accounts.has(row.account) || (row.account as string).startsWith('5'))
      .map((row) => [row.account as string, Number(row.debitFen) - Number(row.creditFen)]),
  )

function agingOf(receivables: readonly Row[], partner: string): Figures {
  const row = receivables.find((one) => one.partner === partner)
  return Object.fromEntries(agingBuckets.map(({ bucket, column: of }) => [bucket, Number(row?.[of] ?? 0)]))
}

const pick = <K extends string>(rows: Readonly<Record<string, Readonly<Record<K, string | number>>>>, key: K) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row[key]]))

/** Decimal text as an integer, digit by digit. */
function scaled(amounts: Readonly<Record<string, string | number>>, decimals: number): Figures {
  return Object.fromEntries(
    Object.entries(amounts).map(([key, amount]) => {
      const [whole = '', fraction = ''] = String(amount).split('.')
      return [key, Number(`${whole}${fraction.padEnd(decimals, '0')}`)]
    }),
  )
}
