// Small moves on a list's grid.

import type { GridApi } from 'ag-grid-community'
import type { AnyRow } from '../../../shared/contract/index.ts'

/** From the search field into the rows. */
export function focusFirstRow(api: GridApi<AnyRow>): void {
  const [column] = api.getAllDisplayedColumns()
  if (column && api.getDisplayedRowCount() > 0) api.setFocusedCell(0, column)
}

/** The columns as they stand, for an export that shows the same. */
export const shownColumns = (api: GridApi<AnyRow> | null): string[] =>
  (api?.getAllDisplayedColumns() ?? []).map((column) => column.getColId())
