// Money may be paid or taken on a contract before there are goods.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const moneyOnContracts: Migration = {
  name: 'MoneyOnContracts',
  at: 1795465278881,
  async up(ddl) {
    for (const kind of ['payment', 'money_receipt']) await ddl.addColumns(kind, { contractId: c.maybe(c.id) })
  },
}
