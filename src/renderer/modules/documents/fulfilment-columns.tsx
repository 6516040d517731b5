// How far a contract line is fulfilled, or a framework's called off: the quantity, what is still open, the share, and a
// small bar to see it at a glance.

import {
  field as f,
  label,
  word,
  type AnyRow,
  type DocumentContract,
  type Language,
  type State,
} from '../../../shared/contract/index.ts'
import { lineColumn, type LineColumn } from '../../ui/fields/line-grid/columns.ts'
import { decimalsIn, formatInColumn } from '../../ui/format.ts'

const fulfilledWords = [label('已执行', 'Fulfilled'), label('未执行', 'Open')] as const
const calledWords = [label('已下订单', 'Called off'), label('还可下', 'Left')] as const
const closedLabel = label('已关闭', 'Closed')

export function fulfilmentColumns(
  { calledOff }: Pick<DocumentContract, 'calledOff'>,
  rows: readonly AnyRow[],
  state: State,
  language: Language,
): readonly LineColumn[] {
  const [done, open] = calledOff ? calledWords : fulfilledWords
  const decimals = decimalsIn(rows.flatMap((row) => [row['qtyMilli'], row['fulfilledMilli']]))
  return [
    lineColumn('fulfilledMilli', f.quantity(done, { total: true }), false),
    lineColumn('openMilli', f.quantity(open), false, {
      cell: (row) =>
        row['closed'] === true || state === 'closed'
          ? word(closedLabel, language)
          : formatInColumn('quantity', 'openMilli', openOf(row), decimals),
    }),
    lineColumn('share', f.text(label('进度', 'Progress')), false, {
      width: 104,
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
  // Past the whole it says so; what is all but done is not called done.
  const percent = ordered === 0 ? 0 : Math.floor((fulfilled / ordered) * 100)
  return (
    <span className="document-share">
      <span className={fulfilled > ordered ? 'document-bar document-bar-over' : 'document-bar'} aria-hidden>
        <i style={{ width: `${share * 100}%` }} />
      </span>
      {percent}%
    </span>
  )
}
