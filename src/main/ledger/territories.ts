// The tree of territories, walked upwards: a township lies in its county, and what is granted or listed for the county
// holds there.

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

/** The same of any territory, for many at once; nothing of nobody's. */
export async function territoryPaths(sql: Sql): Promise<(id: number | null) => readonly TerritoryName[]> {
  const rows = await sql.all<TerritoryName & { readonly parentId: number | null }>(
    'select id, name, parent_id from territory',
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (id) => {
    const path: TerritoryName[] = []
    for (let at = byId.get(id ?? 0); at && !path.some((one) => one.id === at?.id); at = byId.get(at.parentId ?? 0))
      path.push({ id: at.id, name: at.name })
    return path
  }
}

/** From the uppermost down: `县 / 镇 / 村`. */
export const namedPath = (path: readonly TerritoryName[]): string =>
  path
    .toReversed()
    .map(({ name }) => name)
    .join(' / ')
