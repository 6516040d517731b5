// What a customer who was called on promised to pay, and by when.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const visitPromises: Migration = {
  name: 'VisitPromises',
  at: 1795452982993,
  async up(ddl) {
    await ddl.addColumns('visit', { promisedDay: c.maybe(c.day), promisedFen: c.maybe(c.fen) })
    await ddl.index('visit', ['promisedDay'], 'promised_day is not null')
  },
}
