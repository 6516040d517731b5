// All that a document wrote into the ledgers when it was posted, read back to be written again with the opposite sign.

import type { ItemSide } from '../../shared/contract/index.ts'
import { snake, type Sql } from '../books/sql.ts'
import type { ApartMove } from './apart-copy.ts'
import { lineMeasures } from './balances.ts'
import type { LineBalance } from './facts.ts'
import { qualityWithout, type QualityMove } from './lot-quality.ts'
import type { JournalEntry, LineMove, Settlement, StockMove } from './posting-data.ts'
import type { PositionMove } from './position-copy.ts'

/** What a document wrote into the ledgers when it was posted. */
export type Written = {
  readonly stock: readonly StockMove[]
  readonly positions: readonly PositionMove[]
  readonly apart: readonly ApartMove[]
  readonly journal: readonly JournalEntry[]
  readonly opened: readonly Settlement[]
  readonly settlements: readonly Settlement[]
  readonly lines: readonly (LineMove & LineBalance & { ownerId: number })[]
  readonly quality: readonly QualityMove[]
}

export async function readWritten(sql: Sql, id: number): Promise<Written> {
  return {
    stock: await sql.all<StockMove>(
      'select line_id, warehouse_id, product_id, lot_id, qty_milli, value_fen from stock_move where document_id = ? and reversal = 0 order by id',
      [id],
    ),
    positions: await sql.all<PositionMove>(
      `select m.line_id, m.position_id, p.code as position_code, m.warehouse_id, m.product_id, m.lot_id, m.qty_milli
      from position_move m join position p on p.id = m.position_id where m.document_id = ? and m.reversal = 0 order by m.id`,
      [id],
    ),
    apart: await sql.all<ApartMove>(
      'select line_id, warehouse_id, product_id, lot_id, position_id, qty_milli from apart_move where document_id = ? and reversal = 0 order by id desc',
      [id],
    ),
    journal: await sql.all<JournalEntry>(
      `select a.code as account, j.partner_id, j.debit_fen, j.credit_fen, j.text from journal_line j
      join voucher v on v.id = j.voucher_id join ledger_account a on a.id = j.account_id
      where v.document_id = ? and v.act = 'post' order by j.id`,
      [id],
    ),
    opened: await sql.all<Settlement & { side: ItemSide }>(
      'select id as item_id, side, partner_id, amount_fen from open_item where document_id = ? order by id',
      [id],
    ),
    settlements: await sql.all<Settlement & { side: ItemSide }>(
      `select s.item_id, i.side, i.partner_id, s.amount_fen from settlement s join open_item i on i.id = s.item_id
      where s.document_id = ? and s.reversal = 0 order by s.id`,
      [id],
    ),
    lines: await sql.all<LineMove & LineBalance & { ownerId: number }>(
      `select line_id, owner_id, ${lineMeasures.map(snake).join(', ')} from line_move where document_id = ? and reversal = 0 order by id`,
      [id],
    ),
    quality: await qualityWithout(sql, id),
  }
}
