// Offers of an inquiry learn when their goods would come, and how much later that is than they are needed.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const expectedDays: Migration = {
  name: 'ExpectedDays',
  at: 1795455619891,
  up: (ddl) => ddl.addColumns('purchase_inquiry_lines', { expectedDay: c.maybe(c.day), lateDays: c.maybe(c.integer) }),
}
