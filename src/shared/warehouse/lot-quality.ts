// What a lot is good for: its quality as documents left it, and its expiry. Only what is usable and in date is taken by
// itself and counted as available; frozen goods cannot leave for a customer at all.

import { label, type Label } from '../contract/index.ts'
import { addMonthsTo, type Day } from '../kernel/index.ts'

export const lotQualities = {
  ok: label('可用', 'Usable'),
  toCheck: label('待检', 'To check'),
  frozen: label('冻结', 'Frozen'),
  damaged: label('破损', 'Damaged'),
} as const satisfies Record<string, Label>

export type LotQuality = keyof typeof lotQualities

/** The same, and `expired` where nothing else is wrong with the lot but its day has gone by. */
export const lotStandings = { ...lotQualities, expired: label('过期', 'Expired') } as const satisfies Record<
  string,
  Label
>

export type LotStanding = keyof typeof lotStandings

/** How the lot stands on a day; it may still be sold on its last day. */
export const standingOf = (lot: { quality: LotQuality; expiryDay: string | null }, day: string): LotStanding =>
  lot.quality === 'ok' && lot.expiryDay !== null && lot.expiryDay < day ? 'expired' : lot.quality

/** What a product's shelf life says, counted from the day it was made. */
export const expiryOf = (productionDay: Day | null, shelfLifeMonths: number | null): Day | null =>
  productionDay === null || shelfLifeMonths === null ? null : addMonthsTo(productionDay, shelfLifeMonths)
