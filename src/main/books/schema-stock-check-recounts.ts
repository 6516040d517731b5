// A stock check keeps the second count of a line beside the first, and whether it was counted blind.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const stockCheckRecounts: Migration = {
  name: 'StockCheckRecounts',
  at: 1795445766000,
  async up(ddl) {
    await ddl.addFlag('stock_check', 'blind')
    await ddl.addColumns('stock_check_lines', { recountMilli: c.maybe(c.milli) })
  },
}
