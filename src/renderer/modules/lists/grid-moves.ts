// What a list's grid shows just now.

import type { GridApi } from 'ag-grid-community'
import type { AnyRow } from '../../../shared/contract/index.ts'

/** The columns as they stand, for an export that shows the same. */
export const shownColumns = (api: GridApi<AnyRow> | null): string[] =>
  (api?.getAllDisplayedColumns() ?? []).map((column) => column.getColId())
