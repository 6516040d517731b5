// Trial balance 科目余额表 as accountants lay it out: opening, movement and closing each with its debit and credit, so
// that all three pairs balance. Accounts that moved lead to their ledgers. Closing entries (结转损益) are left out here,
// as on screen, and stand in the ledgers; the sheet says so.

import type { accountBalances } from '../reports/trial-balance.ts'
import type { Ledgers } from './export-ledgers.ts'
import { totalWord } from './export-sheet.ts'
import type { CellValue, SheetRowValues, SheetSource } from './sheet-source.ts'

export type Balances = Awaited<ReturnType<typeof accountBalances>>

/** `ledgers` names the sheet of each account that has one, by its id. */
export function trialBalanceSheet(
  name: string,
  { title, from, to }: Ledgers,
  balances: Balances,
  ledgers: ReadonlyMap<number, string>,
): SheetSource {
  const rows = balances.map((row) => {
    const sheet = ledgers.get(row.accountId)
    const shown: CellValue = sheet === undefined ? row.name : { text: row.name, sheet }
    return [row.account, shown, ...sided(row.openingFen), row.debitFen, row.creditFen, ...sided(row.closingFen)]
  })
  const sum = (column: number): number => rows.reduce((all, row) => all + Number(row[column] ?? 0), 0)
  const totals: SheetRowValues = [totalWord.zh, null, ...amounts.map((_, index) => sum(index + 2))]
  return {
    name,
    title: title('科目余额表', `${from} 至 ${to}，不含结转损益分录`),
    columns: [
      { header: '科目编码', kind: 'text' },
      { header: '科目名称', kind: 'text' },
      ...amounts.map((header) => ({ header, kind: 'money' as const })),
    ],
    rows,
    totals,
    landscape: true,
    freezeColumns: 2,
  }
}

const amounts = ['期初借方', '期初贷方', '本期借方', '本期贷方', '期末借方', '期末贷方']

/** A balance on its side; nothing where there is none. */
const sided = (fen: number): [number | null, number | null] =>
  fen > 0 ? [fen, null] : fen < 0 ? [null, -fen] : [null, null]
