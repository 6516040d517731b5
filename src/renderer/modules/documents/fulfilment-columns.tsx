// How far a contract line is fulfilled: the quantity, what is still open, and a small bar to see it at a glance.

import { field as f, label, word, type AnyRow, type Language, type State } from '../../../shared/contract/index.ts'
import { lineColumn, type LineColumn } from '../../ui/fields/line-grid/columns.ts'
import { decimalsIn, formatInColumn } from '../../ui/format.ts'

const closedLabel = label('已关闭', 'Closed')

export function fulfilmentColumns(rows: readonly AnyRow[], state: State, language: Language): readonly LineColumn[] {
  const decimals = decimalsIn(rows.flatMap((row) => [row['qtyMilli'], row['fulfilledMilli']]))
  return [
    lineColumn('fulfilledMilli', f.quantity(label('已执行', 'Fulfilled'), { total: true }), false),
    lineColumn('openMilli', f.quantity(label('未执行', 'Open')), false, {
      cell: (row) =>
        row['closed'] === true || state === 'closed'
          ? word(closedLabel, language)
          : formatInColumn('quantity', 'openMilli', openOf(row), decimals),
    }),
    lineColumn('share', f.text(label('进度', 'Progress')), false, {
      width: 64,
      grow: 0,
      cell: (row) => <Bar row={row} />,
    }),
  ]
}

const milli = (row: AnyRow, name: string): number => (typeof row[name] === 'number' ? row[name] : 0)
const openOf = (row: AnyRow): number => Math.max(0, milli(row, 'qtyMilli') - milli(row, 'fulfilledMilli'))

function Bar({ row }: { readonly row: AnyRow }) {
  const [ordered, fulfilled] = [milli(row, 'qtyMilli'), milli(row, 'fulfilledMilli')]
  const share = ordered === 0 ? 0 : Math.min(1, fulfilled / ordered)
  return (
    <span
      className={fulfilled > ordered ? 'document-bar document-bar-over' : 'document-bar'}
      role="img"
      aria-label={`${Math.floor(share * 100)} %`}
    >
      <i style={{ width: `${share * 100}%` }} />
    </span>
  )
}
