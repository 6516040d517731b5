// What was delivered on a contract's line is found from the line: where an order is, is asked all day.

import type { Migration } from './migration.ts'

export const orderIndexes: Migration = {
  name: 'OrderIndexes',
  at: 1795446200000,
  async up(ddl) {
    await ddl.index('delivery_lines', ['contractLineId'], 'contract_line_id is not null')
  },
}
