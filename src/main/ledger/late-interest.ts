// Late interest 逾期利息 of what is still open past its day (domain.md §6.9): simple, from the day after it was due, a year of
// 360 days, at the rate of the contract the goods went out on, else the customer's own; less what was collected already.
// A memo: nobody owes it until it is collected, and what a debt is paid without is let go. Which contract a slip went out
// on is read from its lines; where there are several, the first.

import {
  dailyPenaltyOf,
  daysBetween,
  interestOf,
  sumFen,
  type BasisPoints,
  type Day,
  type Fen,
} from '../../shared/kernel/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import type { Bound, Sql } from '../books/sql.ts'

export type LateItem = {
  readonly itemId: number
  readonly documentId: number
  readonly partnerId: number
  readonly partner: string
  readonly partnerName: string
  readonly kind: DocumentKind
  readonly no: string
  readonly day: Day
  readonly dueDay: Day
  readonly openFen: Fen
  readonly lateDays: number
  readonly contract: string | null
  readonly interestBp: BasisPoints | null
  readonly collectedFen: Fen
  readonly interestFen: Fen
  readonly penaltyBp: BasisPoints | null
  readonly penaltyFen: Fen
}

type Stored = Omit<LateItem, 'lateDays' | 'interestBp' | 'interestFen' | 'penaltyFen'> & {
  readonly contractBp: BasisPoints | null
  readonly customerBp: BasisPoints | null
}

/** What is open of receivables: `item_id, open_fen` for a `from`, with its parameters. */
type Open = { readonly from: string; readonly params: readonly Bound[] }

/** Receivables past their day at the end of `asOf`, of one customer or of all, by customer and due day. */
export async function lateItems(sql: Sql, open: Open, asOf: Day, partnerId: number | null): Promise<LateItem[]> {
  const rows = await sql.all<Stored>(
    `select i.id as item_id, i.document_id, i.partner_id, p.code as partner, p.name as partner_name, d.kind, i.no, i.day,
      i.due_day, kept.open_fen, s.no as contract, h.late_interest_bp as contract_bp, p.late_interest_bp as customer_bp,
      h.penalty_bp, (select coalesce(sum(r.interest_fen), 0) from money_receipt_settlements r
        join document x on x.id = r.document_id where r.item_id = i.id and x.state = 'posted' and x.day <= ?) as collected_fen
    from ${open.from} kept
    join open_item i on i.id = kept.item_id join document d on d.id = i.document_id join partner p on p.id = i.partner_id
    left join document s on s.id = (select min(c.document_id) from delivery_lines l
      join sales_contract_lines c on c.id = l.contract_line_id where l.document_id = i.document_id)
    left join sales_contract h on h.document_id = s.id and h.version = s.version
    where i.side = 'receivable' and i.booked_day <= ? and i.due_day < ? and kept.open_fen > 0
      ${partnerId === null ? '' : 'and i.partner_id = ?'} order by p.code, i.due_day, i.id`,
    [asOf, ...open.params, asOf, asOf, ...(partnerId === null ? [] : [partnerId])],
  )
  return rows.map(({ contractBp, customerBp, ...row }) => {
    const lateDays = daysBetween(row.dueDay, asOf)
    const interestBp = contractBp ?? customerBp
    const accrued = interestBp === null ? 0 : interestOf(row.openFen, interestBp, lateDays)
    return {
      ...row,
      lateDays,
      interestBp,
      interestFen: Math.max(0, accrued - row.collectedFen) as Fen,
      penaltyFen: row.penaltyBp === null ? (0 as Fen) : dailyPenaltyOf(row.openFen, row.penaltyBp, lateDays),
    }
  })
}

/** The same of what is open now, of one customer. */
export const lateItemsOf = (sql: Sql, partnerId: number, day: Day): Promise<LateItem[]> =>
  lateItems(
    sql,
    {
      from: `(select item_id, open_fen from item_balance where side = 'receivable' and partner_id = ? and open_fen <> 0)`,
      params: [partnerId],
    },
    day,
    partnerId,
  )

/** What the items bear together; null where no rate is agreed on any of them. */
export const interestOn = (items: readonly LateItem[]): Fen | null =>
  items.some(({ interestBp }) => interestBp !== null) ? sumFen(items.map(({ interestFen }) => interestFen)) : null
