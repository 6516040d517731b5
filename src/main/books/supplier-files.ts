// Suppliers have licences, and their record says how they are paid and how long their goods take.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const supplierFiles: Migration = {
  name: 'SupplierFiles',
  at: 1795445413642,
  async up(ddl) {
    await ddl.recordTable('supplier_licence', {
      partnerId: c.ref('partner'),
      licenceKind: c.text,
      scope: c.maybe(c.text),
      issuedDay: c.maybe(c.day),
      validToDay: c.maybe(c.day),
    })
    await ddl.index('supplier_licence', ['partnerId'])
    await ddl.addColumns('partner', {
      bankName: c.maybe(c.text),
      bankAccount: c.maybe(c.text),
      invoiceType: c.maybe(c.text),
      leadDays: c.maybe(c.integer),
    })
  },
}
