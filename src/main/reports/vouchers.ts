// Vouchers 凭证: every journal line of a period, in the order of voucher numbers.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { monthOf } from '../../shared/kernel/index.ts'
import type { vouchers as contract } from '../../shared/reports/vouchers.ts'
import { voucherNo } from '../books/numbering.ts'
import type { Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Line = Omit<Row, 'voucherNo'> & { readonly month: string; readonly seq: number }

export async function* vouchers(sql: Sql, { from, to }: ReportParams<typeof contract>): AsyncGenerator<Row> {
  const lines = sql.each<Line>(
    `select v.document_id, v.day, v.month, v.seq, coalesce(d.kind, 'closing') as kind, d.no, j.text,
      a.code as account, a.name as account_name, coalesce(p.name, d.partner_name) as partner_name, j.debit_fen, j.credit_fen
    from voucher v
    join journal_line j on j.voucher_id = v.id
    join ledger_account a on a.id = j.account_id
    left join document d on d.id = v.document_id
    left join partner p on p.id = j.partner_id
    where v.month >= ? and v.month <= ? and v.day >= ? and v.day <= ? order by v.month, v.seq, j.id`,
    [monthOf(from), monthOf(to), from, to],
  )
  for await (const { month, seq, ...line } of lines) yield { ...line, voucherNo: voucherNo(month, seq) }
}
