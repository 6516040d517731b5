// A price list, or a segment of customers, may be of a territory and all within it.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const territoriesSaid: Migration = {
  name: 'TerritoriesSaid',
  at: 1795453248009,
  async up(ddl) {
    for (const table of ['price_list', 'segment'])
      await ddl.addColumns(table, { territoryId: c.maybe(c.ref('territory')) })
  },
}
