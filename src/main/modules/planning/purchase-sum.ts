// The sum of a purchase plan, product by product, month after month:
//   to sell + wanted closing stock − stock − on the way − open contracts = missing
// What is missing, if anything is, and the adjustment are to be bought. The first month begins with today's stock, each
// later one with what the month before is to end with. On the way is what the factory has loaded, and what is agreed for a
// day that has come: it counts in the first month, unless it is loaded and expected in a later one. Goods that are only
// agreed arrive in the month of their day.

import { sumMilli, type Day, type Milli } from '../../../shared/kernel/index.ts'
import type { Supply } from './supply.ts'

export type Wish = {
  readonly productId: number
  /** 1 to 12. */
  readonly month: number
  readonly wantedMilli: Milli
  readonly adjustMilli: Milli
}

export type Terms = {
  readonly plannedMilli: Milli
  readonly stockMilli: Milli
  readonly onTheWayMilli: Milli
  readonly contractsMilli: Milli
  readonly gapMilli: Milli
  readonly toBuyMilli: Milli
}

/** The terms of each wish of one product, in the order of months. */
export function termsOf(wishes: readonly Wish[], supply: Supply, year: string, today: Day): Map<Wish, Terms> {
  const terms = new Map<Wish, Terms>()
  let stockMilli = supply.stock.get(wishes[0]?.productId ?? 0) ?? zero
  let counted = ''
  for (const wish of wishes.toSorted((a, b) => a.month - b.month)) {
    const month = monthText(year, wish.month)
    const plannedMilli = toSell(wish, supply, year, today)
    const coming = supply.coming.filter((one) => one.productId === wish.productId)
    const isFirst = counted === ''
    const falls = (day: Day | null) => (day === null || day <= today ? isFirst : arrives(day, counted, month))
    const [onTheWay, ahead] = [true, false].map((under) =>
      sumMilli(
        coming
          .filter(({ loaded, deliveryDay }) => (loaded || hasCome(deliveryDay, today)) === under && falls(deliveryDay))
          .map((one) => one.tonnesMilli),
      ),
    )
    const onTheWayMilli = onTheWay ?? zero
    const contractsMilli = ahead ?? zero
    const gapMilli = sumMilli([
      plannedMilli,
      wish.wantedMilli,
      less(stockMilli),
      less(onTheWayMilli),
      less(contractsMilli),
    ])
    const toBuyMilli = sumMilli([Math.max(0, gapMilli) as Milli, wish.adjustMilli])
    terms.set(wish, { plannedMilli, stockMilli, onTheWayMilli, contractsMilli, gapMilli, toBuyMilli })
    stockMilli = sumMilli([stockMilli, onTheWayMilli, contractsMilli, toBuyMilli, less(plannedMilli)])
    counted = month
  }
  return terms
}

const hasCome = (day: Day | null, today: Day): boolean => day !== null && day <= today

/** Of the month we are in, what of the plan is not sold yet. */
function toSell({ productId, month }: Wish, { planned, sold }: Supply, year: string, today: Day): Milli {
  const whole = planned.get(productId)?.[month - 1] ?? zero
  const text = monthText(year, month)
  if (!today.startsWith(text)) return whole
  const soldMilli = sumMilli(
    sold.filter((one) => one.productId === productId && one.month === text).map((one) => one.tonnesMilli),
  )
  return Math.max(0, whole - soldMilli) as Milli
}

/** After the month planned before, which has counted what came until then. */
const arrives = (day: Day, after: string, month: string): boolean => day.slice(0, 7) > after && day.slice(0, 7) <= month

export const monthText = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`
const zero = 0 as Milli
const less = (value: Milli): Milli => (value === 0 ? zero : (-value as Milli))
