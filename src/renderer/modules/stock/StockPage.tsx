// Stock 库存: what lies where, and whose it is. Products with quantity, tonnes, value and age; each opens to its lots by
// warehouse and position, and to what is kept there for others; a lot to its moves. At any day; narrowed to a warehouse or a search, and exported as it stands.

import { Button } from 'antd'
import type { GridApi } from 'ag-grid-community'
import { useCallback, useMemo, useState } from 'react'
import { label, type AnyRow, type Value } from '../../../shared/contract/index.ts'
import { stockInDetail as stock } from '../../../shared/reports/stock-in-detail.ts'
import { stockValue } from '../../../shared/reports/stock.ts'
import { searchRows } from '../../../shared/reports/rows.ts'
import { useExport } from '../../app/jobs.ts'
import { useWords, type Words } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { formatFen, formatNumber, formatQuantity } from '../../ui/format.ts'
import { ColumnChooser, Grid } from '../../ui/Grid.tsx'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Chips } from '../reports/Chips.tsx'
import { GoodsElsewhere } from '../reports/GoodsElsewhere.tsx'
import { useInitials } from '../reports/initials.ts'
import { reportPath, shownDay } from '../reports/params.ts'
import { paramProblems } from '../reports/report-problems.ts'
import { SearchBox } from '../reports/SearchBox.tsx'
import { useReport } from '../reports/use-report.ts'
import { stockColumns } from './stock-columns.tsx'
import { groupStock, keepLots, rowsOf, stockRowId, stockTotals } from './stock-rows.ts'
import { counted } from '../../app/plural.ts'
import './stock.css'

const everywhere = 'all'

