// What customers promised when they were asked for money: the last word of each counts, and what they have paid since is
// held against it. A promise without a sum is kept by any payment.

import type { Day, Fen } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'

export type PaymentPromise = {
  readonly partnerId: number
  readonly visitId: number
  readonly saidDay: Day
  readonly promisedDay: Day
  readonly promisedFen: Fen | null
  readonly paidSinceFen: Fen
}

export type PromiseState = 'waiting' | 'broken' | 'kept'

/** The last promise of each customer by a day. Money of the same day counts when it was booked after it was promised. */
export const paymentPromises = (sql: Sql, asOf: Day): Promise<PaymentPromise[]> =>
  sql.all<PaymentPromise>(
    `select v.customer_id as partner_id, d.id as visit_id, d.day as said_day, v.promised_day, v.promised_fen,
      coalesce((select sum(r.total_fen) from document r where r.kind = 'moneyReceipt' and r.state = 'posted'
        and r.partner_id = v.customer_id and r.day >= d.day and r.day <= ? and r.id > d.id), 0) as paid_since_fen
    from visit v join document d on d.id = v.document_id and d.state = 'posted' and d.day <= ?
    where v.promised_day is not null and v.customer_id is not null and not exists (
      select 1 from visit w join document e on e.id = w.document_id and e.state = 'posted' and e.day <= ?
      where w.customer_id = v.customer_id and w.promised_day is not null and (e.day > d.day or (e.day = d.day and e.id > d.id)))`,
    [asOf, asOf, asOf],
  )

export function promiseStateOf({ promisedDay, promisedFen, paidSinceFen }: PaymentPromise, asOf: Day): PromiseState {
  if (paidSinceFen > 0 && paidSinceFen >= (promisedFen ?? 0)) return 'kept'
  return promisedDay < asOf ? 'broken' : 'waiting'
}
