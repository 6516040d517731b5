// Documents that take goods out of a warehouse, or bring them back, say of which position. Older ones say nothing.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const goodsFromPositions: Migration = {
  name: 'GoodsFromPositions',
  at: 1795452852153,
  async up(ddl) {
    const positionId = c.maybe(c.ref('position'))
    const slipLine = c.maybe(c.integer)
    for (const table of ['delivery_lines', 'loading_slip_lines', 'sales_return_lines'])
      await ddl.addColumns(table, { positionId })
    for (const table of ['float_issue_lines', 'purchase_return_lines'])
      await ddl.addColumns(table, { positionId, slipLine })
    await ddl.addColumns('pick_list_lines', { positionId, takeFrom: c.maybe(c.text) })
    await ddl.addColumns('transfer_lines', { slipLine })
  },
}
