// A closure knows the document that brought it about: taken back, it opens what it closed.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const closuresAnswered: Migration = {
  name: 'ClosuresAnswered',
  at: 1795463904351,
  async up(ddl) {
    await ddl.addColumns('closure', { answeredById: c.maybe(c.ref('document')) })
  },
}
