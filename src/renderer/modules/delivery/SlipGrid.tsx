// The lines of the slip: product, lots, quantity, weight, price per 袋 or 吨, amount, and what is there to take.
// Enter runs product → quantity → price → next line; everything else is in sight and one key away.

import { useCallback, useMemo, type Ref } from 'react'
import { useWords } from '../../app/language.tsx'
import type { ProductFacts, SourceLine } from '../../../shared/api.ts'
import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import type { LineColumn } from '../../ui/fields/line-grid/columns.ts'
import { countOfLines, totalsOf } from '../../ui/fields/line-grid/column-figures.ts'
import { takenBy } from '../../ui/fields/left-over.ts'
import { LineGrid, type CellProblem, type LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { wordsOf, type Draft } from '../documents/index.ts'
import { drawnFrom, isDrawnFrom, nearestOf } from './draw.ts'
import {
  amountOfLine,
  availableFor,
  chosenLots,
  numberOf,
  oldestFirst,
  partsIn,
  perOf,
  tonnesOf,
  type LotPart,
  type SlipLine,
} from './slip.ts'
import { perTonne, slipColumns, type SlipActs, type Worked } from './slip-columns.tsx'
import type { SlipFacts } from './use-product-facts.ts'

type Props = SlipActs & {
  readonly draft: Draft
  readonly lines: readonly SlipLine[]
  readonly facts: SlipFacts
  readonly customerId: number | null
  readonly handle: Ref<LineGridHandle>
  readonly onRemove: (index: number) => void
  readonly onRow: (index: number | null) => void
  readonly onOut: (way: 'before' | 'after') => void
}

export function SlipGrid(props: Props) {
  const { draft, lines, facts, customerId, onSet, onPick, onToggle, onLots } = props
  const { language, t } = useWords()
  const { texts } = draft
  const { day } = draft.typing.draft
  const shown = useMemo(() => lines.map((line) => line.shown), [lines])
  const worked = useMemo(
    () =>
      lines.map((line, index): Worked => {
        const known = facts.of(line)
        return {
          unit: known?.unit ?? null,
          tonnes: tonnesOf(line, known),
          amount: amountOfLine(line, known),
          available: known ? availableFor(lines, index, known) : null,
          per: known ? (perOf(line.shown, known) === 'tonne' ? t(perTonne) : known.unit) : '',
          lots: lotsOf(draft, line, known?.lots),
        }
      }),
    [lines, facts, draft, t],
  )
  const takenBeside = useCallback(
    (index: number) =>
      takenBy(
        shown.filter((_, at) => at !== index),
        drawnFrom,
        'qtyMilli',
      ),
    [shown],
  )
  const source = shown.map(nearestOf).find((name) => name !== null) ?? 'contractLineId'
  const columns = useMemo(
    () =>
      slipColumns({ worked, texts, language, customerId, day, takenBeside, source, onSet, onPick, onToggle, onLots }),
    [worked, texts, language, customerId, day, takenBeside, source, onSet, onPick, onToggle, onLots],
  )
  const valueOf = useCallback(
    (row: AnyRow, index: number, column: LineColumn): Value => {
      const line = worked[index]
      switch (column.name) {
        case 'unit':
          return line?.unit ?? null
        case 'tonnes':
          return line?.tonnes ?? null
        case 'amountFen':
          return line?.amount ?? null
        default:
          return row[column.name] ?? null
      }
    },
    [worked],
  )
  return (
    <LineGrid
      handle={props.handle}
      columns={columns}
      rows={shown}
      valueOf={valueOf}
      textOf={(column, value) => wordsOf(column.field, value, texts, language)}
      totals={totalsOf(columns, shown, valueOf)}
      totalsLead={t(countOfLines(lines.length))}
      contextOf={(row, column) => ({
        kind: 'delivery',
        name: column.name,
        partnerId: customerId,
        day,
        productId: numberOf(row['productId']),
        warehouseId: numberOf(row['warehouseId']),
        taken: () => takenBeside(shown.indexOf(row)),
      })}
      problemOf={(index, name) => problemOf(draft, lines[index], name)}
      onCell={({ row, name, value, picked }) => {
        if (picked && isDrawnFrom(name)) {
          const line = picked.row as unknown as SourceLine
          return onPick(row, { type: 'line', name, line, qty: line.leftMilli })
        }
        onSet(row, { [name]: value })
      }}
      onRemove={props.onRemove}
      onRow={props.onRow}
      onOut={props.onOut}
      onKey={(event, cursor) => {
        const name = columns[cursor.column]?.name
        if (event.key !== '/' || event.ctrlKey || (name !== 'qtyMilli' && name !== 'priceE4')) return false
        onToggle(cursor.row)
        return true
      }}
    />
  )
}

/** The lots chosen by hand, else what posting would take, else oldest first of what lies there. */
function lotsOf(draft: Draft, line: SlipLine, lots: ProductFacts['lots'] | undefined): readonly LotPart[] {
  const chosen = chosenLots(line)
  if (chosen.some(({ positionId }) => positionId !== null)) return chosen
  const wanted = numberOf(line.shown['qtyMilli']) ?? 0
  const parts = line.rows.flatMap((row, at) => partsIn(draft.preview.partsOf('lines', row, line.start + at)))
  const sum = parts.reduce((total, part) => total + part.qtyMilli, 0)
  if (parts.length > 0 && sum === wanted) return parts
  return chosen.length > 0 ? chosen : oldestFirst(lots ?? [], wanted)
}

/** A problem of any of the line's rows; what is wrong with a lot shows at the quantity, where it is put right. */
function problemOf(draft: Draft, line: SlipLine | undefined, name: string): CellProblem | undefined {
  if (!line) return undefined
  const asked = name === 'qtyMilli' ? ['qtyMilli', 'lot', 'positionId'] : name === 'lot' ? [] : [name]
  for (let row = line.start; row < line.start + line.rows.length; row += 1)
    for (const one of asked) {
      const problem = draft.problemAt('lines', row, one)
      if (problem) return problem
    }
  return undefined
}
