// Cash journal 现金银行日记账: the ledger of a money account's own account, read as money in and out.
// Reversals stand in red on the side they take back.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { cashJournal as contract } from '../../shared/reports/account-ledger.ts'
import type { Sql } from '../books/sql.ts'
import { accountLedger } from './account-ledger.ts'

export async function* cashJournal(
  sql: Sql,
  { moneyAccountId, from, to }: ReportParams<typeof contract>,
): AsyncGenerator<ReportRow<typeof contract>> {
  const account = await sql.get<{ id: number }>('select ledger_account_id as id from money_account where id = ?', [
    moneyAccountId,
  ])
  if (!account) return
  for await (const { voucherNo: _no, debitFen, creditFen, ...line } of accountLedger(sql, {
    accountId: account.id,
    from,
    to,
  }))
    yield { ...line, inFen: debitFen, outFen: creditFen }
}
