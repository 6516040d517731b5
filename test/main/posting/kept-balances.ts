// Everything the book keeps as a balance, as one value to compare: what is zero does not count.

import type { Sql } from '../../../src/main/books/sql.ts'
import type { TestBook } from '../../books.ts'

const kept = {
  stock: `select product_id, warehouse_id, lot_id, qty_milli, placed_milli, apart_milli from stock_balance where qty_milli <> 0
    order by product_id, warehouse_id, lot_id`,
  positions: `select position_id, lot_id, qty_milli from position_balance where qty_milli <> 0 order by position_id, lot_id`,
  cost: 'select product_id, qty_milli, value_fen from cost_balance where qty_milli <> 0 order by product_id',
  accounts: `select account_id, month, closing, debit_fen, credit_fen from account_balance
    where debit_fen <> 0 or credit_fen <> 0 order by account_id, month, closing`,
  items: 'select item_id, side, partner_id, open_fen from item_balance where open_fen <> 0 order by item_id',
  quality: `select lot_id, quality from lot_quality where quality <> 'ok' order by lot_id`,
  partners: 'select partner_id, side, open_fen from partner_balance where open_fen <> 0 order by partner_id, side',
  lines: `select * from line_balance where qty_milli <> 0 or fulfilled_milli <> 0 or invoiced_milli <> 0
    or returned_milli <> 0 or gross_fen <> 0 or tax_fen <> 0 or uninvoiced_fen <> 0 or cost_fen <> 0 order by line_id`,
} as const

export type KeptBalances = Record<keyof typeof kept, unknown[]>

export const keptBalances = (book: TestBook): Promise<KeptBalances> => book.read((sql) => readKept(sql))

async function readKept(sql: Sql): Promise<KeptBalances> {
  const entries: [string, unknown[]][] = []
  for (const [name, text] of Object.entries(kept)) entries.push([name, await sql.all(text)])
  return Object.fromEntries(entries) as KeptBalances
}
