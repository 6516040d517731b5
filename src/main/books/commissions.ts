// What salespeople get of what they sell: so much a tonne, and a share of the margin.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const commissions: Migration = {
  name: 'Commissions',
  at: 1795455664357,
  async up(ddl) {
    await ddl.addColumns('salesperson', { commissionE4: c.maybe(c.priceE4), commissionBp: c.maybe(c.basisPoints) })
  },
}
