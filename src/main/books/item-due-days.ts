// When an open item falls due stands in its balance too: what of a customer is overdue is asked with every delivery on
// credit, and is found in one index without walking through everything that is open and not due yet.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const itemDueDays: Migration = {
  name: 'ItemDueDays',
  at: 1795463613599,
  async up(ddl) {
    await ddl.addColumns('item_balance', { dueDay: c.maybe(c.day) })
    await ddl.execute(
      'update item_balance set due_day = (select i.due_day from open_item i where i.id = item_balance.item_id)',
    )
    await ddl.execute('drop index item_balance_by_side_partner_id')
    await ddl.index('item_balance', ['side', 'partnerId', 'dueDay', 'openFen'], 'open_fen <> 0')
  },
}
