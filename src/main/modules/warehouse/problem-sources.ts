// What a quality problem is made from: the lots of a check that did not pass, with who sent them; the lots of a receipt; or
// those a customer complains of.

import type { Day } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'

type LineIds = readonly number[] | null
type LotLine = { readonly id: number; readonly warehouseId: number; readonly productId: number; readonly lot: string }

/** A lot with what is known of it beside. */
type LotSaid = Pick<LotLine, 'productId' | 'lot'> & {
  readonly warehouseId?: number
  readonly affectedMilli?: number | null
  readonly lineRemarks?: string | null
}

export async function problemOfCheck(sql: Sql, checkId: number, lineIds: LineIds, today: Day): Promise<Made> {
  const lines = await sql.all<LotLine & { result: string; lineRemarks: string | null }>(
    `select id, warehouse_id, product_id, lot, result, line_remarks from quality_check_lines
    where document_id = ? order by line_no`,
    [checkId],
  )
  const rows = lines.filter(({ id, result }) => (lineIds ? lineIds.includes(id) : result !== 'pass'))
  return madeOf(today, { foundAt: 'check', checkId, supplierId: await supplierOf(sql, rows[0]) }, rows)
}

export async function problemOfReceipt(sql: Sql, receiptId: number, lineIds: LineIds, today: Day): Promise<Made> {
  const lines = await sql.all<LotLine & { supplierId: number }>(
    `select l.id, l.warehouse_id, l.product_id, l.lot, h.supplier_id from goods_receipt_lines l
    join goods_receipt h on h.document_id = l.document_id and h.version = l.version where l.document_id = ? order by l.line_no`,
    [receiptId],
  )
  const supplierId = lines[0]?.supplierId ?? null
  return madeOf(
    today,
    { foundAt: 'receipt', receiptId, supplierId },
    lines.filter(({ id }) => lineIds?.includes(id) ?? true),
  )
}

/** The goods are with the customer: no warehouse is named. */
export async function problemOfTicket(sql: Sql, ticketId: number, lineIds: LineIds, today: Day): Promise<Made> {
  const lines = await sql.all<Omit<LotLine, 'warehouseId'> & { affectedMilli: number | null; question: string }>(
    `select l.id, l.product_id, l.lot, l.affected_milli, h.question from document d
    join service_ticket h on h.document_id = d.id and h.version = d.version
    join service_ticket_lines l on l.document_id = d.id and l.version = d.version
    where d.id = ? and l.lot is not null order by l.line_no`,
    [ticketId],
  )
  const rows = lines.filter(({ id }) => lineIds?.includes(id) ?? true)
  const description = rows[0]?.question ?? null
  const head = { foundAt: 'complaint', ticketId, description, supplierId: await supplierOf(sql, rows[0]) }
  return madeOf(today, head, rows)
}

const madeOf = (today: Day, head: AnyRow, lines: readonly LotSaid[]): Made => ({
  draft: {
    day: today,
    remarks: null,
    head,
    sections: {
      lines: lines.map(({ warehouseId, productId, lot, affectedMilli, lineRemarks }) => ({
        warehouseId: warehouseId ?? null,
        productId,
        lot,
        affectedMilli: affectedMilli ?? null,
        lineRemarks: lineRemarks ?? null,
      })),
    },
  },
})

/** Of the first receipt of the lot that stands. */
async function supplierOf(sql: Sql, line: LotSaid | undefined): Promise<number | null> {
  if (!line) return null
  const first = await sql.get<{ partnerId: number }>(
    `select d.partner_id from goods_receipt_lines l join document d on d.id = l.document_id
    where l.product_id = ? and l.lot = ? and d.state = 'posted' order by d.day, d.id limit 1`,
    [line.productId, line.lot],
  )
  return first?.partnerId ?? null
}
