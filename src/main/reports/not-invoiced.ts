// Lines received or delivered that no invoice and no return has taken yet, with their shares of the amounts.
// Of a receipt the net is the estimate in 220202; of a delivery the tax is what waits in 222103. Each adds up to its
// account, and net and tax to the gross.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Fen } from '../../shared/kernel/index.ts'
import type { receivedNotInvoiced as contract } from '../../shared/reports/not-invoiced.ts'
import type { Sql } from '../books/sql.ts'
import { linesAsOf, type LineKind } from './lines-as-of.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Left = Omit<Row, 'netFen' | 'taxFen' | 'grossFen'> & {
  readonly uninvoicedFen: Fen
  readonly leftGrossFen: Fen
  readonly leftTaxFen: Fen
}

export async function receivedNotInvoiced(sql: Sql, { asOf }: Params): Promise<Row[]> {
  const lines = await linesLeft(sql, 'goodsReceipt', asOf)
  return lines.map(({ uninvoicedFen: netFen, leftGrossFen: grossFen, leftTaxFen: _tax, ...line }) => ({
    ...line,
    netFen,
    taxFen: (grossFen - netFen) as Fen,
    grossFen,
  }))
}

export async function deliveredNotInvoiced(sql: Sql, { asOf }: Params): Promise<Row[]> {
  const lines = await linesLeft(sql, 'delivery', asOf)
  return lines.map(({ uninvoicedFen: grossFen, leftTaxFen: taxFen, leftGrossFen: _gross, ...line }) => ({
    ...line,
    netFen: (grossFen - taxFen) as Fen,
    taxFen,
    grossFen,
  }))
}

const tables = { goodsReceipt: 'goods_receipt_lines', delivery: 'delivery_lines' } as const

function linesLeft(sql: Sql, kind: LineKind, asOf: string): Promise<Left[]> {
  return sql.all<Left>(
    `select d.id as document_id, d.partner_id, q.code as partner, d.partner_name, d.day, d.no, l.line_no as line,
      l.product_id, p.code as product, l.product_name, l.unit, l.qty_milli, kept.open_milli,
      kept.uninvoiced_fen, kept.gross_fen as left_gross_fen, kept.tax_fen as left_tax_fen
    from ${linesAsOf(kind)} kept
    join document d on d.id = kept.owner_id join ${tables[kind]} l on l.id = kept.line_id
    join partner q on q.id = d.partner_id join product p on p.id = l.product_id
    where kept.uninvoiced_fen <> 0 order by d.day, d.id, l.line_no`,
    [asOf],
  )
}
