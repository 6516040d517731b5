// An inquiry knows the purchase plan whose needs are asked for.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const inquiriesFromPlans: Migration = {
  name: 'InquiriesFromPlans',
  at: 1795447800000,
  async up(ddl) {
    await ddl.addColumns('purchase_inquiry', { planId: c.maybe(c.ref('document')) })
  },
}
