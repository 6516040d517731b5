// Numbers without gaps: drawn inside the unit that posts, so that a rolled-back unit gives its number back.

import type { Day, Month } from '../../shared/kernel/index.ts'
import { present } from '../../shared/kernel/index.ts'
import type { Sql } from './sql.ts'

/** The next number of a kind on a day: `RK20250305-001`. */
export async function nextDocumentNo(sql: Sql, kind: string, prefix: string, day: Day): Promise<string> {
  const row = await sql.get<{ last: number }>(
    `insert into document_number (kind, day, last, imported_last) values (?, ?, 1, 0)
    on conflict (kind, day) do update set last = document_number.last + 1 returning last`,
    [kind, day],
  )
  return documentNo(prefix, day, present(row, 'the drawn number').last)
}

const documentNo = (prefix: string, day: Day, seq: number): string =>
  `${prefix}${day.replaceAll('-', '')}-${String(seq).padStart(3, '0')}`

/** A number that came from a workbook: the day's counter goes on after it. */
export async function noteImportedNo(sql: Sql, kind: string, prefix: string, no: string): Promise<void> {
  const match = new RegExp(`^${prefix}(\\d{4})(\\d{2})(\\d{2})-(\\d{1,9})$`).exec(no)
  if (!match) return
  const seq = Number(match[4])
  await sql.run(
    `insert into document_number (kind, day, last, imported_last) values (?, ?, ?, ?)
    on conflict (kind, day) do update set
      last = case when excluded.last > document_number.last then excluded.last else document_number.last end,
      imported_last = case when excluded.last > document_number.last then excluded.last else document_number.last end`,
    [kind, `${match[1]}-${match[2]}-${match[3]}`, seq, seq],
  )
}

/** The next voucher number of a month. */
export async function nextVoucherSeq(sql: Sql, month: Month): Promise<number> {
  const row = await sql.get<{ last: number }>(
    `insert into voucher_number (month, last) values (?, 1)
    on conflict (month) do update set last = voucher_number.last + 1 returning last`,
    [month],
  )
  return present(row, 'the drawn voucher number').last
}

export const voucherNo = (month: string, seq: number): string =>
  `记${month.replace('-', '')}-${String(seq).padStart(4, '0')}`
