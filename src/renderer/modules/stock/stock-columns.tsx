// Columns of the stock page. Sorting moves products with their lots: lots are never torn from their product.

import type { ICellRendererParams, IRowNode } from 'ag-grid-community'
import { field as f, label, type AnyRow, type Field, type Value } from '../../../shared/contract/index.ts'
import { stockInDetail } from '../../../shared/reports/stock-in-detail.ts'
import { stockValue } from '../../../shared/reports/stock.ts'
import { custodyReasons } from '../../../shared/warehouse/custody-receipt.ts'
import { lotStandings, type LotStanding } from '../../../shared/warehouse/lot-quality.ts'
import type { Words } from '../../app/language.tsx'
import { formatQuantity } from '../../ui/format.ts'
import { columnOf, type Column } from '../../ui/Grid.tsx'
import type { StockGroup } from './stock-rows.ts'
import { counted } from '../../app/plural.ts'

export type StockActs = { toggle(productId: Value): void; openMoves(row: AnyRow): void }

const lots = label('批号', 'Lot')

export function stockColumns(words: Words, groups: readonly StockGroup[], acts: StockActs): Column[] {
  const { columns } = stockInDetail
  /** A column nobody has anything in says nothing. */
  const none = (name: string): boolean => !groups.some(({ lots: rows }) => rows.some((row) => Boolean(row[name])))
  // Where keepers' columns need the room, what follows from others waits among the columns to choose from.
  const isCrowded = !none('position') && !none('owner')
  // Where nothing is held back there is nothing to say.
  const saysStanding = !none('owner') || groups.some(({ product }) => Number(product['heldMilli']) > 0)
  const isNarrow = saysStanding && !none('position')
  const place = new Map(groups.map(({ product }, index) => [product['productId'] ?? null, { product, index }]))
  const column = (name: string, field: Field, extra: Column = {}): Column =>
    columnOf(name, field, words, { comparator: together(name, place), ...extra })
  return [
    column('product', columns.product, {
      width: 82,
      // The arrow turns although the code stays the same.
      equals: () => false,
      cellRenderer: (cell: ICellRendererParams<AnyRow>) => (
        <ProductCell row={cell.data} onToggle={acts.toggle} words={words} />
      ),
    }),
    column('productName', columns.productName, {
      flex: 1,
      minWidth: 92,
      valueFormatter: ({ data }) => (isLine(data) ? '' : String(data?.['productName'] ?? '')),
    }),
    column('warehouse', columns.warehouse, {
      width: isNarrow && words.language === 'zh' ? 80 : 100,
      valueFormatter: ({ data, value }) => {
        const count = data?.['warehouseCount']
        return typeof count === 'number' && count > 1
          ? words.t(label(`${count} 个仓库`, `${count} warehouses`))
          : String(value ?? '')
      },
      cellClass: quietOnProduct,
    }),
    column('lot', f.text(lots), {
      width: isNarrow ? 104 : 116,
      valueFormatter: ({ data }) =>
        data?.['rowKind'] === 'product' ? lotCount(Number(data['lotCount']), words) : String(data?.['lot'] ?? ''),
      cellClass: quietOnProduct,
    }),
    column('position', columns.position, {
      hide: none('position'),
      width: isNarrow ? 78 : 88,
      tooltipField: 'position',
    }),
    column('owner', columns.owner, {
      hide: none('owner'),
      width: isNarrow ? 80 : 92,
      tooltipField: 'owner',
      valueFormatter: ({ data }) =>
        data?.['rowKind'] === 'lot' ? words.t(label('自有', 'Ours')) : String(data?.['owner'] ?? ''),
    }),
    column('productionDay', columns.productionDay, { initialHide: true }),
    column('expiryDay', columns.expiryDay, { initialHide: true }),
    column('standing', columns.standing, {
      hide: !saysStanding,
      width: 88,
      valueFormatter: ({ data }) => standingText(data ?? {}, words),
      cellClass: ({ data }) => `lot-${standingClass(data ?? {})}`,
    }),
    column('firstDay', columns.firstDay, { hide: isCrowded }),
    column('ageDays', columns.ageDays, {
      width: 78,
      cellClassRules: { 'stock-old': ({ value }) => typeof value === 'number' && value > oldDays },
    }),
    column('unit', columns.unit, { width: 50 }),
    column('qtyMilli', columns.qtyMilli, { width: 76 }),
    column('othersMilli', columns.othersMilli, {
      hide: none('othersMilli'),
      width: 84,
      valueFormatter: ({ value }) => (typeof value === 'number' && value > 0 ? formatQuantity(value) : ''),
    }),
    column('tonnesMilli', columns.tonnesMilli, { width: 76 }),
    column('averageE4', stockValue.columns.averageE4, { hide: isCrowded }),
    column('valueFen', stockValue.columns.valueFen),
    {
      colId: 'moves',
      width: words.language === 'zh' ? 56 : 68,
      minWidth: 52,
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
            {words.t(cell.data['rowKind'] === 'kept' ? label('单据', 'Slip') : label('流水', 'Moves'))}
          </button>
        ) : null,
    },
  ]
}

const lotCount = (count: number, { t }: Words): string =>
  count === 0 ? '' : t(label(`${count} 批`, counted(count, 'lot')))

/** Why a lot may not be taken, how much of it, and how much of a product; usable goods of ours say nothing. */
function standingText(row: AnyRow, { t }: Words): string {
  if (row['rowKind'] === 'kept') return t(custodyReasons[row['custody'] as keyof typeof custodyReasons])
  const standing = row['standing'] as LotStanding | 'apart' | null
  const apart = Number(row['apartMilli'])
  if (row['rowKind'] === 'lot' && standing === 'ok') return apart > 0 ? `${t(setApart)} ${formatQuantity(apart)}` : ''
  const word = standing === null ? label('不可用', 'Held') : standing === 'apart' ? setApart : lotStandings[standing]
  if (row['rowKind'] === 'lot') return t(word)
  const held = row['heldMilli']
  return typeof held === 'number' && held > 0 ? `${t(word)} ${formatQuantity(held)}` : ''
}

function standingClass(row: AnyRow): string {
  const standing = row['standing'] ?? 'held'
  if (row['rowKind'] !== 'lot' || standing !== 'ok') return String(standing)
  return Number(row['apartMilli']) > 0 ? 'apart' : 'ok'
}

const setApart = label('隔离', 'Set apart')

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
    return <span className="stock-lot-mark">{isLine(row) ? '' : String(row['product'] ?? '')}</span>
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

/** Under its product: a lot of ours, or goods of others. */
const isLine = (row: AnyRow | undefined): boolean => row?.['rowKind'] === 'lot' || row?.['rowKind'] === 'kept'

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
