// A price list may follow another: made from it, with its prices to begin with.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const priceListsFollowed: Migration = {
  name: 'PriceListsFollowed',
  at: 1795477182156,
  async up(ddl) {
    await ddl.addColumns('price_list', { followsId: c.maybe(c.ref('document')) })
  },
}
