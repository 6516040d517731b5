// What lies on each day for whoever looks after customers: visits that were made, contacts that are due, campaigns that
// run. A contact is due until the customer or lead has been seen again, however late.

import type { CalendarEntry } from '../../shared/api.ts'
import type { Day } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'

/** From day to day, both included; what is due and was not done before `from` is told too, on its own day. */
export async function calendar(sql: Sql, from: Day, to: Day, today: Day): Promise<CalendarEntry[]> {
  return [
    ...(await visitsMade(sql, from, to)),
    ...(await contactsDue(sql, to)).filter(({ day }) => day >= from || day <= today),
    ...(await campaignsOn(sql, from, to)),
  ].toSorted((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1))
}

/** How many contacts are due by a day. */
export async function countDue(sql: Sql, day: Day): Promise<number> {
  return (await contactsDue(sql, day)).length
}

const visitsMade = (sql: Sql, from: Day, to: Day): Promise<CalendarEntry[]> =>
  sql.all<CalendarEntry>(
    `select 'visit' as type, d.id, d.day, null as to_day, coalesce(d.partner_name, l.name) as title, v.notes as detail
    from visit v join document d on d.id = v.document_id left join lead l on l.id = v.lead_id
    where d.state = 'posted' and d.day >= ? and d.day <= ?`,
    [from, to],
  )

/** The next step of the last visit of each customer and lead; of a lead nobody has visited, its own. */
const contactsDue = (sql: Sql, to: Day): Promise<CalendarEntry[]> =>
  sql.all<CalendarEntry>(
    `select 'contact' as type, d.id, v.next_day as day, null as to_day, coalesce(d.partner_name, l.name) as title, v.next_step as detail
    from visit v join document d on d.id = v.document_id left join lead l on l.id = v.lead_id
    where d.state = 'posted' and v.next_day <= ? and not exists (
      select 1 from visit w join document e on e.id = w.document_id and e.state = 'posted'
      where w.customer_id = v.customer_id and (e.day > d.day or (e.day = d.day and e.id > d.id)))
      and not exists (
      select 1 from visit w join document e on e.id = w.document_id and e.state = 'posted'
      where w.lead_id = v.lead_id and (e.day > d.day or (e.day = d.day and e.id > d.id)))
    union all
    select 'lead' as type, l.id, l.next_day as day, null as to_day, l.name as title, l.next_step as detail
    from lead l where l.active = 1 and l.next_day <= ? and l.stage not in ('won', 'lost') and not exists (
      select 1 from visit w join document e on e.id = w.document_id where w.lead_id = l.id and e.state = 'posted')`,
    [to, to],
  )

const campaignsOn = (sql: Sql, from: Day, to: Day): Promise<CalendarEntry[]> =>
  sql.all<CalendarEntry>(
    `select 'campaign' as type, id, from_day as day, to_day, name as title, aim as detail from campaign
    where active = 1 and from_day <= ? and to_day >= ?`,
    [to, from],
  )
