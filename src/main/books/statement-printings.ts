// Statements go to paper as documents do, and of every copy it is noted which way it went. Append-only, as all copies are.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const statementPrintings: Migration = {
  name: 'StatementPrintings',
  at: 1795453500000,
  async up(ddl) {
    await ddl.addColumns('printing', { way: c.maybe(c.text) })
    await ddl.table(
      'statement_printing',
      {
        id: c.id,
        partnerId: c.ref('partner'),
        fromDay: c.day,
        toDay: c.day,
        way: c.text,
        at: c.instant,
        actor: c.text,
      },
      { primary: ['id'], index: [['partnerId']] },
    )
    await ddl.appendOnly('statement_printing')
  },
}
