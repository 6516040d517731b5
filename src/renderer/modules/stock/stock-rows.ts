// Stock as people walk through it: products, and under each, when opened, its lots by warehouse, oldest first. The grid
// knows no groups, so the rows are built here: a product is a row, its lots follow it. Value is kept per product (one
// moving average over all warehouses); a lot's is its share of it, to the fen. Goods kept for others lie among them, in a
// quantity of their own and worth nothing to us.

import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { shareOut, sum } from '../../../shared/kernel/index.ts'
import type { Fen } from '../../../shared/kernel/index.ts'

export type StockGroup = { readonly product: AnyRow; readonly lots: readonly AnyRow[] }

/** All products with their lots, from the reports of stock in detail and of its value. */
export function groupStock(stock: readonly AnyRow[], values: readonly AnyRow[]): readonly StockGroup[] {
  const lotsOf = Map.groupBy(stock, (row) => row['productId'] ?? null)
  return [...lotsOf.entries()]
    .map(([productId, rows]) => {
      const known = values.find((row) => row['productId'] === productId)
      const ours = rows.filter((row) => !isOthers(row)).toSorted(oldestFirst)
      const kept = rows.filter(isOthers).toSorted(oldestFirst)
      const shares = shareOut(
        int(known?.['valueFen']) as Fen,
        ours.map((lot) => int(lot['qtyMilli'])),
      )
      return groupOf([
        ...ours.map((lot, place) => ({
          ...lot,
          rowKind: 'lot',
          valueFen: shares[place] ?? 0,
          productAverageE4: known?.['averageE4'] ?? null,
        })),
        ...kept.map((lot) => ({ ...lot, rowKind: 'kept', qtyMilli: null, tonnesMilli: null })),
      ])
    })
    .toSorted((a, b) => compare(a.product['product'], b.product['product']))
}

const isOthers = (row: AnyRow): boolean => (row['owner'] ?? null) !== null
const isOurs = (row: AnyRow): boolean => row['rowKind'] === 'lot'

/** The same with only the lots that are wanted; products without any go. */
export function keepLots(groups: readonly StockGroup[], wanted: (lot: AnyRow) => boolean): readonly StockGroup[] {
  return groups.flatMap(({ lots }) => {
    const kept = lots.filter(wanted)
    return kept.length === 0 ? [] : [groupOf(kept)]
  })
}

/** The rows to show: every product, and the lots of those that are open. */
export const rowsOf = (groups: readonly StockGroup[], isOpen: (productId: Value) => boolean): readonly AnyRow[] =>
  groups.flatMap(({ product, lots }) => {
    const open = isOpen(product['productId'] ?? null)
    return [{ ...product, open }, ...(open ? lots : [])]
  })

export const stockRowId = (row: AnyRow): string =>
  row['rowKind'] === 'product'
    ? String(row['productId'])
    : `${row['productId']} ${row['warehouseId']} ${row['lot']} ${row['documentId'] ?? ''}`.trimEnd()

export type StockTotals = {
  readonly products: number
  readonly lots: number
  readonly tonnesMilli: number
  readonly valueFen: number
}

export const stockTotals = (groups: readonly StockGroup[]): StockTotals => ({
  products: groups.filter(({ lots }) => lots.some(isOurs)).length,
  lots: sum(groups.map(({ lots }) => lots.filter(isOurs).length)),
  tonnesMilli: sum(groups.map(({ product }) => int(product['tonnesMilli']))),
  valueFen: sum(groups.map(({ product }) => int(product['valueFen']))),
})

function groupOf(lots: readonly AnyRow[]): StockGroup {
  const [first = {}] = lots
  const total = (name: string) => sum(lots.map((lot) => int(lot[name])))
  const warehouses = new Set(lots.map((lot) => lot['warehouseId']))
  const ours = lots.filter(isOurs)
  const product: AnyRow = {
    rowKind: 'product',
    productId: first['productId'] ?? null,
    product: first['product'] ?? null,
    productName: first['productName'] ?? null,
    unit: first['unit'] ?? null,
    averageE4: first['productAverageE4'] ?? null,
    lotCount: ours.length,
    warehouse: warehouses.size === 1 ? (first['warehouse'] ?? null) : null,
    warehouseCount: warehouses.size,
    ...heldOf(ours),
    ageDays: Math.max(...lots.map((lot) => int(lot['ageDays']))),
    qtyMilli: total('qtyMilli'),
    othersMilli: total('othersMilli'),
    tonnesMilli: total('tonnesMilli'),
    valueFen: total('valueFen'),
  }
  return { product, lots }
}

/** What of the product may not be taken by itself, and why where it is one reason. */
function heldOf(lots: readonly AnyRow[]): AnyRow {
  const held = lots.flatMap((lot) => {
    if (lot['standing'] !== 'ok') return [{ why: lot['standing'] ?? null, qty: int(lot['qtyMilli']) }]
    return int(lot['apartMilli']) > 0 ? [{ why: 'apart', qty: int(lot['apartMilli']) }] : []
  })
  const reasons = new Set(held.map(({ why }) => why))
  return {
    standing: reasons.size === 1 ? (held[0]?.why ?? null) : null,
    heldMilli: sum(held.map(({ qty }) => qty)),
  }
}

/** First received first, as deliveries take them. */
const oldestFirst = (a: AnyRow, b: AnyRow): number =>
  compare(a['firstDay'], b['firstDay']) ||
  compare(a['productionDay'], b['productionDay']) ||
  compare(a['lot'], b['lot']) ||
  compare(a['warehouse'], b['warehouse'])

const compare = (a: Value | undefined, b: Value | undefined): number => {
  const [left, right] = [String(a ?? ''), String(b ?? '')]
  return left < right ? -1 : left > right ? 1 : 0
}
const int = (value: Value | undefined): number => (typeof value === 'number' ? value : 0)
