// A receipt keeps what its truck weighed net and what of the stated weight did not come.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const receiptsWeighed: Migration = {
  name: 'ReceiptsWeighed',
  at: 1795468148707,
  async up(ddl) {
    await ddl.addColumns('goods_receipt', {
      netKg: c.maybe(c.integer),
      shortKg: c.maybe(c.integer),
      shortPermilleE2: c.maybe(c.permilleE2),
    })
  },
}
