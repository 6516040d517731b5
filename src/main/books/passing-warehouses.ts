// Goods that are sold without lying in a store of ours pass through a warehouse that is none: 直发 for what the factory
// ships to the customer, 铺底 for what a shop sold of ours. It is not active, so nobody can choose it; documents posted together bring goods in and take
// the same out again, which leaves stock and its average cost alone.

import { present } from '../../shared/kernel/index.ts'
import type { Sql } from './sql.ts'
import { c, type Ddl } from './ddl.ts'
import type { Migration } from './migration.ts'

/** What goods pass through: what its row in `warehouse` says of it. */
export type Passage = 'direct' | 'float'

export const passingWarehouses: Migration = {
  name: 'PassingWarehouses',
  at: 1795442098000,
  async up(ddl) {
    await ddl.addColumns('warehouse', { passage: c.maybe(c.text) })
    await addPassage(ddl, 'direct', '直发')
  },
}

export async function addPassage(ddl: Ddl, passage: Passage, name: string): Promise<void> {
  await ddl.execute(
    `insert into warehouse (id, code, name, search, active, version, passage)
    select next, '${name}', '${name}', '${name}', 0, 1, '${passage}' from id_counter`,
  )
  await ddl.execute('update id_counter set next = next + 1')
}

/** Its id. Every book has it. */
export async function passageWarehouse(sql: Sql, passage: Passage): Promise<number> {
  const row = await sql.get<{ id: number }>('select id from warehouse where passage = ?', [passage])
  return present(row, `the warehouse of ${passage}`).id
}

/** All of them, for who must tell goods that pass from goods that lie. */
export async function passingIds(sql: Sql): Promise<ReadonlySet<number>> {
  const rows = await sql.all<{ id: number }>('select id from warehouse where passage is not null')
  return new Set(rows.map(({ id }) => id))
}
