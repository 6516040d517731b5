// Account ledger 明细账: one account's lines in the order of the books, each with the balance after it, debit positive.
// Closing entries are in it, as in every ledger on paper: what is carried to 3103 leaves the account.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { firstDay, monthOf, type Day, type Fen } from '../../shared/kernel/index.ts'
import type { accountLedger as contract } from '../../shared/reports/account-ledger.ts'
import { voucherNo } from '../books/numbering.ts'
import type { Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Line = Omit<Row, 'balanceFen' | 'voucherNo'> & { readonly month: string; readonly seq: number }

export async function* accountLedger(
  sql: Sql,
  { accountId, from, to }: ReportParams<typeof contract>,
): AsyncGenerator<Row> {
  let balanceFen = await balanceBefore(sql, accountId, from)
  yield broughtForward(from, balanceFen)
  const lines = sql.each<Line>(
    `select v.document_id, j.day, v.month, v.seq, coalesce(d.kind, 'closing') as kind, d.no, j.text,
      coalesce(d.partner_name, p.name) as partner_name, j.debit_fen, j.credit_fen
    from journal_line j
    join voucher v on v.id = j.voucher_id
    left join document d on d.id = v.document_id
    left join partner p on p.id = j.partner_id
    where j.account_id = ? and j.day >= ? and j.day <= ? order by j.day, j.id`,
    [accountId, from, to],
  )
  for await (const { month, seq, ...line } of lines) {
    balanceFen = (balanceFen + line.debitFen - line.creditFen) as Fen
    yield { ...line, voucherNo: voucherNo(month, seq), balanceFen }
  }
}

const broughtForward = (day: Day, balanceFen: Fen): Row => ({
  documentId: null,
  day,
  voucherNo: null,
  kind: 'opening',
  no: null,
  text: null,
  partnerName: null,
  debitFen: 0 as Fen,
  creditFen: 0 as Fen,
  balanceFen,
})

/** The balance at the end of the day before: whole months as kept, the days of its own month from the lines. */
async function balanceBefore(sql: Sql, accountId: number, day: Day): Promise<Fen> {
  const start = firstDay(monthOf(day))
  const months = await sql.get<{ fen: number }>(
    'select coalesce(sum(debit_fen - credit_fen), 0) as fen from account_balance where account_id = ? and month < ?',
    [accountId, monthOf(day)],
  )
  const days = await sql.get<{ fen: number }>(
    'select coalesce(sum(debit_fen - credit_fen), 0) as fen from journal_line where account_id = ? and day >= ? and day < ?',
    [accountId, start, day],
  )
  return ((months?.fen ?? 0) + (days?.fen ?? 0)) as Fen
}
