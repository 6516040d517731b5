// A purchase plan knows the sales plan it was made from.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const purchasePlansMade: Migration = {
  name: 'PurchasePlansMade',
  at: 1795478994184,
  async up(ddl) {
    await ddl.addColumns('purchase_plan', { salesPlanId: c.maybe(c.ref('document')) })
  },
}
