// The table of storage rules, with those of the trade to begin with, and what products say for them. All of them only
// warn at first: goods that already lie so must still be bookable.

import type { Ddl } from '../../books/ddl.ts'
import { c } from '../../books/ddl.ts'
import type { Migration } from '../../books/migration.ts'

export const storageRules: Migration = {
  name: 'StorageRules',
  at: 1763885400000,
  async up(ddl) {
    await ddl.addFlag('product', 'ammonium')
    await ddl.recordTable('storage_rule', { goods: c.text, besideGoods: c.text, effect: c.text }, [
      `effect in ('warn', 'refuse')`,
    ])
    for (const [index, rule] of usual.entries()) await insertRule(ddl, 1 + index, rule)
  },
}

export type Usual = readonly [name: string, initials: string, goods: string, beside: string]

/** Ammonia escapes beside alkali; an oxidiser feeds a fire; poison and food for plants keep apart. */
const usual: readonly Usual[] = [
  ['含铵肥料不与碱性肥料同放', 'haflbyjxfltf', 'ammonium', 'alkaline'],
  ['助燃肥料不与可燃物同放', 'zrflbykrwtf', 'oxidiser', 'fuel'],
  ['肥料不与农药同放', 'flbynytf', 'pesticide', 'any'],
]

/** The rule takes the code of its number; where people have given that code to a rule of theirs, one beside it. */
export async function insertRule(ddl: Ddl, number: number, [name, initials, goods, beside]: Usual): Promise<void> {
  const wanted = `M${String(number).padStart(2, '0')}`
  const search = `${wanted.toLowerCase()} ${name} ${initials}`
  const code = `case when exists (select 1 from storage_rule where code = '${wanted}') then '${wanted}-' || next else '${wanted}' end`
  await ddl.execute(
    `insert into storage_rule (id, code, name, initials, search, active, version, goods, beside_goods, effect)
    select next, ${code}, '${name}', '${initials}', '${search}', 1, 1, '${goods}', '${beside}', 'warn' from id_counter`,
  )
  await ddl.execute('update id_counter set next = next + 1')
}
