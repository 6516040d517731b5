// What the tax office calls a product: the short name and the code that invoices are issued under.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const taxNames: Migration = {
  name: 'TaxNames',
  at: 1795475815528,
  async up(ddl) {
    await ddl.addColumns('product', { taxName: c.maybe(c.text), taxCode: c.maybe(c.text) })
  },
}
