// What is set apart says on which position, and the position how much of what lies on it may not be taken. Older quarantines
// name none: what they set apart is of what is not placed, or as the next slip finds it.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const apartOnPositions: Migration = {
  name: 'ApartOnPositions',
  at: 1795464709797,
  async up(ddl) {
    await ddl.addColumns('apart_move', { positionId: c.maybe(c.ref('position')) })
    const integer = ddl.dialect === 'sqlite' ? 'integer' : 'bigint'
    await ddl.execute(
      `alter table position_balance add column apart_milli ${integer} not null default 0
        check (apart_milli >= 0 and apart_milli <= qty_milli)`,
    )
    await ddl.addFlag('placement_lines', 'apart')
  },
}
