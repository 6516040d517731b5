// Columns of the stock page. Sorting moves products with their lots: lots are never torn from their product.

import type { ICellRendererParams, IRowNode } from 'ag-grid-community'
import { field as f, label, type AnyRow, type Field, type Value } from '../../../shared/contract/index.ts'
import { stock, stockValue } from '../../../shared/reports/stock.ts'
import { lotStandings, type LotStanding } from '../../../shared/warehouse/lot-quality.ts'
import type { Words } from '../../app/language.tsx'
import { formatQuantity } from '../../ui/format.ts'
import { columnOf, type Column } from '../../ui/Grid.tsx'
import type { StockGroup } from './stock-rows.ts'

export type StockActs = { toggle(productId: Value): void; openMoves(row: AnyRow): void }

const lots = label('批号', 'Lot')

export function stockColumns(words: Words, groups: readonly StockGroup[], acts: StockActs): Column[] {
  const { columns } = stock
  const place = new Map(groups.map(({ product }, index) => [product['productId'] ?? null, { product, index }]))
  const column = (name: string, field: Field, extra: Column = {}): Column =>
    columnOf(name, field, words, { comparator: together(name, place), ...extra })
  return [
    column('product', columns.product, {
      width: 96,
      // The arrow turns although the code stays the same.
      equals: () => false,
      cellRenderer: (cell: ICellRendererParams<AnyRow>) => (
        <ProductCell row={cell.data} onToggle={acts.toggle} words={words} />
      ),
    }),
    column('productName', columns.productName, {
      flex: 1,
      minWidth: 132,
      valueFormatter: ({ data }) => (data?.['rowKind'] === 'lot' ? '' : String(data?.['productName'] ?? '')),
    }),
    column('warehouse', columns.warehouse, {
      width: 100,
      valueFormatter: ({ data, value }) => {
        const count = data?.['warehouseCount']
        return typeof count === 'number' && count > 1
          ? words.t(label(`${count} 个仓库`, `${count} warehouses`))
          : String(value ?? '')
      },
      cellClass: quietOnProduct,
    }),
    column('lot', f.text(lots), {
      width: 116,
      valueFormatter: ({ data }) =>
        data?.['rowKind'] === 'product'
          ? words.t(label(`${data['lotCount']} 批`, data['lotCount'] === 1 ? '1 lot' : `${data['lotCount']} lots`))
          : String(data?.['lot'] ?? ''),
      cellClass: quietOnProduct,
    }),
    column('productionDay', columns.productionDay, { initialHide: true }),
    column('expiryDay', columns.expiryDay, { initialHide: true }),
    column('standing', columns.standing, {
      // Where nothing is held back there is nothing to say.
      hide: !groups.some(({ product }) => Number(product['heldMilli']) > 0),
      width: 92,
      valueFormatter: ({ data }) => standingText(data ?? {}, words),
      cellClass: ({ data }) => (data?.['standing'] === 'ok' ? '' : `lot-${data?.['standing'] ?? 'held'}`),
    }),
    column('firstDay', columns.firstDay),
    column('ageDays', columns.ageDays, {
      cellClassRules: { 'stock-old': ({ value }) => typeof value === 'number' && value > oldDays },
    }),
    column('unit', columns.unit, { width: 58 }),
    column('qtyMilli', columns.qtyMilli),
    column('tonnesMilli', columns.tonnesMilli),
    column('averageE4', stockValue.columns.averageE4),
    column('valueFen', stockValue.columns.valueFen),
    {
      colId: 'moves',
      width: 60,
      minWidth: 56,
      sortable: false,
      resizable: false,
      suppressHeaderMenuButton: true,
      cellRenderer: (cell: ICellRendererParams<AnyRow>) =>
        cell.data && !cell.node.rowPinned ? (
          <button
            type="button"
            className="stock-link"
            tabIndex={-1}
            onClick={() => cell.data && acts.openMoves(cell.data)}
          >
            {words.t(label('流水', 'Moves'))}
          </button>
        ) : null,
    },
  ]
}

/** Why a lot may not be taken, and how much of a product may not; usable goods say nothing. */
function standingText(row: AnyRow, { t }: Words): string {
  const standing = row['standing'] as LotStanding | null
  const word = standing === null ? label('不可用', 'Held') : lotStandings[standing]
  if (row['rowKind'] === 'lot') return standing === 'ok' ? '' : t(word)
  const held = row['heldMilli']
  return typeof held === 'number' && held > 0 ? `${t(word)} ${formatQuantity(held)}` : ''
}

const quietOnProduct: NonNullable<Column['cellClass']> = ({ data }) =>
  data?.['rowKind'] === 'product' ? 'stock-quiet' : ''

/** Goods that have lain so long want a look. */
const oldDays = 180

function ProductCell({
  row,
  onToggle,
  words,
}: {
  readonly row: AnyRow | undefined
  onToggle(productId: Value): void
  readonly words: Words
}) {
  if (!row) return null
  if (row['rowKind'] !== 'product')
    return <span className="stock-lot-mark">{row['rowKind'] === 'lot' ? '' : String(row['product'] ?? '')}</span>
  const open = row['open'] === true
  return (
    <button
      type="button"
      className="stock-toggle"
      tabIndex={-1}
      aria-expanded={open}
      title={words.t(open ? label('收起', 'Close') : label('展开批次', 'Show lots'))}
      onClick={() => onToggle(row['productId'] ?? null)}
    >
      <i>{open ? '▾' : '▸'}</i>
      {String(row['product'] ?? '')}
    </button>
  )
}

type Place = ReadonlyMap<Value, { readonly product: AnyRow; readonly index: number }>

/** Products by the column; a product's own row before its lots, whichever way the column is sorted. */
function together(name: string, places: Place): NonNullable<Column['comparator']> {
  return (_a: unknown, _b: unknown, nodeA: IRowNode<AnyRow>, nodeB: IRowNode<AnyRow>, descending: boolean) => {
    const [a, b] = [nodeA.data, nodeB.data]
    const [placeA, placeB] = [places.get(a?.['productId'] ?? null), places.get(b?.['productId'] ?? null)]
    if (!a || !b || !placeA || !placeB) return 0
    const asGiven = descending ? -1 : 1
    if (placeA.index === placeB.index)
      return a['rowKind'] === b['rowKind'] ? 0 : (a['rowKind'] === 'product' ? -1 : 1) * asGiven
    return order(placeA.product[name], placeB.product[name]) || (placeA.index - placeB.index) * asGiven
  }
}

function order(a: Value | undefined, b: Value | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}
const collator = new Intl.Collator('zh-CN', { numeric: true })
