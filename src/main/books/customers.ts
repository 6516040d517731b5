// What is known of a customer beside name and phone: grade, territory, salesperson, crops, how much on credit and until when;
// contacts; the tree of territories and what is granted where. A limit nobody had given becomes the flag it always meant.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const customers: Migration = {
  name: 'Customers',
  at: 1795442050000,
  async up(ddl) {
    await ddl.recordTable('salesperson', { phone: c.maybe(c.text) })
    await ddl.recordTable('territory', { parentId: c.maybe(c.ref('territory')) })
    await ddl.index('territory', ['parentId'])
    await ddl.addFlag('partner', 'creditUnlimited')
    await ddl.addColumns('partner', {
      grade: c.maybe(c.text),
      territoryId: c.maybe(c.ref('territory')),
      salespersonId: c.maybe(c.ref('salesperson')),
      invoiceTitle: c.maybe(c.text),
      crops: c.maybe(c.text),
      farmlandMilli: c.maybe(c.milli),
      dueMonthDay: c.maybe(c.text),
      dueOccasion: c.maybe(c.text),
      lateInterestBp: c.maybe(c.basisPoints),
    })
    await ddl.execute('update partner set credit_unlimited = 1 where credit_limit_fen is null')
    await ddl.recordTable('contact', {
      partnerId: c.ref('partner'),
      role: c.maybe(c.text),
      phone: c.maybe(c.text),
      contactRemarks: c.maybe(c.text),
    })
    await ddl.index('contact', ['partnerId'])
    await ddl.addFlag('product', 'territoryControlled')
    await ddl.recordTable('territory_grant', {
      territoryId: c.ref('territory'),
      productId: c.maybe(c.ref('product')),
      partnerId: c.maybe(c.ref('partner')),
      fromDay: c.maybe(c.day),
      toDay: c.maybe(c.day),
    })
    await ddl.index('territory_grant', ['territoryId'])
  },
}
