// The grid of everything that is read in rows. `Grid` holds all its rows (reports, cards, lines); `ServerGrid` asks for
// them in blocks (lists of a hundred thousand). Both remember their columns, keep their place, open on Enter or double click.

import { AgGridReact } from 'ag-grid-react'
import type { GridApi, RowClassRules } from 'ag-grid-community'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import type { AnyRow } from '../../shared/contract/index.ts'
import { useLanguage } from '../app/language.tsx'
import { baseGridProps } from './grid/base.ts'
import { decimalsOf, type Column, type GridContext } from './grid/columns.ts'
import { useRememberedColumns } from './grid/remembered-columns.ts'
import { useIntoRows } from './grid/into-rows.ts'
import { useRowOpening } from './grid/row-opening.ts'
import './grid/grid.css'

export { columnOf, columnsOf, type Column } from './grid/columns.ts'
export { ColumnChooser } from './grid/ColumnChooser.tsx'
export { ServerGrid, type ServerGridProps } from './grid/ServerGrid.tsx'

type GridProps = {
  /** Names the grid for what is remembered of its columns. */
  readonly gridKey: string
  readonly columns: readonly Column[]
  readonly rows: readonly AnyRow[]
  /** Makes rows keep their place and selection when they come again. */
  readonly rowId?: (row: AnyRow) => string
  /** The totals row: sums by column, and words where a word belongs. */
  readonly totals?: AnyRow | null
  readonly quickFilter?: string
  readonly filterRow?: boolean
  onOpen?(row: AnyRow): void
  onSelect?(row: AnyRow | null): void
  /** Told what the filters let through, in the order shown: for totals and exports that follow the filter. */
  onShown?(rows: readonly AnyRow[]): void
  onReady?(api: GridApi<AnyRow>): void
  /** Stands in the middle when there are no rows. */
  readonly empty?: ReactNode
  readonly loading?: boolean
  /** As high as its rows; for short tables inside a page that scrolls. */
  readonly autoHeight?: boolean
  readonly rowClassRules?: RowClassRules<AnyRow>
}

export function Grid(props: GridProps) {
  const { gridKey, columns, rows, rowId, totals, quickFilter, filterRow, empty, loading, autoHeight } = props
  const language = useLanguage((state) => state.language)
  const remembered = useRememberedColumns(gridKey)
  const opening = useRowOpening(props.onOpen, props.onSelect)
  const api = useRef<GridApi<AnyRow> | null>(null)
  const [shownCount, setShownCount] = useState<number | null>(null)
  const context = useMemo<GridContext>(() => ({ decimals: decimalsOf(columns, rows) }), [columns, rows])
  const { onShown } = props
  const tellShown = useCallback(
    (from: GridApi<AnyRow>) => {
      setShownCount(from.getDisplayedRowCount())
      if (!onShown) return
      const shown: AnyRow[] = []
      from.forEachNodeAfterFilterAndSort((node) => node.data && shown.push(node.data))
      onShown(shown)
    },
    [onShown],
  )
  useIntoRows(api, autoHeight === true)
  const isEmpty = !loading && (rows.length === 0 || shownCount === 0)
  return (
    <div className={autoHeight ? 'grid-frame grid-frame-auto' : 'grid-frame'}>
      <AgGridReact<AnyRow>
        {...baseGridProps(language)}
        {...opening}
        columnDefs={columns as Column[]}
        rowData={rows as AnyRow[]}
        context={context}
        {...(rowId ? { getRowId: ({ data }) => rowId(data) } : {})}
        defaultColDef={filterRow ? { floatingFilter: true } : {}}
        pinnedBottomRowData={totals ? [totals] : []}
        {...(quickFilter === undefined ? {} : { quickFilterText: quickFilter })}
        {...(autoHeight ? { domLayout: 'autoHeight' as const } : {})}
        {...(props.rowClassRules ? { rowClassRules: props.rowClassRules } : {})}
        onGridReady={(event) => {
          api.current = event.api
          remembered.restore(event.api)
          props.onReady?.(event.api)
        }}
        onModelUpdated={(event) => tellShown(event.api)}
        onColumnResized={(event) => event.finished && event.source !== 'api' && remembered.save(event.api)}
        onColumnMoved={(event) => event.finished && remembered.save(event.api)}
        onColumnVisible={(event) => remembered.save(event.api)}
        onSortChanged={(event) => remembered.save(event.api)}
      />
      {isEmpty && empty !== undefined && <div className="grid-empty">{empty}</div>}
    </div>
  )
}
