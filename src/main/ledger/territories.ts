// The tree of territories, walked upwards: a township lies in its county, and what is granted for the county holds there.

import type { Sql } from '../books/sql.ts'

export type TerritoryName = { readonly id: number; readonly name: string }

/** The territory and everything it lies within, itself first. `union`: a circle, were there one, ends. */
export const territoriesAbove = (sql: Sql, id: number): Promise<TerritoryName[]> =>
  sql.all<TerritoryName>(
    `with recursive above (id, depth) as (
      select t.id, 0 from territory t where t.id = ?
      union select t.parent_id, a.depth + 1 from above a join territory t on t.id = a.id where t.parent_id is not null and a.depth < 20)
    select t.id, t.name from above a join territory t on t.id = a.id order by a.depth`,
    [id],
  )
