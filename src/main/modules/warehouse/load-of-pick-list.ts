// A loading slip made from a pick list: what is left of its lines, from the lots that go first and the positions they lie on, so
// far as they reach. A line sold on arrival is loaded from what was received of that purchase, wherever it was put.

import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Day, Milli } from '../../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import { goodsLying, type Lying } from '../../ledger/goods-lying.ts'
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
      positionId: row.positionId ?? null,
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
  const lying = await goodsFor(sql, rows, today)
  return { draft: { ...draft, head, sections: { lines: rows.flatMap((row) => overLots(row, lying)) } } }
}

type Held = Lying & { readonly arrivals: readonly number[] }

/** What lies there of the rows' products, with the purchase lines it came with. */
async function goodsFor(sql: Sql, rows: readonly AnyRow[], today: Day): Promise<Held[]> {
  const lying = await goodsLying(sql, [...new Set(rows.map((row) => Number(row.productId)))], today)
  const purchases = rows.flatMap((row) => (typeof row.arrivalLineId === 'number' ? [row.arrivalLineId] : []))
  const came = await sql.all<{ contractLineId: number; productId: number; lot: string }>(
    `select r.contract_line_id, r.product_id, r.lot from goods_receipt_lines r join document d on d.id = r.document_id
    where ${oneOf(sql, 'r.contract_line_id', 'ids')} and d.state = 'posted'`,
    [purchases],
  )
  return lying.map((at) => ({
    ...at,
    arrivals: came
      .filter((one) => one.productId === at.productId && one.lot === at.lot)
      .map((one) => one.contractLineId),
  }))
}

/** The row lot by lot and place by place; what lies nowhere stays a row of its own, for whoever loads to fill in. */
function overLots(row: AnyRow, lying: Held[]): AnyRow[] {
  const { arrivalLineId, positionId = null, ...wanted } = row
  const parts: AnyRow[] = []
  let left = Number(row.qtyMilli)
  lying.forEach((at, index) => {
    const fits =
      at.productId === row.productId &&
      (row.warehouseId === null || at.warehouseId === row.warehouseId) &&
      (positionId === null || at.positionId === positionId) &&
      (typeof arrivalLineId !== 'number' || at.arrivals.includes(arrivalLineId))
    const taken = fits ? Math.min(left, at.qtyMilli) : 0
    if (taken <= 0) return
    left -= taken
    lying[index] = { ...at, qtyMilli: (at.qtyMilli - taken) as Milli }
    parts.push({
      ...wanted,
      warehouseId: at.warehouseId,
      lot: at.lot,
      positionId: at.positionId,
      qtyMilli: taken,
    })
  })
  return left > 0 ? [...parts, { ...wanted, lot: null, positionId, qtyMilli: left }] : parts
}
