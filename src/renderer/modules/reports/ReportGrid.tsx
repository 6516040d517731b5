// The rows of a report as its contract declares them: totals below, late and short in red, zeros of summed columns left
// blank so that the few numbers stand out, a balance brought forward quieter than what happened since.

import type { GridApi, ValueFormatterParams } from 'ag-grid-community'
import { useMemo, type ReactNode } from 'react'
import {
  label,
  type AnyRow,
  type ChoiceField,
  type Field,
  type ReportContract,
} from '../../../shared/contract/index.ts'
import { useWords, type Words } from '../../app/language.tsx'
import { isTotal } from '../../../shared/reports/rows.ts'
import { columnOf, Grid, type Column } from '../../ui/Grid.tsx'

type Props = {
  readonly contract: ReportContract
  readonly rows: readonly AnyRow[]
  /** Null leaves the totals row out. */
  readonly totals: Readonly<Record<string, number>> | null
  /** Columns that say the same in every row where the grid stands (the partner on the partner's card). */
  readonly without?: readonly string[]
  readonly gridKey?: string
  readonly empty?: ReactNode
  readonly loading?: boolean
  readonly autoHeight?: boolean
  onOpen?(row: AnyRow): void
  onReady?(api: GridApi<AnyRow>): void
}

export function ReportGrid({ contract, rows, totals, without = none, gridKey, ...rest }: Props) {
  const { language, t } = useWords()
  const words = useMemo<Words>(() => ({ language, t }), [language, t])
  const columns = useMemo(
    () =>
      fitted(
        Object.entries(contract.columns)
          .filter(([name, field]) => !field.hidden && !without.includes(name))
          .map(([name, field]) => reportColumn(name, field, words)),
      ),
    [contract, words, without],
  )
  // A report's rows have no key of their own: their place in it serves, so that scroll and selection outlive a refresh.
  const placed = useMemo(() => rows.map((row, place) => ({ ...row, [placeKey]: place })), [rows])
  const first = columns[0]?.colId
  const totalsRow = useMemo(
    () => (totals && Object.keys(totals).length > 0 && first ? { [first]: t(total), ...totals } : null),
    [totals, first, t],
  )
  return (
    <Grid
      gridKey={gridKey ?? `report.${contract.name}`}
      columns={columns}
      rows={placed}
      rowId={rowId}
      totals={rows.length > 0 ? totalsRow : null}
      rowClassRules={rowClassRules}
      {...rest}
    />
  )
}

function reportColumn(name: string, field: Field, words: Words): Column {
  const column = columnOf(name, field, words)
  const { valueFormatter, cellClassRules } = column
  return {
    ...column,
    ...(field.kind === 'choice' ? { width: Math.max(column.width ?? 0, choiceWidth(field, words)) } : {}),
    ...(isTotal(field) && typeof valueFormatter === 'function'
      ? {
          valueFormatter: (cell: ValueFormatterParams<AnyRow>) =>
            cell.value === 0 && !cell.node?.rowPinned ? '' : valueFormatter(cell),
        }
      : {}),
    ...(lateColumns.has(name) ? { cellClassRules: { ...cellClassRules, negative: isAboveZero } } : {}),
  }
}

/** Texts take the room that is left; where there is none, the columns that say what a row is stay in sight. */
function fitted(columns: readonly Column[]): Column[] {
  const width = columns.reduce((total, column) => total + (column.width ?? 0), 0)
  // Few narrow columns stay together: the eye should not travel from a name to its figure.
  if (width <= pageWidth * 0.62) return [...columns]
  if (width <= pageWidth)
    return columns.map((column) =>
      wideColumns.has(column.colId ?? '')
        ? { ...column, flex: column.colId === 'text' ? 3 : 1, minWidth: column.width ?? 160 }
        : column,
    )
  const stay = columns.findIndex(({ colId }) => !leadColumns.has(colId ?? ''))
  return columns.map((column, place) =>
    place < stay ? { ...column, pinned: 'left' as const, lockPinned: true } : column,
  )
}

/** Wide enough for the longest choice in the reader's language, within reason. */
function choiceWidth(field: ChoiceField, words: Words): number {
  const signs = Math.max(...Object.values(field.choices).map((choice) => words.t(choice).length))
  return Math.min(148, signs * (words.language === 'zh' ? 13 : 7) + 20)
}

/** What a small screen (1366 px) has beside the navigation. */
const pageWidth = 1180

const none: readonly string[] = []
const placeKey = '#'
const rowId = (row: AnyRow): string => String(row[placeKey])

/** Owed late, stock short. */
const lateColumns = new Set(['overdueFen', 'days365Fen', 'overFen', 'overdueDays', 'shortMilli'])
const wideColumns = new Set(['text', 'productName', 'partnerName', 'name', 'item', 'address'])
const leadColumns = new Set(['day', 'no', 'partner', 'partnerName', 'product', 'productName', 'account', 'name'])

const isAboveZero = ({ value }: { value?: unknown }): boolean => typeof value === 'number' && value > 0

const rowClassRules = {
  'report-quiet': ({ data }: { data?: AnyRow | undefined }) => data?.['kind'] === 'opening',
  'report-strong': ({ data }: { data?: AnyRow | undefined }) => data?.['section'] === 'profit',
}

const total = label('合计', 'Total')
