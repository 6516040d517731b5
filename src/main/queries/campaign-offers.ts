// The campaigns that reach a customer on a day, with what they give.

import type { CampaignOffer, Queries } from '../../shared/api.ts'
import type { Sql } from '../books/sql.ts'
import { isMember, segmentOf } from '../ledger/segment-members.ts'
import { checkDay, checkId } from './check-input.ts'

type Row = CampaignOffer & { readonly segmentId: number | null }

export async function campaignOffers(sql: Sql, input: Queries['campaign.offers']['input']): Promise<CampaignOffer[]> {
  const day = checkDay(input.day, 'day')
  const customerId = checkId(input.customerId, 'customerId')
  const rows = await sql.all<Row>(
    `select c.id, c.code, c.name, c.bought_product_id, c.every_milli, c.gift_product_id, c.gift_milli, c.segment_id,
      case when g.id is null then null else g.code || ' ' || g.name end as gift_product_text
    from campaign c left join product g on g.id = c.gift_product_id
    where c.active = 1 and c.from_day <= ? and c.to_day >= ? order by c.code`,
    [day, day],
  )
  const offers: CampaignOffer[] = []
  for (const { segmentId, ...offer } of rows) {
    const segment = segmentId === null ? undefined : await segmentOf(sql, segmentId)
    if (segment === undefined || (await isMember(sql, segment, customerId, day))) offers.push(offer)
  }
  return offers
}
