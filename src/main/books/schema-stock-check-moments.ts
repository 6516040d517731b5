// A stock check remembers the moment whose books it is held against.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const stockCheckMoments: Migration = {
  name: 'StockCheckMoments',
  at: 1795463636818,
  async up(ddl) {
    await ddl.addColumns('stock_check', { frozenAt: c.maybe(c.instant), frozenId: c.maybe(c.id) })
  },
}
