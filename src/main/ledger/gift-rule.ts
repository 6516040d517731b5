// Gifts of a campaign on a delivery: given only within its days, to its audience, of its product, and no more than what
// is bought allows. On the invoice a gift is a line with the whole of its price as discount, which keeps it from being a
// sale of its own for VAT; what it would have cost the customer is kept for that.

import { formatMilli, sumMilli, wholeTimes, type Day, type Milli } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import type { PostingBuilder } from './posting.ts'
import { isMember, segmentOf } from './segment-members.ts'

export type GiftRule = {
  readonly name: string
  readonly fromDay: Day
  readonly toDay: Day
  readonly boughtProductId: number | null
  readonly everyMilli: Milli | null
  readonly giftProductId: number | null
  readonly giftMilli: Milli | null
  readonly giftCode: string | null
  readonly giftName: string | null
  readonly segmentName: string | null
  readonly reachesCustomer: boolean
}

/** Of the campaign a delivery names, seen from its customer on its day. */
export async function loadGiftRule(sql: Sql, campaignId: number, customerId: number, day: Day): Promise<GiftRule> {
  const rule = await sql.get<Omit<GiftRule, 'reachesCustomer'> & { segmentId: number | null }>(
    `select c.name, c.from_day, c.to_day, c.bought_product_id, c.every_milli, c.gift_product_id, c.gift_milli, c.segment_id,
      g.code as gift_code, g.name as gift_name, s.name as segment_name
    from campaign c left join product g on g.id = c.gift_product_id left join segment s on s.id = c.segment_id where c.id = ?`,
    [campaignId],
  )
  if (!rule) throw new Error(`there is no campaign ${campaignId}`)
  const { segmentId, ...known } = rule
  const segment = segmentId === null ? undefined : await segmentOf(sql, segmentId)
  return { ...known, reachesCustomer: segment === undefined || (await isMember(sql, segment, customerId, day)) }
}

type Row = {
  readonly at: string
  readonly productId: number
  readonly qtyMilli: Milli
  readonly priceE4: number
  readonly gift: boolean | null
}

/** Refuses what the rule does not allow; without a campaign every gift. */
export function checkGifts(
  posting: PostingBuilder,
  document: { readonly day: Day; readonly head: { readonly customerId: number } },
  rows: readonly Row[],
  rule: GiftRule | null,
): void {
  const gifts = rows.filter(({ gift }) => gift === true)
  for (const { at, priceE4 } of gifts) if (priceE4 !== 0) posting.refuse('gift.priced', `${at}.priceE4`)
  if (rule === null) {
    for (const { at } of gifts) posting.refuse('gift.noCampaign', `${at}.gift`)
    return
  }
  const { fromDay, toDay, name } = rule
  if (document.day < fromDay || document.day > toDay)
    posting.refuse('campaign.notOn', 'head.campaignId', { campaign: name, from: fromDay, to: toDay, day: document.day })
  if (!rule.reachesCustomer)
    posting.refuse('campaign.otherAudience', 'head.campaignId', {
      customer: posting.facts.partners.get(document.head.customerId)?.name ?? '',
      campaign: name,
      segment: rule.segmentName ?? '',
    })
  for (const { at, productId } of gifts)
    if (productId !== rule.giftProductId)
      posting.refuse('gift.otherProduct', `${at}.productId`, {
        campaign: name,
        product: `${rule.giftCode ?? ''} ${rule.giftName ?? '—'}`.trim(),
      })
  const bought = sumMilli(rows.filter((row) => row.gift !== true && row.productId === rule.boughtProductId).map(qtyOf))
  const given = gifts.filter(({ productId }) => productId === rule.giftProductId)
  const most = giftFor(bought, rule)
  const asked = sumMilli(given.map(qtyOf))
  if (asked > most)
    posting.refuse('gift.tooMuch', `${given[0]?.at}.qtyMilli`, {
      bought: formatMilli(bought),
      unit: posting.facts.products.get(rule.boughtProductId ?? 0)?.unit ?? '',
      most: formatMilli(most),
      giftUnit: posting.facts.products.get(rule.giftProductId ?? 0)?.unit ?? '',
      asked: formatMilli(asked),
    })
}

const qtyOf = ({ qtyMilli }: { readonly qtyMilli: Milli }): Milli => qtyMilli

/** Only whole times of what must be bought count: 45 bags at one for every 20 allow two. */
function giftFor(bought: Milli, { everyMilli, giftMilli }: GiftRule): Milli {
  if (everyMilli === null || giftMilli === null) return 0 as Milli
  return (wholeTimes(bought, everyMilli) * giftMilli) as Milli
}
