// Readings on an even scale of time: the days shown are cut into slots, each with its last reading or none, so that a gap in
// the log looks as long as it was.

import type { EnvironmentView } from '../../../shared/api.ts'
import { daysBetween, type Day } from '../../../shared/kernel/index.ts'

export type Reading = EnvironmentView['readings'][number]
export type Slot = { readonly at: number; readonly reading: Reading | null }

const hour = 3_600_000
/** As many as a chart of this width can tell apart. */
const slotsMost = 400

/** From the first moment of `from` to the end of `to`; `readings` by time. */
export function slotsOf(readings: readonly Reading[], from: Day, to: Day): readonly Slot[] {
  const start = Date.parse(`${from}T00:00:00+08:00`)
  const hours = (daysBetween(from, to) + 1) * 24
  const width = Math.ceil(hours / slotsMost) * hour
  const slots: { at: number; reading: Reading | null }[] = Array.from(
    { length: Math.ceil((hours * hour) / width) },
    (_, index) => ({ at: start + index * width, reading: null }),
  )
  for (const reading of readings) {
    const slot = slots[Math.floor((reading.at - start) / width)]
    if (slot) slot.reading = reading
  }
  return slots
}
