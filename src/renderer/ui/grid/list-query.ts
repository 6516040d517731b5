// From the grid's models to the query of a list.

import type { SortModelItem } from 'ag-grid-community'
import type { ColumnFilter, ListFilter, ListQuery } from '../../../shared/api.ts'
import type { Fields, State } from '../../../shared/contract/index.ts'
import { parseFilterText } from './filter-text.ts'

/** The filter outside the grid with what the filter row asks; a chosen state goes where states belong. */
export function listFilterOf(outer: ListFilter, fields: Fields, model: unknown): ListFilter {
  const columns: Record<string, ColumnFilter> = { ...outer.columns }
  let { states } = outer
  for (const [name, one] of Object.entries((model ?? {}) as Record<string, { filter?: string }>)) {
    const field = fields[name]
    const asked = field && parseFilterText(field, one.filter ?? '')
    if (!asked) continue
    if (name === 'state') states = [asked.value as State]
    else columns[name] = asked
  }
  return {
    ...outer,
    ...(states === undefined ? {} : { states }),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
  }
}

export const sortOf = (model: readonly SortModelItem[]): ListQuery['sort'] =>
  model.map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }))
