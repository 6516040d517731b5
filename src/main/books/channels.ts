// Through whom a shop buys; how far a campaign has come, how it is done and what was learnt.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const channels: Migration = {
  name: 'Channels',
  at: 1795456729609,
  async up(ddl) {
    await ddl.addColumns('partner', { upperId: c.maybe(c.ref('partner')) })
    await ddl.index('partner', ['upperId'], 'upper_id is not null')
    await ddl.addColumns('campaign', { stage: c.maybe(c.text), strategy: c.maybe(c.text), review: c.maybe(c.text) })
  },
}
