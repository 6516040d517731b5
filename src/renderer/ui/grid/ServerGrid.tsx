// A list that asks for its rows in blocks, so that a hundred thousand feel like a hundred. Sorting and filtering are the
// server's; totals and count are over all the filter shows and come with every block. When the book changes, the blocks
// in sight are asked again in place: scroll, selection and focus stay. A hidden tab waits until it is looked at.

import { AgGridReact } from 'ag-grid-react'
import type { GridApi, IDatasource, RowClassRules } from 'ag-grid-community'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ListFilter, ListPage, ListQuery } from '../../../shared/api.ts'
import type { AnyRow, Fields } from '../../../shared/contract/index.ts'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useLanguage } from '../../app/language.tsx'
import { useTab } from '../../app/tab-context.ts'
import { baseGridProps } from './base.ts'
import { decimalsOf, type Column, type GridContext } from './columns.ts'
import { useIntoRows } from './into-rows.ts'
import { listFilterOf, sortOf } from './list-query.ts'
import { useRememberedColumns } from './remembered-columns.ts'
import { useRowOpening } from './row-opening.ts'
import './grid.css'

/** What the list shows just now, for totals, count and export. */
export type Shown = Pick<ListPage, 'count' | 'totals'> & Pick<ListQuery, 'filter' | 'sort'>

export type ServerGridProps = {
  readonly gridKey: string
  readonly columns: readonly Column[]
  /** The fields behind the columns, to read what is typed into the filter row. */
  readonly fields: Fields
  /** Search, views, states: what stands outside the filter row. */
  readonly filter: ListFilter
  /** Asks for a block. Must stay the same function between renders. */
  load(query: ListQuery): Promise<ListPage>
  onShown?(shown: Shown): void
  onOpen?(row: AnyRow): void
  onSelect?(row: AnyRow | null): void
  onReady?(api: GridApi<AnyRow>): void
  /** What the totals row says in its first column. */
  readonly totalsRow?: (shown: Shown) => AnyRow
  readonly empty?: ReactNode
  readonly rowClassRules?: RowClassRules<AnyRow>
}

const blockSize = 200
/** Few enough to ask them all again when the book changes. */
const blocksMost = 10

export function ServerGrid(props: ServerGridProps) {
  const { gridKey, columns, fields, filter, load, onShown, totalsRow, empty } = props
  const client = useClient()
  const { active } = useTab()
  const language = useLanguage((state) => state.language)
  const remembered = useRememberedColumns(gridKey)
  const opening = useRowOpening(props.onOpen, props.onSelect)
  const [api, setApi] = useState<GridApi<AnyRow> | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const context = useRef<GridContext>({ decimals: {} })
  const filterText = JSON.stringify(filter)
  // Read when a block is asked for. Another search then refreshes the blocks in place: the old rows stay until the new
  // ones are there, where a new datasource would blank the grid first.
  const asked = useRef(filter)

  const grid = useRef<GridApi<AnyRow> | null>(null)
  useIntoRows(grid)

  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, sortModel, filterModel, successCallback, failCallback }) => {
        const query = { filter: listFilterOf(asked.current, fields, filterModel), sort: sortOf(sortModel) }
        load({ ...query, offset: startRow, limit: endRow - startRow }).then(
          (page) => {
            const { decimals } = context.current
            const needed = decimalsOf(columns, page.rows, decimals)
            const grew = Object.entries(needed).some(([name, places]) => places > (decimals[name] ?? 0))
            Object.assign(decimals, needed)
            if (grew && api) requestAnimationFrame(() => api.isDestroyed() || api.refreshCells({ force: true }))
            successCallback([...page.rows], page.count)
            setShown({ count: page.count, totals: page.totals, ...query })
          },
          (error: unknown) => {
            failCallback()
            reportFailure(error)
          },
        )
      },
    }),
    [columns, fields, load, api],
  )
  useEffect(() => {
    if (api && !api.isDestroyed()) api.setGridOption('datasource', datasource)
  }, [api, datasource])
  useEffect(() => {
    if (shown) onShown?.(shown)
  }, [shown, onShown])

  const stale = useRef(false)
  const refresh = useCallback(() => {
    stale.current = false
    if (api && !api.isDestroyed()) api.refreshInfiniteCache()
  }, [api])
  useEffect(() => {
    if (JSON.stringify(asked.current) === filterText) return
    asked.current = JSON.parse(filterText) as ListFilter
    if (api && api.getDisplayedRowCount() > 0) api.ensureIndexVisible(0, 'top')
    refresh()
  }, [api, filterText, refresh])
  useEffect(() => {
    if (active && stale.current) refresh()
    return client.onChange(() => {
      if (active) refresh()
      else stale.current = true
    })
  }, [client, active, refresh])

  return (
    <div className="grid-frame">
      <AgGridReact<AnyRow>
        {...baseGridProps(language)}
        {...opening}
        columnDefs={columns as Column[]}
        defaultColDef={withFilterRow}
        context={context.current}
        rowModelType="infinite"
        cacheBlockSize={blockSize}
        maxConcurrentDatasourceRequests={2}
        blockLoadDebounceMillis={40}
        maxBlocksInCache={blocksMost}
        getRowId={rowId}
        {...(props.rowClassRules ? { rowClassRules: props.rowClassRules } : {})}
        pinnedBottomRowData={shown && totalsRow && shown.count > 0 ? [totalsRow(shown)] : []}
        onGridReady={(event) => {
          remembered.restore(event.api)
          setApi(event.api)
          grid.current = event.api
          props.onReady?.(event.api)
        }}
        onColumnResized={(event) => event.finished && event.source !== 'api' && remembered.save(event.api)}
        onColumnMoved={(event) => event.finished && remembered.save(event.api)}
        onColumnVisible={(event) => remembered.save(event.api)}
        onSortChanged={(event) => remembered.save(event.api)}
      />
      {shown?.count === 0 && empty !== undefined && <div className="grid-empty">{empty}</div>}
    </div>
  )
}

const withFilterRow = { floatingFilter: true } as const
const rowId = ({ data }: { data: AnyRow }): string => String(data['id'])
