// A stock check counts by position, and goods of others under their owner.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const stockCheckPositions: Migration = {
  name: 'StockCheckPositions',
  at: 1795452889499,
  async up(ddl) {
    await ddl.addColumns('stock_check_lines', {
      positionId: c.maybe(c.ref('position')),
      ownerId: c.maybe(c.ref('partner')),
      movedMilli: c.maybe(c.milli),
    })
  },
}
