// A loading slip made from a pick list: what is left of its lines, from the lots that came first, so far as they reach. A
// line sold on arrival is loaded from what was received of that purchase, wherever it was put.

import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Day } from '../../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'

export async function loadOfPickList(
  sql: Sql,
  sourceId: number,
  lineIds: readonly number[] | null,
  today: Day,
): Promise<Made> {
  const { draft } = await makeFromLines(
    sql,
    { kind: 'pickList', sourceId, lineIds, today, partnerField: 'customerId', left: 'toFulfil' },
    ({ id, row }, qtyMilli) => ({
      pickLineId: id,
      productId: row.productId ?? null,
      warehouseId: row.warehouseId ?? null,
      arrivalLineId: row.arrivalLineId ?? null,
      qtyMilli,
    }),
    ({ head }) => ({
      plate: head.plate ?? null,
      driver: head.driver ?? null,
      carrierId: head.carrierId ?? null,
    }),
  )
  const { customerId: _customer, ...head } = draft.head
  const rows = draft.sections.lines ?? []
  const lots = await lotsFor(sql, rows)
  return { draft: { ...draft, head, sections: { lines: rows.flatMap((row) => overLots(row, lots)) } } }
}

type Held = { productId: number; warehouseId: number; lot: string; qtyMilli: number; arrivals: readonly number[] }

/** Lots in stock of the rows' products, the oldest first, with the purchase lines they came with. */
async function lotsFor(sql: Sql, rows: readonly AnyRow[]): Promise<Held[]> {
  const products = [...new Set(rows.map((row) => Number(row.productId)))]
  if (products.length === 0) return []
  const held = await sql.all<Omit<Held, 'arrivals'>>(
    `select s.product_id, s.warehouse_id, l.no as lot, s.qty_milli from stock_balance s join lot l on l.id = s.lot_id
    where ${oneOf(sql, 's.product_id', 'ids')} and s.qty_milli > 0
    order by l.first_day, coalesce(l.production_day, ''), l.no`,
    [products],
  )
  const purchases = rows.flatMap((row) => (typeof row.arrivalLineId === 'number' ? [row.arrivalLineId] : []))
  const came = await sql.all<{ contractLineId: number; productId: number; lot: string }>(
    `select r.contract_line_id, r.product_id, r.lot from goods_receipt_lines r join document d on d.id = r.document_id
    where ${oneOf(sql, 'r.contract_line_id', 'ids')} and d.state = 'posted'`,
    [purchases],
  )
  return held.map((at) => ({
    ...at,
    arrivals: came
      .filter((one) => one.productId === at.productId && one.lot === at.lot)
      .map((one) => one.contractLineId),
  }))
}

/** The row lot by lot; what no lot holds stays a row of its own, for whoever loads to fill in. */
function overLots(row: AnyRow, lots: Held[]): AnyRow[] {
  const { arrivalLineId, ...wanted } = row
  const fits = lots.filter(
    (at) =>
      at.productId === row.productId &&
      (row.warehouseId === null || at.warehouseId === row.warehouseId) &&
      (typeof arrivalLineId !== 'number' || at.arrivals.includes(arrivalLineId)),
  )
  const parts: AnyRow[] = []
  let left = Number(row.qtyMilli)
  for (const at of fits) {
    const taken = Math.min(left, at.qtyMilli)
    if (taken <= 0) continue
    at.qtyMilli -= taken
    left -= taken
    parts.push({ ...wanted, warehouseId: at.warehouseId, lot: at.lot, qtyMilli: taken })
  }
  return left > 0 ? [...parts, { ...wanted, lot: null, qtyMilli: left }] : parts
}
