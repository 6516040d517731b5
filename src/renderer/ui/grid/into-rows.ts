// The arrow down leads from anywhere on a page into the rows of its grid, where arrows go on and Enter opens.

import type { GridApi } from 'ag-grid-community'
import type { RefObject } from 'react'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { useKeys } from '../../app/keys.ts'

/** To the row one was in, or the first. */
export function focusRows(api: GridApi<AnyRow>): void {
  const [column] = api.getAllDisplayedColumns()
  if (!column || api.getDisplayedRowCount() === 0) return
  const [chosen] = api.getSelectedNodes()
  api.setFocusedCell(chosen?.rowIndex ?? 0, column)
}

/** `off`: a short table inside a page, not what the page is about. */
export function useIntoRows(api: RefObject<GridApi<AnyRow> | null>, off = false): void {
  useKeys({
    ArrowDown: { label: label('到行里', 'Into the rows'), run: () => api.current && focusRows(api.current), off },
    '↑ ↓ ⏎': { label: label('换行；打开', 'Another row; open it'), run: () => undefined, off },
  })
}
