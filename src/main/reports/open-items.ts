// Open items 未清明细 of one side at the end of a day, each with what is still open and how late it is.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { daysBetween } from '../../shared/kernel/index.ts'
import type { openItems as contract } from '../../shared/reports/open-items.ts'
import type { Bound, Sql } from '../books/sql.ts'
import { itemsAsOf } from './items-as-of.ts'

type Row = ReportRow<typeof contract>

export async function openItems(sql: Sql, params: ReportParams<typeof contract>): Promise<Row[]> {
  const { side, asOf, partnerId, overdueOnly } = params
  const only: Bound[] = []
  let where = ''
  if (partnerId !== null) {
    where += ' and i.partner_id = ?'
    only.push(partnerId)
  }
  if (overdueOnly === true) {
    where += ' and i.due_day < ?'
    only.push(asOf)
  }
  const rows = await sql.all<Omit<Row, 'overdueDays'>>(
    `select i.document_id, i.partner_id, p.code as partner, p.name as partner_name, d.kind, i.no, i.day, i.due_day, i.amount_fen, kept.open_fen
    from ${itemsAsOf} kept
    join open_item i on i.id = kept.item_id join document d on d.id = i.document_id join partner p on p.id = i.partner_id
    where i.side = ? and i.booked_day <= ? and kept.open_fen <> 0${where} order by p.code, i.day, i.id`,
    [side, asOf, side, asOf, ...only],
  )
  return rows.map((row) => ({
    ...row,
    overdueDays: row.dueDay !== null && row.dueDay < asOf ? daysBetween(row.dueDay, asOf) : null,
  }))
}
