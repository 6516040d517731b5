// What a quality problem leads to with its supplier: for each of its lots the lines they were received with, oldest first,
// and from them a claim or a return.

import { addDays, type Day, type Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { loadLines } from '../../ledger/load-lines.ts'
import { leftInPool } from '../../ledger/source-part.ts'
import { daysToAnswer } from './claim-of-receipt.ts'

type ProblemLine = {
  readonly supplierId: number | null
  readonly description: string
  readonly productId: number
  readonly warehouseId: number | null
  readonly lot: string
  readonly affectedMilli: Milli | null
}
type Traced = { readonly line: ProblemLine; readonly received: readonly LineFact[] }

export async function claimOfProblem(sql: Sql, problemId: number, today: Day): Promise<Made> {
  const traced = await tracedLots(sql, problemId)
  const lines = traced.map(({ line, received }): AnyRow => ({
    receiptLineId: received[0]?.id ?? null,
    productId: line.productId,
    lot: line.lot,
    affectedMilli: line.affectedMilli ?? (received[0]?.row.qtyMilli as Milli | undefined) ?? null,
    lineRemarks: line.description.slice(0, 200),
  }))
  const more = { reason: 'quality', stage: 'raised', answerByDay: addDays(today, daysToAnswer) }
  return madeOf(today, { problemId, supplierId: supplierOf(traced), ...more }, lines)
}

/** What is affected goes back, all that is left of the lot where nobody said how much; by receipts, oldest first. */
export async function returnOfProblem(sql: Sql, problemId: number, today: Day): Promise<Made> {
  const traced = await tracedLots(sql, problemId)
  const lines = traced.flatMap(({ line, received }) => {
    let wanted = line.affectedMilli ?? Infinity
    return received.flatMap((from): AnyRow[] => {
      const qtyMilli = Math.min(wanted, leftInPool(from.balance))
      wanted -= qtyMilli
      const warehouseId = line.warehouseId ?? (from.row.warehouseId as number)
      return qtyMilli > 0 ? [{ receiptLineId: from.id, warehouseId, qtyMilli }] : []
    })
  })
  return madeOf(today, { problemId, supplierId: supplierOf(traced) }, lines)
}

const madeOf = (today: Day, head: AnyRow, lines: readonly AnyRow[]): Made => ({
  draft: { day: today, remarks: null, head, sections: { lines } },
})

/** Whom the problem names, else who sent the goods. */
const supplierOf = ([first]: readonly Traced[]): number | null =>
  first?.line.supplierId ?? first?.received[0]?.partnerId ?? null

async function tracedLots(sql: Sql, problemId: number): Promise<Traced[]> {
  const lines = await sql.all<ProblemLine>(
    `select h.supplier_id, h.description, l.product_id, l.warehouse_id, l.lot, l.affected_milli
    from document d join quality_problem h on h.document_id = d.id and h.version = d.version
    join quality_problem_lines l on l.document_id = d.id and l.version = d.version
    where d.id = ? order by l.line_no`,
    [problemId],
  )
  const traced: Traced[] = []
  for (const line of lines) {
    const ids = await sql.all<{ id: number }>(
      `select r.id from lot t join stock_move m on m.lot_id = t.id and m.reversal = 0
      join document d on d.id = m.document_id and d.kind = 'goodsReceipt' and d.state = 'posted'
      join goods_receipt_lines r on r.id = m.line_id
      where t.product_id = ? and t.no = ? order by d.day, d.id, r.line_no`,
      [line.productId, line.lot],
    )
    const found = await loadLines(sql, new Map([['goodsReceipt', ids.map(({ id }) => id)]]))
    const received = ids.flatMap(({ id }) => found.get(id) ?? [])
    const ofSupplier = received.filter(({ partnerId }) => line.supplierId === null || partnerId === line.supplierId)
    traced.push({ line, received: ofSupplier })
  }
  return traced
}
