// Income and expense 本期收支 of a month and of its year so far, from the kept balances. Sales tax and surcharges
// (5403) are an expense here; cost is what was paid for what was sold (5401, 5402).

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { sumFen, type Fen } from '../../shared/kernel/index.ts'
import type { profit as contract } from '../../shared/reports/profit.ts'
import type { Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Section = Exclude<Row['section'], 'profit'>

export async function profit(sql: Sql, { month }: ReportParams<typeof contract>): Promise<Row[]> {
  const accounts = await sql.all<{
    accountId: number
    account: string
    item: string
    accountKind: string
    monthFen: Fen
    yearFen: Fen
  }>(
    `select a.id as account_id, a.code as account, a.name as item, a.account_kind,
      sum(case when b.month = ? then b.credit_fen - b.debit_fen else 0 end) as month_fen,
      sum(b.credit_fen - b.debit_fen) as year_fen
    from ledger_account a join account_balance b on b.account_id = a.id
    where a.account_kind in ('income', 'expense') and b.closing = 0 and b.month >= ? and b.month <= ?
    group by a.id, a.code, a.name, a.account_kind order by a.code`,
    [month, `${month.slice(0, 4)}-01`, month],
  )
  const rows = accounts.map(({ accountKind, ...account }): Row => {
    const section = sectionOf(accountKind, account.account)
    const sign = section === 'income' ? 1 : -1
    return { ...account, section, monthFen: (sign * account.monthFen) as Fen, yearFen: (sign * account.yearFen) as Fen }
  })
  const left: Row = {
    accountId: null,
    section: 'profit',
    account: null,
    item: null,
    monthFen: sumFen(accounts.map((account) => account.monthFen)),
    yearFen: sumFen(accounts.map((account) => account.yearFen)),
  }
  return [...sections.flatMap((section) => rows.filter((row) => row.section === section)), left]
}

const sections: readonly Section[] = ['income', 'cost', 'expense']

function sectionOf(accountKind: string, code: string): Section {
  if (accountKind === 'income') return 'income'
  return code.startsWith('5401') || code.startsWith('5402') ? 'cost' : 'expense'
}
