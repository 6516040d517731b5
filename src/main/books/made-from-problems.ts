// Claims on suppliers and returns to them name the quality problem they were made from; lots that expire are found by their
// day.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const madeFromProblems: Migration = {
  name: 'MadeFromProblems',
  at: 1795443806398,
  async up(ddl) {
    for (const table of ['supplier_claim', 'purchase_return'])
      await ddl.addColumns(table, { problemId: c.maybe(c.ref('document')) })
    await ddl.index('lot', ['expiryDay'], 'expiry_day is not null')
  },
}
