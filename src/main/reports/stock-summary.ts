// 收发存: opening, in, out and closing of every product over a period, quantity and value. Transfers between our own
// warehouses are neither in nor out, nor are goods that only pass (direct shipments). In and out agree with the debits and credits of 1405.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { stockSummary as contract } from '../../shared/reports/stock-moves.ts'
import type { Sql } from '../books/sql.ts'
import { costAsOf } from './stock-as-of.ts'
import { sideOf, type SidedMove } from './stock-side.ts'

type Row = ReportRow<typeof contract>
type Closing = Pick<Row, 'productId' | 'product' | 'productName' | 'unit'> & {
  readonly qtyMilli: number
  readonly valueFen: number
}
type Moved = { inMilli: number; inFen: number; outMilli: number; outFen: number }

export async function stockSummary(sql: Sql, { from, to }: ReportParams<typeof contract>): Promise<Row[]> {
  const products = await sql.all<Closing>(
    `select p.id as product_id, p.code as product, p.name as product_name, p.unit,
      coalesce(held.qty_milli, 0) as qty_milli, coalesce(held.value_fen, 0) as value_fen
    from product p left join ${costAsOf} held on held.product_id = p.id order by p.code`,
    [to],
  )
  const moved = await movedByProduct(sql, from, to)
  return products.flatMap(({ qtyMilli, valueFen, ...product }) => {
    const { inMilli, inFen, outMilli, outFen } = moved.get(product.productId) ?? none
    const opening = { openingMilli: qtyMilli - inMilli + outMilli, openingFen: valueFen - inFen + outFen }
    const amounts = { ...opening, inMilli, inFen, outMilli, outFen, closingMilli: qtyMilli, closingFen: valueFen }
    return Object.values(amounts).some((amount) => amount !== 0) ? [{ ...product, ...amounts } as Row] : []
  })
}

const none: Moved = { inMilli: 0, inFen: 0, outMilli: 0, outFen: 0 }

async function movedByProduct(sql: Sql, from: string, to: string): Promise<Map<number, Moved>> {
  const moves = await sql.all<SidedMove & { productId: number }>(
    `select m.product_id, d.kind, m.reversal, case when m.qty_milli > 0 or (m.qty_milli = 0 and m.value_fen > 0) then 1 else 0 end as increases,
      sum(m.qty_milli) as qty_milli, sum(m.value_fen) as value_fen
    from stock_move m join document d on d.id = m.document_id
    left join warehouse w on w.id = m.warehouse_id
    where m.day >= ? and m.day <= ? and d.kind <> 'transfer' and w.passage is null
    group by m.product_id, d.kind, m.reversal, increases`,
    [from, to],
  )
  const moved = new Map<number, Moved>()
  for (const move of moves) {
    const of = moved.get(move.productId) ?? { ...none }
    moved.set(move.productId, of)
    if (sideOf(move) === 'in') {
      of.inMilli += move.qtyMilli
      of.inFen += move.valueFen
    } else {
      of.outMilli -= move.qtyMilli
      of.outFen -= move.valueFen
    }
  }
  return moved
}
