// A sales plan may be proposed apart by customer kind.

import type { Migration } from './migration.ts'

export const plansByKind: Migration = {
  name: 'PlansByKind',
  at: 1795466127085,
  async up(ddl) {
    await ddl.addFlag('sales_plan', 'byKind')
  },
}
