// Trial balance 科目余额表, from the kept balances per account and month. Of the two months a period may cut, the
// lines outside it are read and moved away; whole months cost nothing. Closing entries (结转损益) are left out.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { addDays, firstDay, lastDay, monthOf, type Day, type Fen } from '../../shared/kernel/index.ts'
import type { trialBalance as contract } from '../../shared/reports/trial-balance.ts'
import type { Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>

export const trialBalance = (sql: Sql, { asOf }: ReportParams<typeof contract>): Promise<Row[]> =>
  accountBalances(sql, firstDay(monthOf(asOf)), asOf)

/** Opening before `from`, debits and credits from `from` to `to`, closing at `to`, of every account that carries lines. */
export async function accountBalances(sql: Sql, from: Day, to: Day): Promise<Row[]> {
  const [first, last] = [monthOf(from), monthOf(to)]
  const accounts = await sql.all<Omit<Row, 'closingFen'> & { firstMonth: string }>(
    `select a.id as account_id, a.code as account, a.name, min(b.month) as first_month,
      sum(case when b.month < ? then b.debit_fen - b.credit_fen else 0 end) as opening_fen,
      sum(case when b.month >= ? then b.debit_fen else 0 end) as debit_fen,
      sum(case when b.month >= ? then b.credit_fen else 0 end) as credit_fen
    from ledger_account a join account_balance b on b.account_id = a.id
    where b.closing = 0 and b.month <= ?
    group by a.id, a.code, a.name order by a.code`,
    [first, first, first, last],
  )
  const before = await movedBetween(sql, firstDay(first), addDays(from, -1))
  const after = await movedBetween(sql, addDays(to, 1), lastDay(last))
  return accounts.flatMap(({ firstMonth, ...row }) => {
    const early = before.get(row.accountId) ?? nothing
    const late = after.get(row.accountId) ?? nothing
    const openingFen = row.openingFen + early.debitFen - early.creditFen
    const debitFen = row.debitFen - early.debitFen - late.debitFen
    const creditFen = row.creditFen - early.creditFen - late.creditFen
    const onlyLater = firstMonth === last && openingFen === 0 && debitFen === 0 && creditFen === 0
    if (onlyLater) return []
    const closingFen = openingFen + debitFen - creditFen
    return [{ ...row, openingFen, debitFen, creditFen, closingFen } as Row]
  })
}

type Moved = { readonly debitFen: number; readonly creditFen: number }
const nothing: Moved = { debitFen: 0, creditFen: 0 }

async function movedBetween(sql: Sql, from: Day, to: Day): Promise<Map<number, Moved>> {
  if (from > to) return new Map()
  const rows = await sql.all<{ accountId: number; debitFen: Fen; creditFen: Fen }>(
    `select account_id, sum(debit_fen) as debit_fen, sum(credit_fen) as credit_fen from journal_line
    where day >= ? and day <= ? and closing = 0 group by account_id`,
    [from, to],
  )
  return new Map(rows.map((row) => [row.accountId, row]))
}
