// Returns of goods that were sold and never picked up.

import type { Migration } from './migration.ts'

export const returnsNotPickedUp: Migration = {
  name: 'ReturnsNotPickedUp',
  at: 1795454200000,
  async up(ddl) {
    await ddl.addFlag('sales_return_lines', 'held')
  },
}
