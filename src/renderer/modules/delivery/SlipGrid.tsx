// The lines of the slip: product, lots, quantity, weight, price per 袋 or 吨, amount, and what is there to take.
// Enter runs product → quantity → price → next line; everything else is in sight and one key away.

import { useCallback, useMemo, type Ref } from 'react'
import { useWords } from '../../app/language.tsx'
import { field as f, label, type AnyRow, type Value } from '../../../shared/contract/index.ts'
import { delivery } from '../../../shared/sales/delivery.ts'
import { lineColumn, type LineColumn } from '../../ui/fields/line-grid/columns.ts'
import { LineGrid, type CellProblem, type LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { formatQuantity } from '../../ui/format.ts'
import { wordsOf } from '../documents/index.ts'
import type { Draft } from '../documents/index.ts'
import { ProductInput, type Choice } from './ProductInput.tsx'
import {
  amountOfLine,
  availableFor,
  chosenLots,
  numberOf,
  oldestFirst,
  perOf,
  tonnesOf,
  type LotPart,
  type SlipLine,
} from './slip.ts'
import type { SlipFacts } from './use-product-facts.ts'

type Props = {
  readonly draft: Draft
  readonly lines: readonly SlipLine[]
  readonly facts: SlipFacts
  readonly customerId: number | null
  readonly handle: Ref<LineGridHandle>
  readonly onSet: (index: number, change: AnyRow) => void
  readonly onPick: (index: number, choice: Choice) => void
  readonly onToggle: (index: number) => void
  readonly onLots: (index: number) => void
  readonly onRemove: (index: number) => void
  readonly onRow: (index: number | null) => void
  readonly onOut: (way: 'before' | 'after') => void
}

const fields = delivery.sections.lines.fields
const tonne = label('吨', 'Tonnes')
const amountField = f.money(label('金额', 'Amount'), { total: true })

export function SlipGrid(props: Props) {
  const { draft, lines, facts, customerId, onSet, onPick, onToggle, onLots } = props
  const { language, t } = useWords()
  const { texts } = draft
  const shown = useMemo(() => lines.map((line) => line.shown), [lines])
  // Worked out here and not waited for: it is the same arithmetic as posting's.
  const worked = useMemo(
    () =>
      lines.map((line, index) => {
        const known = facts.of(line)
        const lots = lotsOf(draft, line, known?.lots)
        return {
          unit: known?.unit ?? null,
          tonnes: tonnesOf(line, known),
          amount: amountOfLine(line, known),
          available: known ? availableFor(lines, index, known) : null,
          per: known ? (perOf(line.shown, known) === 'tonne' ? t(tonne) : known.unit) : '',
          lots,
        }
      }),
    [lines, facts, draft, t],
  )
  const columns = useMemo<LineColumn[]>(() => {
    const at = (index: number) => worked[index]
    return [
      lineColumn('productId', fields.productId, true, {
        grow: 3,
        width: 210,
        editor: ({ row, index, problem, onMove }) => (
          <ProductInput
            text={wordsOf(fields.productId, row['productId'] ?? null, texts, language)}
            isEmpty={(row['productId'] ?? null) === null}
            customerId={customerId}
            problem={problem}
            onPick={(choice) => onPick(index, choice)}
            onClear={() => onSet(index, { productId: null })}
            onMove={onMove}
          />
        ),
      }),
      lineColumn('lot', fields.lot, false, {
        grow: 2,
        width: 150,
        cell: (_row, index) => {
          const line = at(index)
          return line && line.lots.length > 0 ? (
            <button
              type="button"
              tabIndex={-1}
              className="slip-lots-cell"
              onClick={() => onLots(index)}
              title={line.lots.map(partText).join('\n')}
            >
              {line.lots.length === 1 ? line.lots[0]!.lot : line.lots.map(partText).join(' ＋ ')}
            </button>
          ) : null
        },
      }),
      lineColumn('qtyMilli', fields.qtyMilli, true, { width: 84 }),
      lineColumn('unit', f.text(label('单位', 'Unit')), false, { width: 48, grow: 0 }),
      lineColumn('tonnes', f.quantity(tonne, { total: true }), false, { width: 76 }),
      lineColumn('priceE4', fields.priceE4, true, { width: 96 }),
      lineColumn('per', f.text(label('每', 'Per')), false, {
        width: 52,
        grow: 0,
        cell: (_row, index) =>
          at(index)?.per ? (
            <button
              type="button"
              tabIndex={-1}
              className="slip-per"
              title={t(toggleHint)}
              onClick={() => onToggle(index)}
            >
              {at(index)?.per}
            </button>
          ) : null,
      }),
      lineColumn('amountFen', amountField, false, { width: 112 }),
      lineColumn('available', f.quantity(label('可用', 'Available')), false, {
        width: 84,
        cell: (row, index) => <Available available={at(index)?.available ?? null} wanted={numberOf(row['qtyMilli'])} />,
      }),
      lineColumn('warehouseId', fields.warehouseId, true, { passedBy: true, width: 84, grow: 0 }),
      lineColumn('contractLineId', fields.contractLineId, true, { passedBy: true, width: 132, grow: 0 }),
      lineColumn('plate', fields.plate, true, { passedBy: true, width: 76, grow: 0 }),
    ]
  }, [worked, texts, language, t, customerId, onPick, onSet, onLots, onToggle])

  const valueOf = useCallback(
    (row: AnyRow, index: number, column: LineColumn): Value => {
      switch (column.name) {
        case 'unit':
          return worked[index]?.unit ?? null
        case 'tonnes':
          return worked[index]?.tonnes ?? null
        case 'amountFen':
          return worked[index]?.amount ?? null
        default:
          return row[column.name] ?? null
      }
    },
    [worked],
  )
  const sum = (of: (line: (typeof worked)[number], index: number) => number | null) =>
    worked.reduce((total, line, index) => total + (of(line, index) ?? 0), 0)
  return (
    <LineGrid
      handle={props.handle}
      columns={columns}
      rows={shown}
      valueOf={valueOf}
      textOf={(column, value) => wordsOf(column.field, value, texts, language)}
      totals={{
        qtyMilli: sum((_line, index) => numberOf(shown[index]?.['qtyMilli'])),
        tonnes: sum((line) => line.tonnes),
        amountFen: sum((line) => line.amount),
      }}
      totalsLead={t(label(`共 ${lines.length} 行`, `${lines.length} lines`))}
      contextOf={(row, column) => ({
        kind: 'delivery',
        name: column.name,
        partnerId: customerId,
        productId: numberOf(row['productId']),
        warehouseId: numberOf(row['warehouseId']),
      })}
      problemOf={(index, name) => problemOf(draft, lines[index], name)}
      onCell={({ row, name, value, picked }) => {
        if (picked && name === 'contractLineId') return onPick(row, { type: 'line', line: picked.row as never })
        onSet(row, { [name]: value })
      }}
      onRemove={props.onRemove}
      onRow={props.onRow}
      onOut={props.onOut}
      onKey={(event, cursor) => {
        if (event.key !== '/' || columns[cursor.column]?.name === 'productId' || event.ctrlKey) return false
        onToggle(cursor.row)
        return true
      }}
    />
  )
}

function Available({ available, wanted }: { available: number | null; wanted: number | null }) {
  if (available === null) return null
  return (
    <span className={available < (wanted ?? 0) || available <= 0 ? 'document-late' : 'document-quiet'}>
      {formatQuantity(available)}
    </span>
  )
}

/** The lots chosen by hand, else what posting would take, else oldest first of what lies there. */
function lotsOf(draft: Draft, line: SlipLine, lots: Parameters<typeof oldestFirst>[0] | undefined): readonly LotPart[] {
  const chosen = chosenLots(line)
  if (chosen.length > 0) return chosen
  const wanted = numberOf(line.shown['qtyMilli']) ?? 0
  const parts = draft.preview
    .partsOf('lines', line.rows[0]!, line.start)
    .map((row) => ({ lot: String(row['lot']), qtyMilli: numberOf(row['qtyMilli']) ?? 0 }))
  const sum = parts.reduce((total, part) => total + part.qtyMilli, 0)
  return parts.length > 0 && sum === wanted ? parts : oldestFirst(lots ?? [], wanted)
}

/** A problem of any of the line's rows; what is wrong with a lot shows at the quantity, where it is put right. */
function problemOf(draft: Draft, line: SlipLine | undefined, name: string): CellProblem | undefined {
  if (!line) return undefined
  const asked = name === 'qtyMilli' ? ['qtyMilli', 'lot'] : name === 'lot' ? [] : [name]
  for (let row = line.start; row < line.start + line.rows.length; row += 1)
    for (const one of asked) {
      const problem = draft.problemAt('lines', row, one)
      if (problem) return problem
    }
  return undefined
}

const partText = ({ lot, qtyMilli }: LotPart): string => `${lot} ×${formatQuantity(qtyMilli)}`
const toggleHint = label('按袋或按吨计价（/）', 'Price per unit or per tonne (/)')
