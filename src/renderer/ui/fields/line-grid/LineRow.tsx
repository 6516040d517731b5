// One row of a line grid: text in its cells, and in the active one the input of its field.

import { useWords } from '../../../app/language.tsx'
import { label, type AnyRow } from '../../../../shared/contract/index.ts'
import { formatInColumn, isNumberKind } from '../../format.ts'
import { FieldInput } from '../FieldInput.tsx'
import type { Move } from '../input-props.ts'
import { isRight, type LineColumn } from './columns.ts'
import type { LineGridProps } from './LineGrid.tsx'

type Props = {
  readonly grid: LineGridProps
  readonly columns: readonly LineColumn[]
  readonly row: AnyRow
  readonly index: number
  readonly isEmptyEnd: boolean
  readonly template: string
  readonly decimals: Readonly<Record<string, number>>
  readonly activeColumn: number | null
  readonly onGo: (column: number) => void
  readonly onMove: (move: Move) => void
}

export function LineRow(props: Props) {
  const { grid, row, index, isEmptyEnd, template, activeColumn, onGo } = props
  const { t } = useWords()
  const className = [
    'lines-row',
    activeColumn !== null && 'lines-at',
    grid.readOnly && 'lines-read',
    grid.rowClassOf?.(row, index),
  ]
  const rowProblem = grid.problemOf?.(index, '')
  return (
    <div
      className={className.filter(Boolean).join(' ')}
      role="row"
      aria-rowindex={index + 1}
      style={{ gridTemplateColumns: template }}
      onDoubleClick={() => grid.onOpen?.(index)}
    >
      <span
        className={rowProblem ? (rowProblem.hard ? 'lines-no lines-wrong' : 'lines-no lines-soft') : 'lines-no'}
        title={rowProblem?.text}
      >
        <b>{isEmptyEnd ? '' : index + 1}</b>
        {!grid.readOnly && !isEmptyEnd && grid.onRemove && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={t(remove)}
            title={t(remove)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => grid.onRemove?.(index)}
          >
            ×
          </button>
        )}
      </span>
      {props.columns.map((column, at) =>
        at === activeColumn && column.typed && !grid.readOnly ? (
          <ActiveCell key={column.name} {...props} column={column} />
        ) : (
          <QuietCell
            key={column.name}
            {...props}
            column={column}
            onGo={() => (column.typed || grid.readOnly) && onGo(at)}
          />
        ),
      )}
    </div>
  )
}

function ActiveCell({ grid, row, index, isEmptyEnd, column, onMove }: Props & { column: LineColumn }) {
  const value = row[column.name] ?? null
  const problem = grid.problemOf?.(index, column.name)
  const hard = problem?.hard ? problem.text : undefined
  return (
    <span role="gridcell" className="lines-cell lines-active">
      {column.editor ? (
        column.editor({
          row,
          index,
          value,
          problem: hard,
          onChange: (next, picked) => grid.onCell?.({ row: index, name: column.name, value: next, picked }),
          onMove,
        })
      ) : (
        <FieldInput
          bare
          autoFocus
          // In the empty row at the end nothing has to be chosen: Enter leaves it.
          field={isEmptyEnd && index > 0 ? { ...column.field, required: false } : column.field}
          name={column.name}
          value={value}
          text={grid.textOf(column, value) || undefined}
          problem={hard}
          context={grid.contextOf?.(row, column)}
          onChange={(next, picked) => grid.onCell?.({ row: index, name: column.name, value: next, picked })}
          onMove={onMove}
        />
      )}
    </span>
  )
}

function QuietCell({ grid, row, index, column, decimals, onGo }: Props & { column: LineColumn; onGo: () => void }) {
  const value = grid.valueOf(row, index, column)
  const problem = grid.problemOf?.(index, column.name)
  const unread = typeof value === 'string' && !readsText.has(column.field.kind)
  const text =
    typeof value === 'number' && isNumberKind(column.field.kind)
      ? formatInColumn(column.field.kind, column.name, value, decimals[column.name])
      : grid.textOf(column, value)
  const className = [
    'lines-cell',
    isRight(column.field) && 'lines-right',
    !column.typed && !grid.readOnly && 'lines-computed',
    typeof value === 'number' && value < 0 && isRight(column.field) && 'lines-negative',
    problem && (problem.hard ? 'lines-wrong' : 'lines-soft'),
    unread && 'lines-unread',
  ]
  const drawn = column.cell?.(row, index)
  return (
    <span
      role="gridcell"
      className={className.filter(Boolean).join(' ')}
      title={problem?.text ?? text}
      onMouseDown={(event) => {
        if (event.button !== 0) return
        if (!grid.readOnly) event.preventDefault()
        onGo()
      }}
    >
      {drawn ?? text}
    </span>
  )
}

/** Kinds whose value is text when it is right; in others, text is what could not be read. */
const readsText: ReadonlySet<string> = new Set(['text', 'lot', 'choice', 'day'])
const remove = label('删除这一行（Ctrl+Delete）', 'Remove this line (Ctrl+Delete)')
