// A loading slip says what the scale showed in kilograms, as every other slip does. It was kept in thousandths of a tonne,
// which are kilograms: only the names change, in drafts too.

import type { Migration } from './migration.ts'

const names = ['gross', 'tare', 'printed', 'net', 'over'] as const

export const loadingInKilograms: Migration = {
  name: 'LoadingInKilograms',
  at: 1795464380852,
  async up(ddl) {
    for (const name of names) await ddl.execute(`alter table loading_slip rename column ${name}_milli to ${name}_kg`)
    for (const name of ['gross', 'tare'])
      await ddl.execute(
        `update draft set body = replace(body, '"${name}Milli"', '"${name}Kg"') where kind = 'loadingSlip'`,
      )
  },
}
