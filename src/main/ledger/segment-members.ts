// Who is in a segment: customers of whom everything holds that the segment says.

import type { Bound, Sql } from '../books/sql.ts'
import { addDays, type Day } from '../../shared/kernel/index.ts'

export type Segment = {
  readonly customerKind: string | null
  readonly territoryId: number | null
  readonly area: string | null
  readonly crop: string | null
  readonly boughtProductId: number | null
  readonly notSinceDays: number | null
}

type Condition = { readonly text: string; readonly bound: readonly Bound[] }

/** The condition on `partner p` at a day; deliveries after the day do not count. */
export function memberCondition(segment: Segment, day: Day): Condition {
  const { customerKind, territoryId, area, crop, boughtProductId, notSinceDays } = segment
  const conditions: Condition[] = [{ text: 'p.is_customer = 1 and p.active = 1', bound: [] }]
  const add = (text: string, ...bound: Bound[]) => conditions.push({ text, bound })
  if (customerKind !== null) add('p.customer_kind = ?', customerKind)
  if (territoryId !== null)
    add(
      `p.territory_id in (with recursive below (id) as (
        select t.id from territory t where t.id = ?
        union select t.id from below b join territory t on t.parent_id = b.id) select id from below)`,
      territoryId,
    )
  if (area !== null) add('p.area = ?', area)
  if (crop !== null) add(`lower(p.crops) like ?`, `%${crop.toLowerCase()}%`)
  if (boughtProductId !== null)
    add(
      `exists (select 1 from document d join delivery_lines l on l.document_id = d.id
        where d.partner_id = p.id and d.kind = 'delivery' and d.state = 'posted' and d.day <= ? and l.product_id = ?)`,
      day,
      boughtProductId,
    )
  if (notSinceDays !== null)
    add(
      `not exists (select 1 from document d where d.partner_id = p.id and d.kind = 'delivery' and d.state = 'posted'
        and d.day > ? and d.day <= ?)`,
      addDays(day, -notSinceDays),
      day,
    )
  return {
    text: conditions.map(({ text }) => text).join(' and '),
    bound: conditions.flatMap(({ bound }) => bound),
  }
}

export async function isMember(sql: Sql, segment: Segment, partnerId: number, day: Day): Promise<boolean> {
  const { text, bound } = memberCondition(segment, day)
  return (
    (await sql.get(`select 1 as one from partner p where p.id = ? and ${text}`, [partnerId, ...bound])) !== undefined
  )
}

export const segmentOf = (sql: Sql, id: number): Promise<Segment | undefined> =>
  sql.get<Segment>(
    'select customer_kind, territory_id, area, crop, bought_product_id, not_since_days from segment where id = ?',
    [id],
  )
