// One account's ledger 明细账 as it is kept on paper: brought forward, every line with the balance after it and its
// side, and after each month what it and the year so far came to.

import { firstDay, monthOf, type Day, type Fen, type Month } from '../../shared/kernel/index.ts'
import { entryKinds, type EntryKind } from '../../shared/reports/columns.ts'
import type { Sql } from '../books/sql.ts'
import { accountLedger } from '../reports/account-ledger.ts'
import type { Account, Ledgers } from './export-ledgers.ts'
import type { CellValue, Column, SheetDataRow, SheetSource } from './sheet-source.ts'

const columns: readonly Column[] = [
  { header: '日期', kind: 'day' },
  { header: '凭证号', kind: 'text', width: 15 },
  { header: '种类', kind: 'text', width: 11 },
  { header: '单号', kind: 'text' },
  { header: '摘要', kind: 'text' },
  { header: '往来单位', kind: 'text' },
  { header: '借方', kind: 'money' },
  { header: '贷方', kind: 'money' },
  { header: '方向', kind: 'text' },
  { header: '余额', kind: 'money' },
]

export function accountSheet(sql: Sql, name: string, ledgers: Ledgers, account: Account): SheetSource {
  return {
    name,
    title: ledgers.title(`明细账 ${account.account} ${account.name}`),
    columns,
    rows: ledgerRows(sql, ledgers, account.accountId),
    landscape: true,
  }
}

type Sums = { readonly debitFen: number; readonly creditFen: number; readonly lines: number }

async function* ledgerRows(sql: Sql, { settings, from, to }: Ledgers, accountId: number): AsyncGenerator<SheetDataRow> {
  let month: Month = monthOf(from)
  let ofMonth = none
  let ofYear = await movedInYear(sql, accountId, from, settings.startDay)
  let balanceFen = 0
  for await (const row of accountLedger(sql, { accountId, from, to })) {
    const rowMonth = monthOf(row.day)
    if (rowMonth !== month) {
      if (ofMonth.lines > 0) yield* monthRows(ofMonth, ofYear, balanceFen)
      if (rowMonth.slice(0, 4) !== month.slice(0, 4)) ofYear = none
      ofMonth = none
      month = rowMonth
    }
    balanceFen = row.balanceFen
    const kind = entryKinds[row.kind as EntryKind].zh
    const isOpening = row.kind === 'opening'
    const amounts = isOpening ? [null, null] : [blankZero(row.debitFen), blankZero(row.creditFen)]
    yield [
      row.day,
      row.voucherNo,
      isOpening ? null : kind,
      row.no,
      isOpening ? kind : row.text,
      row.partnerName,
      ...amounts,
      ...sided(balanceFen),
    ]
    if (isOpening) continue
    ofMonth = plus(ofMonth, row)
    ofYear = plus(ofYear, row)
  }
  if (ofMonth.lines > 0) yield* monthRows(ofMonth, ofYear, balanceFen)
}

function* monthRows(ofMonth: Sums, ofYear: Sums, balanceFen: number): Generator<SheetDataRow> {
  const row = (words: string, { debitFen, creditFen }: Sums): SheetDataRow => ({
    subtotal: [null, null, null, null, words, null, debitFen, creditFen, ...sided(balanceFen)],
  })
  yield row('本月合计', ofMonth)
  yield row('本年累计', ofYear)
}

const none: Sums = { debitFen: 0, creditFen: 0, lines: 0 }
const plus = (sums: Sums, row: { readonly debitFen: number; readonly creditFen: number }): Sums => ({
  debitFen: sums.debitFen + row.debitFen,
  creditFen: sums.creditFen + row.creditFen,
  lines: sums.lines + 1,
})
const blankZero = (fen: number): number | null => (fen === 0 ? null : fen)

/** The side of a balance and its amount. */
const sided = (fen: number): CellValue[] => [fen > 0 ? '借' : fen < 0 ? '贷' : '平', Math.abs(fen)]

/** What moved earlier in the year of the period's first day. Opening balances are no movement. */
async function movedInYear(sql: Sql, accountId: number, from: Day, startDay: Day): Promise<Sums> {
  const newYear = firstDay(`${from.slice(0, 4)}-01` as Month)
  const since = newYear > startDay ? newYear : startDay
  const moved = await sql.get<{ debitFen: Fen; creditFen: Fen }>(
    `select coalesce(sum(debit_fen), 0) as debit_fen, coalesce(sum(credit_fen), 0) as credit_fen from journal_line
    where account_id = ? and day >= ? and day < ?`,
    [accountId, since, from],
  )
  return { ...none, ...moved }
}
