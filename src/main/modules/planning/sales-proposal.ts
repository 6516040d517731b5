// What a year might sell: each product and month what was delivered in the same month of the year before, and never less
// than what customers have signed for. Planned at what a tonne came to on average, in whole yuan.

import { monthOf, upToTenth, yuanPerTonne, type Day, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { isYear, monthNames } from '../../../shared/planning/plan-fields.ts'
import type { Sql } from '../../books/sql.ts'
import { goodsAgreed } from '../../ledger/goods-agreed.ts'
import { goodsSold } from '../../ledger/goods-sold.ts'

/** Lines by product code; none without a year that can be planned. */
export async function proposeSales(sql: Sql, year: Value | undefined): Promise<AnyRow[]> {
  if (typeof year !== 'string' || !isYear(year)) return []
  const before = String(Number(year) - 1)
  const sold = tally()
  for (const one of await goodsSold(sql, `${before}-01-01` as Day, `${before}-12-31` as Day))
    sold.add(one.productId, monthIndex(one.month), one.tonnesMilli, one.grossFen)
  const agreed = tally()
  for (const one of await goodsAgreed(sql, 'salesContract')) {
    const at = monthAgreed(one.deliveryDay, year)
    if (at !== null) agreed.add(one.productId, at, one.tonnesMilli, one.grossFen)
  }
  const products = await sql.all<{ id: number }>('select id from product where active = 1 order by code')
  return products.flatMap(({ id }) => linesOf(id, sold.of(id), agreed.of(id)))
}

type Sums = { readonly months: number[]; tonnes: number; gross: number }

function tally() {
  const sums = new Map<number, Sums>()
  const none = (): Sums => ({ months: monthNames.map(() => 0), tonnes: 0, gross: 0 })
  return {
    of: (productId: number): Sums => sums.get(productId) ?? none(),
    add(productId: number, month: number, tonnes: Milli, gross: Fen): void {
      const sum = sums.get(productId) ?? none()
      sums.set(productId, sum)
      sum.months[month] = (sum.months[month] ?? 0) + tonnes
      sum.tonnes += tonnes
      sum.gross += gross
    },
  }
}

function linesOf(productId: number, sold: Sums, agreed: Sums): AnyRow[] {
  const months = monthNames.map(
    (name, at) => [name, upToTenth(Math.max(0, sold.months[at] ?? 0, agreed.months[at] ?? 0) as Milli)] as const,
  )
  if (months.every(([, tonnes]) => tonnes === 0)) return []
  const priced = sold.tonnes > 0 && sold.gross > 0 ? sold : agreed
  const priceE4 = priced.tonnes > 0 ? yuanPerTonne(priced.gross as Fen, priced.tonnes as Milli) : null
  return [{ productId, priceE4, ...Object.fromEntries(months.filter(([, tonnes]) => tonnes > 0)) }]
}

const monthIndex = (month: string): number => Number(month.slice(5, 7)) - 1

/** What is late, or has no day, falls into the first month; what is agreed for a later year is none of this one's. */
function monthAgreed(day: Day | null, year: string): number | null {
  if (day === null || day < year) return 0
  return day.startsWith(year) ? monthIndex(monthOf(day)) : null
}
