// Budget and actual 预算执行: the lines of the years' budgets and what the accounts came to.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { monthOf, monthsBetween, shareOf, sumFen, type Day, type Fen, type Month } from '../../shared/kernel/index.ts'
import { budgetMonthNames } from '../../shared/planning/expense-budget.ts'
import type { budgetProgress as contract } from '../../shared/reports/budget-progress.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { accountBalances } from './trial-balance.ts'

type Row = ReportRow<typeof contract>
type Line = Readonly<Record<(typeof budgetMonthNames)[number], Fen | null>> & {
  readonly documentId: number
  readonly accountId: number
  readonly account: string
  readonly name: string
}

export async function budgetProgress(sql: Sql, { from, to }: ReportParams<typeof contract>): Promise<Row[]> {
  const budgets = await budgetsOf(sql, from, to)
  const balances = await accountBalances(sql, from, to)
  const months = new Set(monthsBetween(monthOf(from), monthOf(to)))
  const byAccount = Map.groupBy(await linesOf(sql, [...budgets.keys()]), ({ accountId }) => accountId)
  return [...byAccount.values()].map((lines): Row => {
    const { accountId, account, name } = lines[0]!
    const allowed = lines.flatMap((line) =>
      budgetMonthNames.map((month, at) =>
        months.has(`${budgets.get(line.documentId)}-${String(at + 1).padStart(2, '0')}` as Month)
          ? (line[month] ?? (0 as Fen))
          : (0 as Fen),
      ),
    )
    const booked = balances.filter((one) => one.account.startsWith(account))
    const budgetFen = sumFen(allowed)
    const spentFen = sumFen(booked.map(({ debitFen, creditFen }) => (debitFen - creditFen) as Fen))
    return {
      accountId,
      account,
      name,
      fromDay: from,
      toDay: to,
      budgetFen,
      spentFen,
      leftFen: (budgetFen - spentFen) as Fen,
      usedBp: shareOf(spentFen, budgetFen),
    }
  })
}

/** Years of the budgets that count, by document: of several of a year the one in force, or else the last. */
async function budgetsOf(sql: Sql, from: Day, to: Day): Promise<Map<number, string>> {
  const rows = await sql.all<{ id: number; year: string }>(
    `select d.id, h.year from document d join expense_budget h on h.document_id = d.id and h.version = d.version
    where d.kind = 'expenseBudget' and d.state in ('approved', 'closed') and h.year >= ? and h.year <= ?
    order by h.year, d.state, d.id desc`,
    [from.slice(0, 4), to.slice(0, 4)],
  )
  return new Map(rows.filter((row, at) => rows[at - 1]?.year !== row.year).map(({ id, year }) => [id, year]))
}

const linesOf = async (sql: Sql, budgets: readonly number[]): Promise<Line[]> =>
  budgets.length === 0
    ? []
    : sql.all<Line>(
        `select l.*, a.id as account_id, a.code as account, a.name
        from document d join expense_budget_lines l on l.document_id = d.id and l.version = d.version
        join ledger_account a on a.id = l.ledger_account_id where ${oneOf(sql, 'd.id', 'ids')} order by a.code`,
        [budgets],
      )
