// Lot trace 批次追溯: what each document did to each lot, beside the receipt the lot first came with.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Milli } from '../../shared/kernel/index.ts'
import type { lotTrace as contract } from '../../shared/reports/lot-trace.ts'
import { oneOf, type Bound, type Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Traced = Omit<Row, 'supplier' | 'receiptNo' | 'inMilli' | 'outMilli'> & { lotId: number; qtyMilli: number }
type Origin = { readonly lotId: number; readonly no: string; readonly partnerName: string | null }

export async function lotTrace(sql: Sql, params: Params): Promise<Row[]> {
  const chosen = chosenOf(params)
  const traced = await sql.all<Traced>(
    `select m.document_id, m.product_id, p.code as product, p.name as product_name, p.unit, l.id as lot_id, l.no as lot,
      l.production_day, d.day, d.kind, d.no, d.partner_name, sum(m.qty_milli) as qty_milli
    from stock_move m join lot l on l.id = m.lot_id join product p on p.id = m.product_id join document d on d.id = m.document_id
    where m.day <= ? ${chosen.where}
    group by m.document_id, m.product_id, p.id, l.id, d.id having sum(m.qty_milli) <> 0
    order by p.code, l.no, d.day, d.id`,
    [params.to, ...chosen.bound],
  )
  const origins = await originsOf(sql, [...new Set(traced.map((row) => row.lotId))])
  return traced.map(({ lotId, qtyMilli, ...row }) => ({
    ...row,
    supplier: origins.get(lotId)?.partnerName ?? null,
    receiptNo: origins.get(lotId)?.no ?? null,
    inMilli: Math.max(qtyMilli, 0) as Milli,
    outMilli: Math.max(-qtyMilli, 0) as Milli,
  }))
}

function chosenOf({ lot, productId, partnerId, from }: Params): { where: string; bound: Bound[] } {
  const conditions: readonly (readonly [string, Bound | null])[] = [
    ['l.no = ?', lot],
    ['m.product_id = ?', productId],
    ['d.partner_id = ?', partnerId],
    ['m.day >= ?', from],
  ]
  const asked = conditions.filter(([, value]) => value !== null)
  return { where: asked.map(([text]) => `and ${text}`).join(' '), bound: asked.map(([, value]) => value) }
}

/** The first receipt of each lot that was not reversed, or the opening balances it began with. */
async function originsOf(sql: Sql, lots: readonly number[]): Promise<Map<number, Origin>> {
  const origins = new Map<number, Origin>()
  if (lots.length === 0) return origins
  const receipts = await sql.all<Origin>(
    `select m.lot_id, d.no, d.partner_name from stock_move m join document d on d.id = m.document_id
    where ${oneOf(sql, 'm.lot_id', 'ids')} and m.qty_milli > 0 and d.kind in ('goodsReceipt', 'openingBalances')
      and d.state = 'posted' order by m.day, m.id`,
    [lots],
  )
  for (const receipt of receipts) if (!origins.has(receipt.lotId)) origins.set(receipt.lotId, receipt)
  return origins
}
