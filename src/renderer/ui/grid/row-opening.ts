// A row follows the cell the keyboard is on, and opens by Enter or double click, the same in every grid.

import type {
  CellFocusedEvent,
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
  RowDoubleClickedEvent,
  SelectionChangedEvent,
} from 'ag-grid-community'
import { useMemo } from 'react'
import type { AnyRow } from '../../../shared/contract/index.ts'

export function useRowOpening(onOpen?: (row: AnyRow) => void, onSelect?: (row: AnyRow | null) => void) {
  return useMemo(
    () => ({
      onRowDoubleClicked: ({ data, rowPinned }: RowDoubleClickedEvent<AnyRow>) => {
        if (data && !rowPinned) onOpen?.(data)
      },
      onCellKeyDown: (event: CellKeyDownEvent<AnyRow> | FullWidthCellKeyDownEvent<AnyRow>) => {
        const key = event.event as KeyboardEvent | null | undefined
        if (key?.key !== 'Enter' || key.ctrlKey || key.altKey || key.metaKey || event.rowPinned) return
        if ('column' in event && event.api.getEditingCells().length > 0) return
        if (event.data) onOpen?.(event.data)
      },
      onCellFocused: ({ api, rowIndex, rowPinned }: CellFocusedEvent<AnyRow>) => {
        if (rowIndex === null || rowPinned) return
        const node = api.getDisplayedRowAtIndex(rowIndex)
        if (node?.data && !node.isSelected()) node.setSelected(true, true)
      },
      onSelectionChanged: ({ api }: SelectionChangedEvent<AnyRow>) => onSelect?.(api.getSelectedRows()[0] ?? null),
    }),
    [onOpen, onSelect],
  )
}
