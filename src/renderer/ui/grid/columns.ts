// A grid column from a field of a contract: label, alignment, how its values read, width. Declared once, the same in every list.

import type { ColDef, ValueFormatterParams, ValueGetterParams } from 'ag-grid-community'
import type { AnyRow, Field, Fields, Value } from '../../../shared/contract/index.ts'
import type { Words } from '../../app/language.tsx'
import { decimalsIn, formatInColumn, formatValue, hasDecimals, isNumberKind } from '../format.ts'
import { FilterCell } from './FilterCell.tsx'
import { parseFilterText, passesFilter } from './filter-text.ts'

/** What cells need to know of their grid. */
export type GridContext = { decimals: Record<string, number> }

export type Column = ColDef<AnyRow>

/** The column of a field. `name` is its key in the row; references show their words, kept as `nameText`. */
export function columnOf(name: string, field: Field, words: Words, extra: Column = {}): Column {
  const numeric = isNumberKind(field.kind)
  const shown = (row: AnyRow | undefined, decimals?: number): string => readAs(field, row, name, words, decimals)
  return {
    colId: name,
    context: field.kind,
    headerName: words.t(field.label),
    headerTooltip: words.t(field.label),
    valueGetter: ({ data }: ValueGetterParams<AnyRow>) => (data ? valueOf(field, data, name) : null),
    valueFormatter: ({ data, context }: ValueFormatterParams<AnyRow>) =>
      shown(data, (context as GridContext | undefined)?.decimals[name]),
    width: widthOf(field, words),
    minWidth: 56,
    sortable: true,
    resizable: true,
    comparator: compareValues,
    ...(numeric ? { type: 'rightAligned', cellClassRules: { negative: isNegative } } : {}),
    ...filtering(name, field, words),
    ...extra,
  }
}

/** All visible columns of a set of fields. */
export const columnsOf = (fields: Fields, words: Words): Column[] =>
  Object.entries(fields)
    .filter(([, field]) => !field.hidden)
    .map(([name, field]) => columnOf(name, field, words))

/** The value a column sorts and filters by: the words of a reference, else the value itself. */
export function valueOf(field: Field, row: AnyRow, name: string): Value {
  return isReference(field) ? (row[`${name}Text`] ?? null) : (row[name] ?? null)
}

function readAs(field: Field, row: AnyRow | undefined, name: string, words: Words, decimals?: number): string {
  if (!row) return ''
  const value = valueOf(field, row, name)
  if (isNumberKind(field.kind) && typeof value === 'number' && decimals !== undefined)
    return formatInColumn(field.kind, name, value, decimals)
  return formatValue(field, value, words.language)
}

/** For each column whose numbers differ in decimals the most that one of the rows needs, and needed before. */
export function decimalsOf(
  columns: readonly Column[],
  rows: readonly AnyRow[],
  before: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const decimals: Record<string, number> = {}
  for (const { colId, context } of columns) {
    const kind = context as Field['kind'] | undefined
    if (colId === undefined || kind === undefined || !hasDecimals(kind)) continue
    const needed = decimalsIn(
      rows.map((row) => row[colId]),
      kind,
    )
    decimals[colId] = Math.max(before[colId] ?? 0, needed)
  }
  return decimals
}

const isReference = (field: Field): boolean => ['reference', 'sourceLine', 'document', 'item'].includes(field.kind)

function filtering(name: string, field: Field, words: Words): Column {
  return {
    filter: 'agTextColumnFilter',
    filterParams: {
      filterOptions: ['contains'],
      caseSensitive: true,
      textMatcher: ({ data, filterText }: { data: AnyRow; filterText: string | null }) => {
        const asked = parseFilterText(field, filterText ?? '')
        return asked === null || passesFilter(asked, valueOf(field, data, name), readAs(field, data, name, words))
      },
    },
    // Never empty, or the grid would decide about empty values itself.
    filterValueGetter: ({ data }: ValueGetterParams<AnyRow>) => `=${readAs(field, data, name, words)}`,
    floatingFilterComponent: FilterCell,
    floatingFilterComponentParams: { field, words },
    suppressFloatingFilterButton: true,
    suppressHeaderFilterButton: true,
    suppressHeaderMenuButton: true,
  }
}

const isNegative = ({ value }: { value?: unknown }): boolean => typeof value === 'number' && value < 0

/** Chinese sorts by pinyin; nothing comes first. */
function compareValues(a: Value | undefined, b: Value | undefined): number {
  if (a === b) return 0
  if (a === null || a === undefined) return -1
  if (b === null || b === undefined) return 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
const collator = new Intl.Collator('zh-CN', { numeric: true })

const kindWidths: Readonly<Record<Field['kind'], number>> = {
  text: 160,
  lot: 132,
  choice: 92,
  flag: 68,
  day: 96,
  instant: 136,
  money: 112,
  price: 100,
  quantity: 96,
  weight: 104,
  percent: 76,
  permille: 76,
  temperature: 76,
  integer: 80,
  reference: 176,
  sourceLine: 168,
  document: 144,
  item: 144,
}

/** Wide enough for what it holds, the longest of its choices too within reason, and for its own header. */
export function widthOf(field: Field, words: Words): number {
  const header = textWidth(words.t(field.label)) + 34
  if (field.kind === 'choice') {
    const longest = Math.max(...Object.values(field.choices).map((choice) => textWidth(words.t(choice))))
    const declared = field.width ? field.width * 8 + 18 : kindWidths.choice
    return Math.max(declared, header, Math.min(156, longest + 28))
  }
  return Math.max(field.width ? field.width * 8 + 18 : kindWidths[field.kind], header)
}

const textWidth = (text: string): number =>
  Array.from(text).reduce((width, sign) => width + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? 13 : 7.2), 0)
