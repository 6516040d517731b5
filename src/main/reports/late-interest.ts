// Late interest 逾期利息 at the end of a day (domain.md §6.9): simple, on what is still open, from the day after it was due,
// a year of 360 days. Which contract a slip went out on is read from its lines; where there are several, the first.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { dailyPenaltyOf, daysBetween, interestOf, type BasisPoints, type Fen } from '../../shared/kernel/index.ts'
import type { lateInterest as contract } from '../../shared/reports/late-interest.ts'
import type { Bound, Sql } from '../books/sql.ts'
import { itemsAsOf } from './items-as-of.ts'

type Row = ReportRow<typeof contract>
type Late = Omit<Row, 'lateDays' | 'interestFen' | 'penaltyFen' | 'interestBp'> & {
  readonly contractBp: BasisPoints | null
  readonly customerBp: BasisPoints | null
}

export async function lateInterest(sql: Sql, { asOf, partnerId }: ReportParams<typeof contract>): Promise<Row[]> {
  const only: readonly Bound[] = partnerId === null ? [] : [partnerId]
  const rows = await sql.all<Late>(
    `select i.document_id, i.partner_id, p.code as partner, p.name as partner_name, d.kind, i.no, i.day, i.due_day,
      kept.open_fen, s.no as contract, h.late_interest_bp as contract_bp, p.late_interest_bp as customer_bp, h.penalty_bp
    from ${itemsAsOf} kept
    join open_item i on i.id = kept.item_id join document d on d.id = i.document_id join partner p on p.id = i.partner_id
    left join document s on s.id = (select min(c.document_id) from delivery_lines l
      join sales_contract_lines c on c.id = l.contract_line_id where l.document_id = i.document_id)
    left join sales_contract h on h.document_id = s.id and h.version = s.version
    where i.side = 'receivable' and i.booked_day <= ? and i.due_day < ? and kept.open_fen > 0${only.length > 0 ? ' and i.partner_id = ?' : ''}
    order by p.code, i.due_day, i.id`,
    ['receivable', asOf, asOf, asOf, ...only],
  )
  return rows.map(({ contractBp, customerBp, ...row }) => {
    const lateDays = daysBetween(row.dueDay, asOf)
    const interestBp = contractBp ?? customerBp
    return {
      ...row,
      lateDays,
      interestBp,
      interestFen: interestBp === null ? (0 as Fen) : interestOf(row.openFen, interestBp, lateDays),
      penaltyFen: row.penaltyBp === null ? (0 as Fen) : dailyPenaltyOf(row.openFen, row.penaltyBp, lateDays),
    }
  })
}
