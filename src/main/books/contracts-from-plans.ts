// A purchase contract knows the purchase plan it was made from.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const contractsFromPlans: Migration = {
  name: 'ContractsFromPlans',
  at: 1763900002000,
  async up(ddl) {
    await ddl.addColumns('purchase_contract', { planId: c.maybe(c.ref('document')) })
  },
}
