// A report as JSON, for programs. The reports others check our books with have names and keys fixed outside
// (season/README.md); all others give their visible columns, by the contract's names without the unit.

import type { AnyRow, Fields, Value } from '../../shared/contract/index.ts'
import { formatFen, formatMilli, type Fen, type Milli } from '../../shared/kernel/index.ts'
import { agingBuckets } from '../../shared/reports/aging.ts'
import { reportOf, type ReportName } from '../../shared/reports/index.ts'
import { decimalText } from './show-value.ts'

type Json = Value | { readonly [key: string]: Json }
type Shape = (row: AnyRow) => Readonly<Record<string, Json>>

/** One JSON array, a row per line. */
export function reportJson(name: ReportName, rows: readonly AnyRow[]): string {
  const shape = shapes[name] ?? plainShape(reportOf(name).columns)
  if (rows.length === 0) return '[]\n'
  return `[\n${rows.map((row) => JSON.stringify(shape(row))).join(',\n')}\n]\n`
}

const yuan = (value: Value | undefined): string => formatFen((value ?? 0) as Fen)
const quantity = (value: Value | undefined): string => formatMilli((value ?? 0) as Milli)
const text = (value: Value | undefined): Value => value ?? null

const shapes: Partial<Record<ReportName, Shape>> = {
  stock: (row) => ({
    warehouse: text(row.warehouseCode),
    product: text(row.product),
    lot: text(row.lot),
    quantity: quantity(row.qtyMilli),
  }),
  'stock-value': (row) => ({ product: text(row.product), quantity: quantity(row.qtyMilli), value: yuan(row.valueFen) }),
  receivables: (row) => ({
    partner: text(row.partner),
    balance: yuan(row.balanceFen),
    advance: yuan(row.advanceFen),
    aging: Object.fromEntries(
      agingBuckets.flatMap(({ bucket, column }) => (row[column] ? [[bucket, yuan(row[column])]] : [])),
    ),
  }),
  payables: (row) => ({
    partner: text(row.partner),
    balance: yuan(row.balanceFen),
    prepaid: yuan(row.prepaidFen),
    receivedNotInvoiced: yuan(row.receivedNotInvoicedFen),
    owed: yuan(row.owedFen),
  }),
  contracts: (row) => ({
    kind: text(row.kind),
    contract: text(row.contract),
    line: text(row.line),
    ordered: quantity(row.orderedMilli),
    fulfilled: quantity(row.fulfilledMilli),
  }),
}

function plainShape(columns: Fields): Shape {
  const shown = Object.entries(columns).filter(([, field]) => field.hidden !== true)
  return (row) =>
    Object.fromEntries(shown.map(([name, field]) => [withoutUnit(name), decimalText(field, row[name] ?? null)]))
}

/** `openingFen` → `opening`. */
const withoutUnit = (name: string): string => name.replace(/(Fen|Milli|E4|Bp|Grams)$/, '')
