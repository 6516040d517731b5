// Goods elsewhere at the end of a month, for whoever closes it: what lies with shops and what of it they sold without an
// invoice yet, what is kept for others and on how many tonne-days of the month no storage fee was charged.

import type { MonthElsewhere, Queries } from '../../shared/api.ts'
import {
  addDays,
  daysBetween,
  firstDay,
  kilogramsOf,
  lastDay,
  parseMonth,
  sum,
  sumFen,
  type Day,
  type Month,
} from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { chargedDays, keptMoves, type KeptMove } from '../ledger/consigned-goods.ts'
import { goodsAtShops } from '../reports/goods-at-shops.ts'
import { goodsInCustody } from '../reports/goods-in-custody.ts'
import { deliveredNotInvoiced } from '../reports/not-invoiced.ts'
import { refuseQuery } from './query.ts'

export async function monthElsewhere(sql: Sql, input: Queries['month.elsewhere']['input']): Promise<MonthElsewhere> {
  const month = parseMonth(input.month) ?? refuseQuery('month is no month')
  const asOf = lastDay(month)
  const atShops = await goodsAtShops(sql, { asOf, partnerId: null })
  const kept = await goodsInCustody(sql, { asOf, partnerId: null, warehouseId: null, custody: null })
  const sold = await soldByShops(sql, asOf)
  return {
    atShops: { lines: atShops.length, amountFen: sumFen(atShops.map(({ valueFen }) => valueFen)) },
    soldNotInvoiced: { lines: sold.length, amountFen: sumFen(sold.map(({ grossFen }) => grossFen)) },
    kept: { lines: kept.length, tonnesMilli: sum(kept.map(({ tonnesMilli }) => tonnesMilli)) },
    notCharged: await notCharged(sql, month),
  }
}

/** Delivered by the settlement of a float, and no invoice took it. */
async function soldByShops(sql: Sql, asOf: Day) {
  const open = await deliveredNotInvoiced(sql, { asOf })
  if (open.length === 0) return []
  const ofFloats = await sql.all<{ id: number }>(
    `select distinct document_id as id from delivery_lines where float_line_id is not null and ${oneOf(sql, 'document_id', 'ids')}`,
    [[...new Set(open.map(({ documentId }) => documentId))]],
  )
  const ids = new Set(ofFloats.map(({ id }) => id))
  return open.filter(({ documentId }) => ids.has(documentId))
}

async function notCharged(sql: Sql, month: Month): Promise<MonthElsewhere['notCharged']> {
  const [from, to] = [firstDay(month), lastDay(month)]
  const fees = await chargedDays(sql, from, to)
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  const open = [...Map.groupBy(await keptMoves(sql, to, null), ({ ownerId }) => ownerId)].flatMap(
    ([ownerId, moves]) => {
      const charged = fees.filter(({ customerId }) => customerId === ownerId)
      const uncharged = days.filter((day) => !charged.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay))
      const tonneDays = sum(uncharged.map((day) => tonnesOn(moves, day)))
      return tonneDays > 0 ? [tonneDays] : []
    },
  )
  return { owners: open.length, tonneDaysMilli: sum(open) }
}

/** What lay here at the end of a day, in thousandths of a tonne. */
const tonnesOn = (moves: readonly KeptMove[], on: Day): number =>
  sum(
    moves.filter(({ day }) => day <= on).map(({ qtyMilli, unitWeightGrams }) => kilogramsOf(qtyMilli, unitWeightGrams)),
  )
