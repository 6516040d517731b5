// Purchase ledger 进货台账: goods received and sent back, line by line and lot by lot.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, type Day, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { purchaseLedger as contract } from '../../shared/reports/goods-ledgers.ts'
import type { Sql } from '../books/sql.ts'
import { goodsMoves } from './goods-moves.ts'

type Row = ReportRow<typeof contract>

export async function* purchaseLedger(sql: Sql, period: ReportParams<typeof contract>): AsyncGenerator<Row> {
  const returned = await grossOfReturns(sql, period.from, period.to)
  const moves = goodsMoves<{ receivedFen: Fen | null }>(sql, period, {
    lines: { goodsReceipt: 'goods_receipt_lines', purchaseReturn: 'purchase_return_lines' },
    columns: 'a.gross_fen as received_fen',
  })
  for await (const { lineId, reversal, unitWeightGrams, movedMilli, receivedFen, ...move } of moves) {
    const wasReturned = move.kind === 'purchaseReturn'
    const gross = wasReturned ? (returned.get(lineId) ?? 0) : (receivedFen ?? 0)
    const sign = wasReturned === (reversal === 0) ? -1 : 1
    yield {
      ...move,
      qtyMilli: movedMilli,
      tonnesMilli: kilogramsOf(movedMilli, unitWeightGrams) as Milli,
      grossFen: (gross === 0 ? 0 : sign * gross) as Fen,
    }
  }
}

/**
 * What returned lines come to with tax, by line. A return keeps its estimate, which is net; the gross is what it took
 * from the receipt's line. Several returns of one line in a document are told apart by their order.
 */
async function grossOfReturns(sql: Sql, from: Day, to: Day): Promise<Map<number, Fen>> {
  const rows = await sql.all<{ id: number; grossFen: Fen }>(
    `select returned.id, -taken.gross_fen as gross_fen from (
      select l.id, l.document_id, l.receipt_line_id, row_number() over (partition by l.document_id, l.receipt_line_id order by l.line_no) as place
      from document d join purchase_return_lines l on l.document_id = d.id
      left join reversal r on r.document_id = d.id
      where d.kind = 'purchaseReturn' and d.day <= ? and (d.day >= ? or r.day >= ?)
    ) returned join (
      select m.document_id, m.line_id, m.gross_fen, row_number() over (partition by m.document_id, m.line_id order by m.id) as place
      from document d join line_move m on m.document_id = d.id
      where d.kind = 'purchaseReturn' and m.reversal = 0
    ) taken on taken.document_id = returned.document_id and taken.line_id = returned.receipt_line_id and taken.place = returned.place`,
    [to, from, from],
  )
  return new Map(rows.map((row) => [row.id, row.grossFen]))
}
