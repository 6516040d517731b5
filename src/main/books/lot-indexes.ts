// Where a lot went is found by its number, and its moves by the lot.

import type { Migration } from './migration.ts'

export const lotIndexes: Migration = {
  name: 'LotIndexes',
  at: 1763887800000,
  async up(ddl) {
    await ddl.index('lot', ['no'])
    await ddl.index('stock_move', ['lotId'], 'lot_id is not null')
  },
}
