// The campaign that gives something for what stands on the slip, if there is one.

import type { CampaignOffer } from '../../../shared/api.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { giftAllowed } from './gift.ts'

export type GiftOffer = { readonly offer: CampaignOffer; readonly qtyMilli: number }

export function useGifts(customerId: number | null, day: string | null, rows: readonly AnyRow[]): GiftOffer | null {
  const asked = useQueryOf(
    'campaign.offers',
    { customerId: customerId ?? 0, day: day ?? '' },
    { enabled: customerId !== null && day !== null && /^\d{4}-\d\d-\d\d$/.test(day) },
  )
  if (customerId === null) return null
  const found = (asked.data ?? [])
    .map((offer) => ({ offer, qtyMilli: giftAllowed(rows, offer) }))
    .find(({ qtyMilli }) => qtyMilli > 0)
  return found ?? null
}
