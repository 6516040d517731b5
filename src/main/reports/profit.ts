// Income and expense 本期收支, from the balances of accounts without closing entries. Sales tax and surcharges (5403)
// are an expense here; cost is what was paid for what was sold (5401, 5402).

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { firstDay, lastDay, sumFen, type Day, type Fen, type Month } from '../../shared/kernel/index.ts'
import type { profit as contract } from '../../shared/reports/profit.ts'
import type { Sql } from '../books/sql.ts'
import { accountBalances } from './trial-balance.ts'

type Row = ReportRow<typeof contract>
type ResultSection = Exclude<Row['section'], 'profit'>
/** What an account of income, cost or expense came to; income and what was spent are both positive. */
export type Result = {
  readonly accountId: number
  readonly section: ResultSection
  readonly account: string
  readonly item: string
  readonly fen: Fen
}

export async function profit(sql: Sql, params: ReportParams<typeof contract>): Promise<Row[]> {
  const month = params.month as Month
  const ofYear = await resultsBetween(sql, firstDay(`${month.slice(0, 4)}-01` as Month), lastDay(month))
  const ofMonth = new Map(
    (await resultsBetween(sql, firstDay(month), lastDay(month))).map((one) => [one.accountId, one]),
  )
  const rows = ofYear.map(({ fen, ...one }): Row => ({
    ...one,
    monthFen: ofMonth.get(one.accountId)?.fen ?? (0 as Fen),
    yearFen: fen,
  }))
  const left: Row = {
    accountId: null,
    section: 'profit',
    account: null,
    item: null,
    monthFen: profitOf([...ofMonth.values()]),
    yearFen: profitOf(ofYear),
  }
  return [...rows, left]
}

export const sections: readonly ResultSection[] = ['income', 'cost', 'expense']

/** Income less cost and expense. */
export const profitOf = (results: readonly Result[]): Fen =>
  sumFen(results.map(({ section, fen }) => (section === 'income' ? fen : -fen) as Fen))

/** Income, cost and expense of a period, in this order, accounts that moved by their codes. */
export async function resultsBetween(sql: Sql, from: Day, to: Day): Promise<Result[]> {
  const kinds = await sql.all<{ id: number; accountKind: string }>(
    `select id, account_kind from ledger_account where account_kind in ('income', 'expense')`,
  )
  const kindOf = new Map(kinds.map(({ id, accountKind }) => [id, accountKind]))
  const balances = await accountBalances(sql, from, to)
  const results = balances.flatMap(({ accountId, account, name, debitFen, creditFen }): Result[] => {
    const kind = kindOf.get(accountId)
    if (kind === undefined || (debitFen === 0 && creditFen === 0)) return []
    const section = kind === 'income' ? 'income' : isCost(account) ? 'cost' : 'expense'
    const fen = (section === 'income' ? creditFen - debitFen : debitFen - creditFen) as Fen
    return [{ accountId, section, account, item: name, fen }]
  })
  return sections.flatMap((section) => results.filter((one) => one.section === section))
}

const isCost = (account: string): boolean => account.startsWith('5401') || account.startsWith('5402')
