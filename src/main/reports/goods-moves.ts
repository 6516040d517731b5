// The moves behind the purchase and the sales ledger: one per posted line and lot, in the order of the books, with the
// product's stock over all warehouses after it. Moves of other kinds only count towards that stock.

import type { DocumentKind } from '../../shared/catalog.ts'
import { localOwner } from '../../shared/contract/index.ts'
import { addDays, type Day, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { costAsOf } from './stock-as-of.ts'

/** A line of one of the kinds, with the columns both ledgers share. */
type GoodsMove = {
  readonly documentId: number
  readonly lineId: number
  readonly kind: DocumentKind
  readonly reversal: number
  readonly day: Day
  readonly no: string
  readonly productId: number
  readonly product: string
  readonly productName: string
  readonly spec: string | null
  readonly manufacturer: string | null
  readonly registrationNo: string | null
  readonly standard: string | null
  readonly lot: string | null
  readonly productionDay: Day | null
  readonly warehouse: string | null
  readonly unit: string
  readonly unitWeightGrams: Grams
  readonly partnerId: number
  readonly partnerName: string
  readonly phone: string | null
  readonly address: string | null
  /** Null until there are users: the local owner is nobody in particular. */
  readonly handler: string | null
  /** What the move did to stock. */
  readonly movedMilli: Milli
  readonly balanceMilli: Milli
}

type Period = { readonly from: Day; readonly to: Day }
type Tables = {
  /** The tables of the kinds' lines by kind, joined to a move by their id. */
  readonly lines: Readonly<Partial<Record<DocumentKind, string>>>
  /** More columns, over the aliases `a`, `b` of those tables and `q` of the partner. */
  readonly columns: string
}

export async function* goodsMoves<T>(
  sql: Sql,
  { from, to }: Period,
  { lines, columns }: Tables,
): AsyncGenerator<GoodsMove & T> {
  const stock = await stockBefore(sql, from)
  const [[kindA, tableA], [kindB, tableB]] = Object.entries(lines) as [[DocumentKind, string], [DocumentKind, string]]
  const either = (name: string): string => `coalesce(a.${name}, b.${name}) as ${name}`
  const moves = sql.each<GoodsMove & T>(
    `select m.document_id, m.line_id, d.kind, m.reversal, m.day, d.no, m.product_id, m.qty_milli as moved_milli,
      p.code as product, ${['product_name', 'spec', 'unit', 'unit_weight_grams'].map(either).join(', ')},
      p.manufacturer, p.registration_no, p.standard, t.no as lot, t.production_day, w.name as warehouse,
      d.partner_id, d.partner_name, q.phone, q.address, d.posted_by as handler, ${columns}
    from stock_move m
    join document d on d.id = m.document_id join product p on p.id = m.product_id
    join lot t on t.id = m.lot_id join warehouse w on w.id = m.warehouse_id
    left join partner q on q.id = d.partner_id
    left join ${tableA} a on a.id = m.line_id and d.kind = '${kindA}'
    left join ${tableB} b on b.id = m.line_id and d.kind = '${kindB}'
    where m.day >= ? and m.day <= ? order by m.day, m.id`,
    [from, to],
  )
  for await (const move of moves) {
    const balanceMilli = ((stock.get(move.productId) ?? 0) + move.movedMilli) as Milli
    stock.set(move.productId, balanceMilli)
    if (Object.hasOwn(lines, move.kind))
      yield { ...move, balanceMilli, handler: move.handler === localOwner.name ? null : move.handler }
  }
}

async function stockBefore(sql: Sql, from: Day): Promise<Map<number, number>> {
  const rows = await sql.all<{ productId: number; qtyMilli: number }>(
    `select held.product_id, held.qty_milli from ${costAsOf} held`,
    [addDays(from, -1)],
  )
  return new Map(rows.map((row) => [row.productId, row.qtyMilli]))
}
