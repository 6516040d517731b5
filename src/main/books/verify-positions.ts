// What must hold of goods on positions: they lie in the warehouse of the position, there is never more of a lot on positions
// than in stock, and what the lines of documents say of positions is what their ledger says.

import type { Check } from './verify-check.ts'

/** Lines that name a position, and whether goods come to it (1) or leave it (-1). */
const named: readonly (readonly [table: string, column: string, way: 1 | -1])[] = [
  ['goods_receipt_lines', 'position_id', 1],
  ['opening_balances_stock', 'position_id', 1],
  ['sales_return_lines', 'position_id', 1],
  ['delivery_lines', 'position_id', -1],
  ['float_issue_lines', 'position_id', -1],
  ['purchase_return_lines', 'position_id', -1],
  ['transfer_lines', 'from_position_id', -1],
  ['transfer_lines', 'to_position_id', 1],
  ['placement_lines', 'from_position_id', -1],
  ['placement_lines', 'to_position_id', 1],
]

const said = named
  .map(
    ([table, column, way]) =>
      `select id as line_id, ${column} as position_id, ${way === 1 ? '' : '-'}qty_milli as qty_milli from ${table} where ${column} is not null`,
  )
  .join(' union all ')

export const positionChecks: readonly Check[] = [
  {
    says: 'goods on a position lie in its warehouse',
    contradictions: `select cast(m.id as text) as what, m.warehouse_id as kept, p.warehouse_id as rebuilt
      from position_move m join position p on p.id = m.position_id where m.warehouse_id <> p.warehouse_id`,
  },
  {
    says: 'a position is kept with its warehouse, its goods with their product',
    contradictions: `select cast(b.position_id as text) || '/' || cast(b.lot_id as text) as what, b.warehouse_id as kept, p.warehouse_id as rebuilt
      from position_balance b join position p on p.id = b.position_id join lot l on l.id = b.lot_id
      where b.warehouse_id <> p.warehouse_id or b.product_id <> l.product_id`,
  },
  {
    says: 'no more lies on positions than there is in stock',
    contradictions: `select cast(product_id as text) || '/' || cast(warehouse_id as text) || '/' || cast(lot_id as text) as what,
      placed_milli as kept, qty_milli as rebuilt from stock_balance where placed_milli > qty_milli or placed_milli < 0`,
  },
  {
    says: 'a line takes from its position and brings to it what it says',
    contradictions: `select cast(line_id as text) || '/' || cast(position_id as text) as what, sum(said) as kept, sum(moved) as rebuilt from (
      select line_id, position_id, qty_milli as said, 0 as moved from (${said}) s
      union all select m.line_id, m.position_id, 0 as said, m.qty_milli as moved from position_move m
        join (${said}) t on t.line_id = m.line_id and t.position_id = m.position_id where m.reversal = 0
    ) both_sides group by line_id, position_id having sum(said) <> sum(moved)`,
  },
]
