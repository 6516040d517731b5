// What a year might sell: each product and month what was delivered in the same month of the year before, and never less
// than what customers have signed for. A plan is made before the year is over: a month that is not yet over counts no less
// than the same month a year earlier. Planned at what a tonne came to on average, in whole yuan. Apart by customer kind where it is
// asked for, so that the plan can be compared so.

import { monthOf, upToTenth, yuanPerTonne, type Day, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { customerKinds } from '../../../shared/contract/trade-fields.ts'
import { isYear, monthNames } from '../../../shared/planning/plan-fields.ts'
import type { Sql } from '../../books/sql.ts'
import { goodsAgreed } from '../../ledger/goods-agreed.ts'
import { goodsSold, type GoodsSold } from '../../ledger/goods-sold.ts'

/** Lines by product code; none without a year that can be planned. */
export async function proposeSales(sql: Sql, year: Value | undefined, byKind: boolean, today: Day): Promise<AnyRow[]> {
  if (typeof year !== 'string' || !isYear(year)) return []
  const before = Number(year) - 1
  const sold = tally(byKind)
  for (const one of await soldIn(sql, before)) sold.add(one, monthIndex(one.month))
  const earlier = tally(byKind)
  if (monthOf(today) <= `${before}-12`)
    for (const one of await soldIn(sql, before - 1))
      if (`${before}${one.month.slice(4)}` >= monthOf(today)) earlier.add(one, monthIndex(one.month))
  const agreed = tally(byKind)
  for (const one of await goodsAgreed(sql, 'salesContract')) {
    const at = monthAgreed(one.deliveryDay, year, today)
    if (at !== null) agreed.add(one, at)
  }
  const products = await sql.all<{ id: number }>('select id from product where active = 1 order by code')
  const kinds = byKind ? [...Object.keys(customerKinds), null] : [null]
  return products.flatMap(({ id }) =>
    kinds.flatMap((kind) =>
      linesOf(
        id,
        kind,
        [sold, earlier, agreed].map((sums) => sums.of(id, kind)),
      ),
    ),
  )
}

const soldIn = (sql: Sql, year: number): Promise<GoodsSold[]> =>
  goodsSold(sql, `${year}-01-01` as Day, `${year}-12-31` as Day)

type Sums = { readonly months: number[]; tonnes: number; gross: number }

type Goods = {
  readonly productId: number
  readonly customerKind: string | null
  readonly tonnesMilli: Milli
  readonly grossFen: Fen
}

/** Sums by product, and by customer kind where they are kept apart. */
function tally(byKind: boolean) {
  const sums = new Map<string, Sums>()
  const keyOf = (productId: number, kind: string | null) => `${productId} ${byKind ? (kind ?? '') : ''}`
  const none = (): Sums => ({ months: monthNames.map(() => 0), tonnes: 0, gross: 0 })
  return {
    of: (productId: number, kind: string | null): Sums => sums.get(keyOf(productId, kind)) ?? none(),
    add({ productId, customerKind, tonnesMilli, grossFen }: Goods, month: number): void {
      const key = keyOf(productId, customerKind)
      const sum = sums.get(key) ?? none()
      sums.set(key, sum)
      sum.months[month] = (sum.months[month] ?? 0) + tonnesMilli
      sum.tonnes += tonnesMilli
      sum.gross += grossFen
    },
  }
}

/** The most that any of the sums says of a month, at the price of the first that has one. */
function linesOf(productId: number, customerKind: string | null, sums: readonly Sums[]): AnyRow[] {
  const months = monthNames.map(
    (name, at) => [name, upToTenth(Math.max(0, ...sums.map(({ months: of }) => of[at] ?? 0)) as Milli)] as const,
  )
  if (months.every(([, tonnes]) => tonnes === 0)) return []
  const priced = sums.find(({ tonnes, gross }) => tonnes > 0 && gross > 0)
  const priceE4 = priced ? yuanPerTonne(priced.gross as Fen, priced.tonnes as Milli) : null
  const whose = customerKind === null ? {} : { customerKind }
  return [{ productId, ...whose, priceE4, ...Object.fromEntries(months.filter(([, tonnes]) => tonnes > 0)) }]
}

const monthIndex = (month: string): number => Number(month.slice(5, 7)) - 1

/**
 * What is late, or has no day, falls into the first month that is not over; what is agreed for a later year is none of this
 * one's.
 */
function monthAgreed(day: Day | null, year: string, today: Day): number | null {
  const first = today.startsWith(year) ? monthIndex(monthOf(today)) : 0
  if (day === null || day < year) return first
  return day.startsWith(year) ? Math.max(first, monthIndex(monthOf(day))) : null
}
