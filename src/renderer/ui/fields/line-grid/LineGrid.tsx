// The grid lines are typed into: one cell holds an input, all others are plain text, and only the rows in sight are
// drawn, so that five thousand lines feel like five. Enter goes on to what is still wanted, arrows go anywhere,
// an empty row waits at the end. The same grid shows posted lines, without the input.

import {
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import { useWords } from '../../../app/language.tsx'
import type { AnyRow, Value } from '../../../../shared/contract/index.ts'
import type { FieldContext, Move, Picked } from '../input-props.ts'
import { firstWanting, nextTyped, nextWanting, previousTyped, vertical, type Cursor, type Step } from './cursor.ts'
import type { LineColumn } from './columns.ts'
import { LinesHead, LinesTotals } from './LinesFrame.tsx'
import { LineRow } from './LineRow.tsx'
import { isSeveralCells, parseCells } from './paste.ts'
import { rowHeight, useRowWindow } from './row-window.ts'
import { edgeWidth, noWidth, useColumns } from './use-columns.ts'
import './line-grid.css'

/** What is wrong with a cell; `hard` once posting was tried. */
export type CellProblem = { readonly text: string; readonly hard: boolean }

export type LineGridHandle = {
  go(row: number, column?: string): void
}

export type LineGridProps = {
  readonly columns: readonly LineColumn[]
  readonly rows: readonly AnyRow[]
  /** Nothing is typed; a row can be chosen. */
  readonly readOnly?: boolean
  /** No empty row waits at the end: the lines are given. */
  readonly closed?: boolean
  /** What the empty row at the end will start with. */
  readonly usual?: AnyRow
  /** What a cell holds: typed, or worked out. */
  readonly valueOf: (row: AnyRow, index: number, column: LineColumn) => Value
  /** The words of a value. */
  readonly textOf: (column: LineColumn, value: Value) => string
  readonly totals?: Readonly<Record<string, number>>
  readonly totalsLead?: ReactNode
  readonly contextOf?: (row: AnyRow, column: LineColumn) => FieldContext
  readonly problemOf?: (index: number, name: string) => CellProblem | undefined
  readonly onCell?: (change: { row: number; name: string; value: Value; picked?: Picked | undefined }) => void
  readonly onRemove?: (row: number) => void
  readonly onPaste?: (at: Cursor, cells: readonly (readonly string[])[]) => void
  /** Enter past the last line, Shift+Tab before the first. */
  readonly onOut?: (way: 'before' | 'after', by: 'enter' | 'tab') => void
  readonly onRow?: (index: number | null) => void
  readonly onOpen?: (index: number) => void
  readonly rowClassOf?: (row: AnyRow, index: number) => string
  readonly empty?: ReactNode
  readonly handle?: Ref<LineGridHandle> | undefined
  /** Keys of the page that a cell should not eat. */
  readonly onKey?: (event: KeyboardEvent, cursor: Cursor) => boolean
}

export function LineGrid(props: LineGridProps) {
  const { rows, readOnly = false } = props
  const { t, language } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [going, setGoing] = useState<Going | null>(null)
  const [called, setCalled] = useState(0)
  const rowCount = readOnly || props.closed ? rows.length : rows.length + 1
  const shown = useRowWindow(scroller, rowCount)
  const { columns, widths, decimals } = useColumns(props, shown.width, language)
  const template = useMemo(
    () =>
      `${noWidth}px ${columns.map(({ grow }, at) => (grow > 0 ? `minmax(${widths[at]}px, ${widths[at]! + grow}px)` : `${widths[at]}px`)).join(' ')}`,
    [columns, widths],
  )
  const minWidth = widths.reduce((sum, width) => sum + width, noWidth + edgeWidth)
  const grid = { columns, rows, rowCount, usual: props.usual }
  const inCell = useRef<'enter' | 'tab'>('enter')

  const place = (step: Step) => {
    if (typeof step === 'string') return props.onOut?.(step, inCell.current)
    // A leaving input takes over what was typed; React does not tell one that is taken away.
    if (
      document.activeElement instanceof HTMLElement &&
      scroller.current?.contains(document.activeElement) &&
      !readOnly
    )
      document.activeElement.blur()
    setCursor(step)
    if (step.row !== cursor?.row) props.onRow?.(step.row)
    shown.reveal(step.row)
  }
  // A move is made after the change before it has arrived, so that Enter sees what a choice filled in.
  const move = useRef<(going: Going) => void>(() => undefined)
  move.current = (now) => {
    if (!cursor || now.move === 'stay') return
    if (now.move === 'previous') place(previousTyped(grid, cursor))
    else place(now.by === 'tab' ? nextTyped(grid, cursor) : nextWanting(grid, cursor))
  }
  useLayoutEffect(() => {
    if (going) move.current(going)
  }, [going])
  useImperativeHandle(props.handle, () => ({
    go(row, column) {
      const at = column === undefined ? -1 : columns.findIndex(({ name }) => name === column)
      place({
        row: Math.min(row, Math.max(0, rowCount - 1)),
        column: at >= 0 ? at : firstWanting(grid, Math.min(row, rowCount - 1)),
      })
      setCalled((before) => before + 1)
    },
  }))
  // The cell may hold the cursor already, without the focus. Not a frame later: what opened over the grid by then, a
  // dialog for one, would lose the cursor to it.
  useLayoutEffect(() => {
    if (called === 0) return
    const cell = scroller.current?.querySelector<HTMLInputElement>('.lines-active input')
    ;(readOnly ? scroller.current : cell)?.focus()
  }, [called, readOnly])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!cursor || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (props.onKey?.(event, cursor)) return event.preventDefault()
    const step = readOnly ? stepOfReader(event) : stepOfTypist(event)
    if (step === null) return
    event.preventDefault()
    if (step !== 'done') place(step)
  }
  const stepOfReader = (event: KeyboardEvent): Step | 'done' | null => {
    if (event.key === 'ArrowDown') return vertical(grid, cursor!, 1)
    if (event.key === 'ArrowUp') return cursor!.row > 0 ? vertical(grid, cursor!, -1) : 'done'
    if (event.key === 'Enter' && props.onOpen) return (props.onOpen(cursor!.row), 'done')
    return null
  }
  const stepOfTypist = (event: KeyboardEvent): Step | 'done' | null => {
    const input = event.target instanceof HTMLInputElement ? event.target : null
    if (event.key === 'F2') return (input?.setSelectionRange(input.value.length, input.value.length), 'done')
    if (event.ctrlKey && event.key === 'Delete') {
      if (cursor!.row < rows.length) props.onRemove?.(cursor!.row)
      return 'done'
    }
    if (event.ctrlKey && event.code === 'KeyD') return (copyFromAbove(), 'done')
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null
    if (event.key === 'ArrowDown') return vertical(grid, cursor!, 1)
    if (event.key === 'ArrowUp') return cursor!.row > 0 ? vertical(grid, cursor!, -1) : 'done'
    if (event.key === 'PageDown') return vertical(grid, cursor!, shown.page)
    if (event.key === 'PageUp') return vertical(grid, cursor!, -Math.min(shown.page, cursor!.row))
    if (event.key === 'ArrowRight' && atEdge(input, 'end')) return orStay(nextTyped(grid, cursor!))
    if (event.key === 'ArrowLeft' && atEdge(input, 'start')) return orStay(previousTyped(grid, cursor!))
    return null
  }
  const copyFromAbove = () => {
    const name = columns[cursor!.column]!.name
    const above = rows[cursor!.row - 1]?.[name] ?? null
    if (above !== null) props.onCell?.({ row: cursor!.row, name, value: above })
  }

  const atCursor = cursor ? columns[cursor.column] : undefined
  const problem = cursor && atCursor ? props.problemOf?.(cursor.row, atCursor.name) : undefined
  return (
    <div className="lines">
      <div
        ref={scroller}
        className="lines-scroll"
        role="grid"
        aria-rowcount={rowCount}
        tabIndex={readOnly ? 0 : -1}
        onKeyDown={onKeyDown}
        onKeyDownCapture={(event) => {
          inCell.current = event.key === 'Tab' ? 'tab' : 'enter'
        }}
        onFocus={(event) => {
          if (readOnly && event.target === scroller.current && cursor === null && rows.length > 0)
            place({ row: 0, column: 0 })
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (!cursor || readOnly || !props.onPaste || !isSeveralCells(text)) return
          event.preventDefault()
          props.onPaste(cursor, parseCells(text))
        }}
      >
        <div className="lines-canvas" style={{ minWidth }}>
          <LinesHead columns={columns} template={template} typing={!readOnly} />
          <div style={{ height: shown.first * rowHeight }} />
          {Array.from({ length: shown.last - shown.first }, (_, offset) => {
            const index = shown.first + offset
            return (
              <LineRow
                key={index}
                grid={props}
                columns={columns}
                row={rows[index] ?? emptyRow}
                index={index}
                isEmptyEnd={index >= rows.length}
                template={template}
                decimals={decimals}
                activeColumn={cursor?.row === index ? cursor.column : null}
                onGo={(column) => place({ row: index, column })}
                onMove={(to) => setGoing({ move: to, by: inCell.current })}
              />
            )
          })}
          <div style={{ height: (rowCount - shown.last) * rowHeight }} />
          {rowCount === 0 && props.empty !== undefined && <p className="lines-none">{props.empty}</p>}
          {(props.totals || props.totalsLead) && (
            <LinesTotals
              columns={columns}
              template={template}
              totals={props.totals ?? {}}
              decimals={decimals}
              lead={props.totalsLead}
            />
          )}
        </div>
      </div>
      {!readOnly && (
        <p
          className={problem ? (problem.hard ? 'lines-say lines-say-wrong' : 'lines-say lines-say-soft') : 'lines-say'}
        >
          {problem?.text ?? (atCursor?.typed && atCursor.field.help ? t(atCursor.field.help) : '')}
        </p>
      )}
    </div>
  )
}

type Going = { readonly move: Move; readonly by: 'enter' | 'tab' }

const emptyRow: AnyRow = {}
const orStay = (step: Step): Step | 'done' => (typeof step === 'string' ? 'done' : step)

/** The caret has nowhere further to go in the input, or all of it is selected, as on arrival. */
function atEdge(input: HTMLInputElement | null, edge: 'start' | 'end'): boolean {
  if (!input || input.type === 'checkbox') return true
  const { selectionStart, selectionEnd, value } = input
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (edge === 'start' ? 0 : value.length)
}
