// What of a product can still be promised, day by day: stock − promised + inbound. Goods under a purchase contract whose
// day has come are on the way and count from today, those without a day count on no day; what was promised without a
// day, or for a day gone by, is wanted today. What is free on a day is the least that is left on any day from then on:
// bags that lie there today but are promised for next week are not free.

import { sumMilli, type Day, type Milli } from '../kernel/index.ts'

export type GoodsDue = {
  /** Null where no day was agreed. */
  readonly day: Day | null
  readonly promisedMilli: Milli
  readonly inboundMilli: Milli
}

export type PromiseStep = {
  readonly day: Day
  readonly promisedMilli: Milli
  readonly inboundMilli: Milli
  /** Left at the end of the day. */
  readonly availableMilli: Milli
  readonly freeMilli: Milli
}

/** The first step is today's; one more for each later day on which anything is due. */
export function promiseSteps(today: Day, stock: Milli, due: readonly GoodsDue[]): readonly PromiseStep[] {
  const on = (one: GoodsDue): Day => (one.day === null || one.day < today ? today : one.day)
  const counted = due.map((one) => (one.day === null ? { ...one, inboundMilli: 0 as Milli } : one))
  const days = [...new Set([today, ...counted.map(on)])].toSorted()
  let left: number = stock
  const steps = days.map((day) => {
    const those = counted.filter((one) => on(one) === day)
    const promisedMilli = sumMilli(those.map((one) => one.promisedMilli))
    const inboundMilli = sumMilli(those.map((one) => one.inboundMilli))
    left += inboundMilli - promisedMilli
    return { day, promisedMilli, inboundMilli, availableMilli: left as Milli }
  })
  let least = Infinity
  return steps
    .toReversed()
    .map((step) => {
      least = Math.min(least, step.availableMilli)
      return { ...step, freeMilli: least as Milli }
    })
    .toReversed()
}

/** What is free to promise for a day; for no day in particular, today. */
export const freeOn = (steps: readonly { day: string; freeMilli: number }[], day: string | null): number =>
  (steps.findLast((step) => day !== null && step.day <= day) ?? steps[0])?.freeMilli ?? 0
