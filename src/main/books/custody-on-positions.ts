// Goods kept for others lie on positions like our own, opening stock is put on one, and a release says where it took from.

import { snapshotColumns } from '../modules/trade-columns.ts'
import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const custodyOnPositions: Migration = {
  name: 'CustodyOnPositions',
  at: 1795465485071,
  async up(ddl) {
    const positionId = c.maybe(c.ref('position'))
    for (const table of ['custody_receipt_lines', 'custody_release_lines', 'opening_balances_stock'])
      await ddl.addColumns(table, { positionId })
    await ddl.sectionTable('placement', 'kept', {
      custodyLineId: c.id,
      toPositionId: positionId,
      owner: c.text,
      productId: c.ref('product'),
      lot: c.maybe(c.text),
      qtyMilli: c.milli,
      ...snapshotColumns,
    })
    await ddl.index('placement_kept', ['custodyLineId'])
  },
}
