// How often what is counted.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const checkPlans: Migration = {
  name: 'CheckPlans',
  at: 1795447700000,
  async up(ddl) {
    await ddl.recordTable('check_plan', {
      warehouseId: c.ref('warehouse'),
      storageClass: c.maybe(c.text),
      intervalDays: c.integer,
      fromDay: c.day,
    })
  },
}
