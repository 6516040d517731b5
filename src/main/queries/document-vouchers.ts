// The vouchers of a document, its own and its reversal's, as an accountant reads them: accounts by code and name.

import type { VoucherView } from '../../shared/api.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { voucherNo } from '../books/numbering.ts'
import type { JournalEntry } from '../ledger/posting-data.ts'

type VoucherRow = {
  readonly id: number
  readonly month: string
  readonly seq: number
  readonly day: string
  readonly text: string
}
type Line = VoucherView['lines'][number] & { readonly voucherId: number }

export async function vouchersOf(sql: Sql, documentId: number): Promise<VoucherView[]> {
  const vouchers = await sql.all<VoucherRow>(
    'select id, month, seq, day, text from voucher where document_id = ? order by id',
    [documentId],
  )
  const lines = await sql.all<Line>(
    `select j.voucher_id, a.code as account, a.name as account_name, p.name as partner, j.text, j.debit_fen, j.credit_fen
    from journal_line j join ledger_account a on a.id = j.account_id left join partner p on p.id = j.partner_id
    where ${oneOf(sql, 'j.voucher_id', 'ids')} order by j.voucher_id, j.line_no`,
    [vouchers.map(({ id }) => id)],
  )
  const linesIn = Map.groupBy(lines, ({ voucherId }) => voucherId)
  return vouchers.map(({ id, month, seq, day, text }) => ({
    id,
    no: voucherNo(month, seq),
    day,
    text,
    lines: (linesIn.get(id) ?? []).map(lineOf),
  }))
}

const lineOf = ({ account, accountName, partner, text, debitFen, creditFen }: Line): VoucherView['lines'][number] => ({
  account,
  accountName,
  partner,
  text,
  debitFen,
  creditFen,
})

/** Entries that are not posted yet, in the same shape. */
export async function worded(sql: Sql, entries: readonly JournalEntry[]): Promise<VoucherView['lines']> {
  const accounts = await sql.all<{ code: string; name: string }>(
    `select code, name from ledger_account where ${oneOf(sql, 'code', 'texts')}`,
    [[...new Set(entries.map(({ account }) => account))]],
  )
  const partners = await sql.all<{ id: number; name: string }>(
    `select id, name from partner where ${oneOf(sql, 'id', 'ids')}`,
    [[...new Set(entries.flatMap(({ partnerId }) => partnerId ?? []))]],
  )
  const accountNames = new Map(accounts.map(({ code, name }) => [code, name]))
  const partnerNames = new Map(partners.map(({ id, name }) => [id, name]))
  return entries.map(({ account, partnerId, text, debitFen, creditFen }) => ({
    account,
    accountName: accountNames.get(account) ?? '',
    partner: partnerId === null ? null : (partnerNames.get(partnerId) ?? null),
    text,
    debitFen,
    creditFen,
  }))
}
