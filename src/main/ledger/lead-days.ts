// When goods ordered of a supplier are expected, by the days he usually needs from the order to the door; null where nobody
// wrote them down.

import { addDays, type Day } from '../../shared/kernel/index.ts'
import type { Facts } from './facts.ts'

export function expectedOf({ partners }: Facts, supplierId: number, ordered: Day): Day | null {
  const leadDays = partners.get(supplierId)?.leadDays ?? null
  return leadDays === null ? null : addDays(ordered, leadDays)
}
