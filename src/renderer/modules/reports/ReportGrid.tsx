// The rows of a report as its contract declares them, with their totals; a balance brought forward stands quieter than
// what happened since.

import type { GridApi } from 'ag-grid-community'
import { useMemo, type ReactNode } from 'react'
import { label, type AnyRow, type ReportContract } from '../../../shared/contract/index.ts'
import { useWords, type Words } from '../../app/language.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { reportColumns } from './report-columns.ts'

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
  // By name, so that columns stay what they are while rows come and go.
  const unsaid = useMemo(() => unsaidIn(contract, rows).join(), [contract, rows])
  const columns = useMemo(
    () => reportColumns(contract, words, [...without, ...unsaid.split(',')]),
    [contract, words, without, unsaid],
  )
  // A report's rows have no key of their own: their place in it serves, so that scroll and selection outlive a refresh.
  const placed = useMemo(() => rows.map((row, place) => ({ ...row, [placeKey]: place })), [rows])
  const first = columns.find(({ initialHide }) => !initialHide)?.colId
  const totalsRow = useMemo(
    () => (totals && Object.keys(totals).length > 0 && first ? { [first]: t(total), ...totals } : null),
    [totals, first, t],
  )
  // Each way of grouping has columns of its own, and remembers them by itself.
  const key = `${gridKey ?? `report.${contract.name}`}${unsaid === '' ? '' : ` ${unsaid}`}`
  return (
    <Grid
      key={key}
      gridKey={key}
      columns={columns}
      rows={placed}
      rowId={rowId}
      totals={rows.length > 0 ? totalsRow : null}
      rowClassRules={rowClassRules}
      {...rest}
    />
  )
}

/** Dimensions that tell no row from another. */
const unsaidIn = ({ dimensions = [] }: ReportContract, rows: readonly AnyRow[]): readonly string[] =>
  rows.length === 0
    ? []
    : dimensions.filter((name) => rows.every((row) => (row[name] ?? null) === null && !saysNobody(name, row)))

const saysNobody = (name: string, row: AnyRow): boolean => name === 'name' && (row['unassigned'] ?? null) !== null

const none: readonly string[] = []
const placeKey = '#'
const rowId = (row: AnyRow): string => String(row[placeKey])

const rowClassRules = {
  'report-quiet': ({ data }: { data?: AnyRow | undefined }) => data?.['kind'] === 'opening',
  'report-strong': ({ data }: { data?: AnyRow | undefined }) => data?.['section'] === 'profit',
}

const total = label('合计', 'Total')
