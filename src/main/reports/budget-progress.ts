// Budget and actual 预算执行: the lines of the years' budgets and what the accounts came to.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { monthOf, monthsBetween, shareOf, sumFen, type Fen, type Month } from '../../shared/kernel/index.ts'
import { budgetMonthNames } from '../../shared/planning/expense-budget.ts'
import type { budgetProgress as contract } from '../../shared/reports/budget-progress.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { yearsInForce } from '../ledger/years-in-force.ts'
import { accountBalances } from './trial-balance.ts'

type Row = ReportRow<typeof contract>
type Line = Readonly<Record<(typeof budgetMonthNames)[number], Fen | null>> & {
  readonly documentId: number
  readonly accountId: number
  readonly account: string
  readonly name: string
}

export async function budgetProgress(sql: Sql, { from, to }: ReportParams<typeof contract>): Promise<Row[]> {
  const budgets = new Map((await yearsInForce(sql, 'expenseBudget', from, to)).map(({ id, year }) => [id, year]))
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

const linesOf = async (sql: Sql, budgets: readonly number[]): Promise<Line[]> =>
  budgets.length === 0
    ? []
    : sql.all<Line>(
        `select l.*, a.id as account_id, a.code as account, a.name
        from document d join expense_budget_lines l on l.document_id = d.id and l.version = d.version
        join ledger_account a on a.id = l.ledger_account_id where ${oneOf(sql, 'd.id', 'ids')} order by a.code`,
        [budgets],
      )
