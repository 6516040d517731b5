// The ledgers of a period as one workbook an accountant takes as it is: contents with links, trial balance, a ledger
// for every account that moved, stock, purchases and sales, receivables and payables, contracts, income and expense.
// Every sheet comes from the report of the same name, so that it agrees with the screen; long ones are streamed.

import type { FileMade, Tasks } from '../../shared/api.ts'
import { refusal, type AnyRow, type Refusal } from '../../shared/contract/index.ts'
import { failure, parseDay, success, type Day, type Result } from '../../shared/kernel/index.ts'
import { reportOf, type ReportName } from '../../shared/reports/index.ts'
import { readSettings, type Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import { lastDayOf, streamReport } from '../reports/index.ts'
import { accountBalances } from '../reports/trial-balance.ts'
import type { TaskRun } from '../tasks/index.ts'
import { accountSheet } from './export-account.ts'
import { contentsSheet, type Entry } from './export-contents.ts'
import { writeExport } from './export-file.ts'
import { resultsSheet } from './export-results.ts'
import { reportSheet } from './export-sheet.ts'
import { trialBalanceSheet, type Balances } from './export-trial-balance.ts'
import { uniqueSheetNames } from './sheet-names.ts'
import type { SheetSource } from './sheet-source.ts'

/** What every sheet of the workbook is about. */
export type Ledgers = {
  readonly settings: Settings
  readonly from: Day
  readonly to: Day
  readonly title: (name: string, more?: string) => readonly string[]
}

export async function exportLedgers(
  sql: Sql,
  input: Tasks['export.ledgers']['input'],
  run: TaskRun,
): Promise<Result<FileMade, readonly Refusal[]>> {
  const settings = await readSettings(sql)
  const period = await periodOf(sql, settings, input)
  if (!period.ok) return period
  const { from, to } = period.value
  const title: Ledgers['title'] = (name, more = `${from} 至 ${to}`) => [name, settings.company, more]
  const ledgers = { settings, from, to, title }
  const expected = await countLines(sql, from, to)
  const sheets = sheetsOf(sql, ledgers)
  return writeExport({ sheets, title: `${settings.company} 账簿`, creator: settings.company, expected }, run)
}

/** Without days, all there is; never before the book begins. */
async function periodOf(
  sql: Sql,
  settings: Settings,
  input: Tasks['export.ledgers']['input'],
): Promise<Result<{ from: Day; to: Day }, Refusal[]>> {
  const refusals = (['from', 'to'] as const).flatMap((name) => {
    const value = input[name]
    return value === null || parseDay(value) !== null
      ? []
      : [refusal('field.noSuchDay', name, { field: dayLabels[name], value })]
  })
  if (refusals.length > 0) return failure(refusals)
  const { startDay } = settings
  const from = (input.from !== null && input.from > startDay ? input.from : startDay) as Day
  const last = (input.to ?? (await lastDayOf(sql))) as Day
  if (input.to !== null && last < from)
    return failure([refusal('field.beforeStart', 'to', { field: dayLabels.to, value: last, from })])
  return success({ from, to: last < from ? from : last })
}

const dayLabels = { from: { zh: '开始日期', en: 'First day' }, to: { zh: '结束日期', en: 'Last day' } }

type Part = Entry & { readonly make: (name: string) => SheetSource | Promise<SheetSource> }

/** The sheets in their order. Each is made when it is written, so that only one reads at a time. */
async function* sheetsOf(sql: Sql, ledgers: Ledgers): AsyncGenerator<SheetSource> {
  const { from, to } = ledgers
  const parts = partsOf(sql, ledgers, await accountBalances(sql, from, to), await movedAccounts(sql, from, to))
  const [contents = '', ...names] = uniqueSheetNames(['目录', ...parts.map((part) => part.name)])
  const named = parts.map((part, index) => ({ ...part, name: names[index] ?? part.name }))
  yield contentsSheet(contents, ledgers, named)
  for (const part of named) yield { ...(await part.make(part.name)), link: { text: '返回目录', sheet: contents } }
}

function partsOf(sql: Sql, ledgers: Ledgers, balances: Balances, moved: readonly Account[]): Part[] {
  const { from, to, title } = ledgers
  const period = `${from} 至 ${to}`
  const asOf = `截至 ${to}`
  const report = (name: ReportName, params: AnyRow, more: string): Part => {
    const { label, purpose } = reportOf(name)
    const make = (sheet: string): SheetSource =>
      reportSheet(name, { rows: streamReport(sql, name, params), title: title(label.zh, more), name: sheet })
    return { name: label.zh, purpose: purpose.zh, make }
  }
  const nameOf = (account: Account): string => `${account.account} ${account.name}`
  return [
    {
      name: '科目余额表',
      purpose: '每个科目的期初、本期发生和期末余额（不含结转损益分录）',
      make: (name) =>
        trialBalanceSheet(
          name,
          ledgers,
          balances,
          new Map(moved.map((account) => [account.accountId, nameOf(account)])),
        ),
    },
    ...moved.map((account) => ({
      name: nameOf(account),
      purpose: '明细账',
      make: (name: string) => accountSheet(sql, name, ledgers, account),
    })),
    report('stock', { asOf: to }, asOf),
    report('stock-value', { asOf: to }, asOf),
    report('stock-summary', { from, to }, period),
    report('purchase-ledger', { from, to }, period),
    report('sales-ledger', { from, to }, period),
    report('receivables', { asOf: to }, asOf),
    report('payables', { asOf: to }, asOf),
    report('contracts', { asOf: to }, asOf),
    {
      name: '本期收支',
      purpose: '每月和本期的收入、成本、费用和利润',
      make: (name) => resultsSheet(sql, name, ledgers),
    },
  ]
}

export type Account = { readonly accountId: number; readonly account: string; readonly name: string }

/** Accounts with lines in the period, closing entries too, by code. */
function movedAccounts(sql: Sql, from: Day, to: Day): Promise<Account[]> {
  return sql.all<Account>(
    `select a.id as account_id, a.code as account, a.name from ledger_account a
    where exists (select 1 from journal_line j where j.account_id = a.id and j.day >= ? and j.day <= ?) order by a.code`,
    [from, to],
  )
}

/** About how many rows there will be: most are lines of ledgers and moves of stock. */
async function countLines(sql: Sql, from: Day, to: Day): Promise<number> {
  const counted = await sql.get<{ count: number }>(
    `select (select count(*) from journal_line where day >= ? and day <= ?)
      + (select count(*) from stock_move where day >= ? and day <= ?) as count`,
    [from, to, from, to],
  )
  return counted?.count ?? 0
}
