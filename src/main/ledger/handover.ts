// Who takes goods over, and where: what a slip says itself, else what the chosen place of the customer says.

import type { AnyRow } from '../../shared/contract/index.ts'
import type { Facts } from './facts.ts'

type Handover = {
  readonly placeId: number | null
  readonly receiver: string | null
  readonly phone: string | null
  readonly address: string | null
}

export function withPlace<H extends Handover>(head: H, facts: Facts): H {
  const place = facts.places.get(head.placeId ?? 0)
  if (!place) return { ...head }
  return {
    ...head,
    receiver: head.receiver ?? place.receiver,
    phone: head.phone ?? place.phone,
    address: head.address ?? place.address,
  }
}

/** What slips made from a sales contract take over: how, and where. */
export const agreedHandover = (head: AnyRow): AnyRow => ({
  mode: head['mode'] ?? null,
  placeId: head['placeId'] ?? null,
})
