// What decides whether more of a product can be promised: what lies there fit to be sold, what contracts and pick lists
// promise, what purchase contracts bring. Read from kept balances.

import type { Day, Milli } from '../../shared/kernel/index.ts'
import type { GoodsDue } from '../../shared/sales/available-to-promise.ts'
import { standingOf } from '../../shared/warehouse/lot-quality.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { LotFact } from './facts.ts'
import { lotColumns, withQuality } from './lot-quality.ts'

export type Promised = { readonly stockMilli: Milli; readonly due: readonly GoodsDue[] }

const nothing: Promised = { stockMilli: 0 as Milli, due: [] }

/** By product: the one asked for, or every one that lies there or is due. */
export async function goodsPromised(sql: Sql, productId: number | null, day: Day): Promise<Map<number, Promised>> {
  const ids = productId === null ? null : [productId]
  const promised = new Map<number, Promised>()
  const at = (id: number): Promised => promised.get(id) ?? nothing
  for (const lot of await lotsHeld(sql, ids)) {
    if (standingOf(lot, day) !== 'ok') continue
    const before = at(lot.productId)
    promised.set(lot.productId, { ...before, stockMilli: (before.stockMilli + lot.qtyMilli) as Milli })
  }
  for (const one of await linesDue(sql, ids)) {
    const before = at(one.productId)
    promised.set(one.productId, { ...before, due: [...before.due, one] })
  }
  return promised
}

type HeldLot = LotFact & { readonly qtyMilli: Milli }

const lotsHeld = (sql: Sql, ids: readonly number[] | null): Promise<HeldLot[]> =>
  sql.all<HeldLot>(
    `select ${lotColumns}, sum(s.qty_milli - s.apart_milli) as qty_milli
    from stock_balance s join lot l on l.id = s.lot_id ${withQuality}
    where s.qty_milli > s.apart_milli${ids === null ? '' : ` and ${oneOf(sql, 's.product_id', 'ids')}`}
    group by l.id, q.quality, qd.no`,
    ids === null ? [] : [ids],
  )

type LineDue = GoodsDue & { readonly productId: number }

const linesDue = (sql: Sql, ids: readonly number[] | null): Promise<LineDue[]> =>
  sql.all<LineDue>(
    `select product_id, delivery_day as day,
      sum(case when kind = 'purchaseContract' then 0 else left_milli end) as promised_milli,
      sum(case when kind = 'purchaseContract' then left_milli else 0 end) as inbound_milli
    from open_line where kind in ('salesContract', 'pickList', 'purchaseContract')${ids === null ? '' : ` and ${oneOf(sql, 'product_id', 'ids')}`}
    group by product_id, delivery_day order by product_id, coalesce(delivery_day, '')`,
    ids === null ? [] : [ids],
  )
