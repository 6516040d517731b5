// Stock moves 库存流水 of one product, perhaps in one warehouse or of one lot, with what was left after each.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Day, Fen, Milli } from '../../shared/kernel/index.ts'
import type { stockMoves as contract } from '../../shared/reports/stock-moves.ts'
import type { Bound, Sql } from '../books/sql.ts'
import { sideOf, type SidedMove } from './stock-side.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Move = Omit<Row, 'inMilli' | 'outMilli' | 'balanceMilli' | 'kind'> & SidedMove

export async function* stockMoves(sql: Sql, params: Params): AsyncGenerator<Row> {
  const { from, to } = params
  let balance = from === null ? 0 : await heldBefore(sql, params, from)
  if (from !== null) yield broughtForward(from, balance as Milli)
  const chosen = chosenOf(params)
  const since = from === null ? '' : 'and m.day >= ?'
  const moves = sql.each<Move>(
    `select m.document_id, m.day, d.kind, d.no, d.partner_name, w.name as warehouse, l.no as lot, m.reversal, m.qty_milli, m.value_fen
    from stock_move m join document d on d.id = m.document_id
    left join warehouse w on w.id = m.warehouse_id left join lot l on l.id = m.lot_id
    where m.product_id = ? ${since} and m.day <= ? ${chosen.where} order by m.day, m.id`,
    [params.productId, ...(from === null ? [] : [from]), to, ...chosen.params],
  )
  for await (const move of moves) {
    const { reversal: _reversal, qtyMilli, ...row } = move
    const side = sideOf(move)
    balance += qtyMilli
    yield {
      ...row,
      inMilli: (side === 'in' ? qtyMilli : 0) as Milli,
      outMilli: (side === 'out' ? -qtyMilli : 0) as Milli,
      balanceMilli: balance as Milli,
    }
  }
}

const broughtForward = (day: Day, balanceMilli: Milli): Row => ({
  documentId: null,
  day,
  kind: 'opening',
  no: null,
  partnerName: null,
  warehouse: null,
  lot: null,
  inMilli: 0 as Milli,
  outMilli: 0 as Milli,
  balanceMilli,
  valueFen: 0 as Fen,
})

/** The condition on warehouse and lot, over moves `m` or balances `m` with their lot `l`. */
function chosenOf({ warehouseId, lot }: Params): { where: string; params: Bound[] } {
  const where = `${warehouseId === null ? '' : 'and m.warehouse_id = ?'} ${lot === null ? '' : 'and l.no = ?'}`
  return { where, params: [...(warehouseId === null ? [] : [warehouseId]), ...(lot === null ? [] : [lot])] }
}

/** What there was at the end of the day before: what is there now, less what moved since. */
async function heldBefore(sql: Sql, params: Params, from: Day): Promise<number> {
  const chosen = chosenOf(params)
  const kept = await sql.get<{ qty: number }>(
    `select coalesce(sum(m.qty_milli), 0) as qty from stock_balance m join lot l on l.id = m.lot_id where m.product_id = ? ${chosen.where}`,
    [params.productId, ...chosen.params],
  )
  const since = await sql.get<{ qty: number }>(
    `select coalesce(sum(m.qty_milli), 0) as qty from stock_move m left join lot l on l.id = m.lot_id
    where m.product_id = ? and m.day >= ? ${chosen.where}`,
    [params.productId, from, ...chosen.params],
  )
  return (kept?.qty ?? 0) - (since?.qty ?? 0)
}
