// What was written down at the scale, checked: the truck is lighter empty than full, times are times of a day.

import type { RowOf } from '../../shared/contract/index.ts'
import { permilleOf } from '../../shared/kernel/index.ts'
import type { weighingFields } from '../../shared/contract/weighing-fields.ts'
import type { PostingBuilder } from './posting.ts'

type Weighing = RowOf<typeof weighingFields>

export function checkTare(posting: PostingBuilder, { grossKg, tareKg }: Pick<Weighing, 'grossKg' | 'tareKg'>): void {
  if (grossKg !== null && tareKg !== null && tareKg >= grossKg)
    posting.refuse('weighing.tareAbove', 'head.tareKg', { gross: grossKg, tare: tareKg })
}

/** Null where the truck was not weighed twice, or nobody said what it should weigh. */
export function weighedOf({ grossKg, tareKg, statedKg }: Pick<Weighing, 'grossKg' | 'tareKg' | 'statedKg'>) {
  const netKg = grossKg === null || tareKg === null ? null : grossKg - tareKg
  const shortKg = netKg === null || statedKg === null ? null : statedKg - netKg
  return { netKg, shortKg, shortPermilleE2: shortKg === null ? null : permilleOf(shortKg, statedKg ?? 0) }
}

export function checkWeighing(posting: PostingBuilder, head: Weighing): void {
  checkTare(posting, head)
  for (const name of ['grossTime', 'tareTime'] as const) {
    const time = head[name]
    if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
      posting.refuse('weighing.time', `head.${name}`, { value: time })
  }
}
