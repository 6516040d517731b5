// A compensation names the complaint it was made from.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const compensationOfTickets: Migration = {
  name: 'CompensationOfTickets',
  at: 1795447076695,
  up: (ddl) => ddl.addColumns('price_compensation', { ticketId: c.maybe(c.ref('document')) }),
}