export function StockPage() {
  const { t, language } = useWords()
  const words = useMemo<Words>(() => ({ language, t }), [language, t])
  const book = useBook()
  const runExport = useExport()
  const [asOf, setAsOf] = useState<Value>(() => shownDay(book))
  const [warehouse, setWarehouse] = useState(everywhere)
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<ReadonlySet<Value>>(new Set())
  const [api, setApi] = useState<GridApi<AnyRow> | null>(null)
  const initialsOf = useInitials(search)

  const problems = paramProblems({ asOf: stock.params.asOf }, { asOf }, language)
  const ready = asOf !== null && problems['asOf'] === undefined
  const lots = useReport(stock, { asOf, warehouseId: null }, '', ready)
  const values = useReport(stockValue, { asOf }, '', ready)
  const all = useMemo(() => groupStock(lots.rows, values.rows), [lots.rows, values.rows])
  const warehouses = useMemo(
    () =>
      [...new Map(lots.rows.map((row) => [String(row['warehouseId']), String(row['warehouse'])]))].toSorted(
        ([a], [b]) => Number(a) - Number(b),
      ),
    [lots.rows],
  )
  const groups = useMemo(() => {
    const inWarehouse = keepLots(all, (lot) => warehouse === everywhere || String(lot['warehouseId']) === warehouse)
    if (search.trim() === '') return inWarehouse
    const found = new Set(
      searchRows(
        stock.columns,
        inWarehouse.flatMap((group) => group.lots),
        search,
        language,
        initialsOf,
      ),
    )
    return keepLots(inWarehouse, (lot) => found.has(lot))
  }, [all, warehouse, search, language, initialsOf])
  const rows = useMemo(() => rowsOf(groups, (productId) => open.has(productId)), [groups, open])
  const totals = stockTotals(groups)

  const toggle = useCallback(
    (productId: Value) =>
      setOpen((now) =>
        now.has(productId) ? new Set([...now].filter((one) => one !== productId)) : new Set([...now, productId]),
      ),
    [],
  )
  const openMoves = useCallback(
    (row: AnyRow) => {
      if (row['rowKind'] === 'kept') return openTab({ path: `/document/${row['documentId']}` })
      const lot = row['rowKind'] === 'lot' ? { warehouseId: row['warehouseId'] ?? null, lot: row['lot'] ?? null } : {}
      openTab({ path: reportPath('stock-moves', { productId: row['productId'] ?? null, ...lot, to: asOf }) })
    },
    [asOf],
  )
  const allOpen = groups.length > 0 && groups.every(({ product }) => open.has(product['productId'] ?? null))
  const toggleAll = () =>
    setOpen(allOpen ? new Set() : new Set(groups.map(({ product }) => product['productId'] ?? null)))
  const toExcel = () => {
    const warehouseId = warehouse === everywhere ? null : Number(warehouse)
    const input = { name: stock.name, params: { asOf, warehouseId }, search, language }
    void runExport('export.report', input, `${t(stock.label)} ${asOf}`)
  }
  const columns = useMemo(() => stockColumns(words, groups, { toggle, openMoves }), [words, groups, toggle, openMoves])
  return (
    <PageFrame
      title={t(label('库存', 'Stock'))}
      actions={
        <>
          <ActButton
            act={allOpen ? label('收起批次', 'Hide lots') : label('展开批次', 'Show lots')}
            keyName="Alt+L"
            disabled={groups.length === 0}
            run={toggleAll}
          />
          <ActButton
            act={label('收发存', 'In and out')}
            keyName="Alt+I"
            run={() => openTab({ path: reportPath('stock-summary', { to: asOf }) })}
          />
          <ColumnChooser api={api} gridKey="stock" />
          <ActButton act={exportWord} keyName="Alt+E" disabled={!ready || groups.length === 0} run={toExcel} />
        </>
      }
      footer={t(
        label(
          `${formatNumber('integer', totals.products)} 种商品，${formatNumber('integer', totals.lots)} 批`,
          `${counted(totals.products, 'product')}, ${counted(totals.lots, 'lot')}`,
        ),
      )}
      footerEnd={
        <>
          <span>
            {formatQuantity(totals.tonnesMilli, 3)} {t(label('吨', 't'))}
          </span>
          <span>¥ {formatFen(totals.valueFen)}</span>
        </>
      }
    >
      <div className="report-params">
        <SearchBox value={search} onChange={setSearch} />
        <label className="report-param" htmlFor="stock-as-of">
          <span>{t(stock.params.asOf.label)}</span>
          <span className="report-param-input">
            <FieldInput
              id="stock-as-of"
              field={stock.params.asOf}
              value={asOf}
              problem={problems['asOf']}
              onChange={(day) => setAsOf(day)}
            />
          </span>
        </label>
        <Chips
          options={[
            { value: everywhere, text: t(label('全部仓库', 'All warehouses')) },
            ...warehouses.map(([value, text]) => ({ value, text })),
          ]}
          value={warehouse}
          onChange={setWarehouse}
        />
        <GoodsElsewhere asOf={asOf} warehouseId={warehouse === everywhere ? null : Number(warehouse)} ready={ready} />
      </div>
      <Grid
        gridKey="stock"
        columns={columns}
        rows={rows}
        rowId={stockRowId}
        rowClassRules={rowClassRules}
        loading={ready && (lots.stale || values.stale)}
        empty={<Empty searched={search !== ''} />}
        onReady={setApi}
        onOpen={(row) => (row['rowKind'] === 'product' ? toggle(row['productId'] ?? null) : openMoves(row))}
      />
    </PageFrame>
  )
}

function Empty({ searched }: { readonly searched: boolean }) {
  const { t } = useWords()
  if (searched)
    return <p className="report-empty">{t(label('没有找到，换个说法试试。', 'Nothing found; try other words.'))}</p>
  return (
    <div className="report-empty">
      <p>
        {t(
          label(
            '这里还没有货。货到仓库时做入库单，库存就在这里按批号列出来。',
            'No stock yet. When goods arrive, a goods receipt puts them here by lot.',
          ),
        )}
      </p>
      <Button onClick={() => openTab({ path: '/draft/goodsReceipt/new' })}>
        {t(label('做入库单', 'New goods receipt'))}
      </Button>
    </div>
  )
}

type RowGiven = { readonly data?: AnyRow | undefined }
const rowClassRules = {
  'stock-lot': ({ data }: RowGiven) => data?.['rowKind'] === 'lot',
  'stock-lot stock-kept': ({ data }: RowGiven) => data?.['rowKind'] === 'kept',
}
const exportWord = label('导出 Excel', 'Export to Excel')
