// The columns of a stock check sheet: what lies where, what the books say, what was counted, and the difference.

import { label, field as f, type DocumentContract } from '../../../shared/contract/index.ts'
import { differenceOf } from '../../../shared/warehouse/count-reasons.ts'
import { checkReasons, stockCheck } from '../../../shared/warehouse/stock-check.ts'
import { ChoiceInput } from '../../ui/fields/ChoiceInput.tsx'
import { lineColumn, type CellEditorProps, type LineColumn } from '../../ui/fields/line-grid/columns.ts'
import type { SheetShape } from './sheet.ts'

/** Blind hides the books and every difference until the counting is over; a recount is typed where it is asked for. */
export function checkColumns(
  contract: DocumentContract,
  { warehouseId, byPosition, withOwners }: SheetShape,
  blind: boolean,
  recounting: boolean,
): LineColumn[] {
  const { fields, posted } = contract.sections['lines']!
  // A reason tells whether a count agrees, and only what is not booked wants a price.
  const books = new Set(['bookMilli', 'differenceMilli', 'reason', 'unitCostE4', 'costFen'])
  const columns = [
    // The page says the one warehouse of the sheet.
    ...(warehouseId === null
      ? [lineColumn('warehouseId', fields['warehouseId']!, true, { passedBy: true, width: 96, grow: 0 })]
      : []),
    ...(byPosition
      ? [lineColumn('positionId', fields['positionId']!, true, { passedBy: true, width: 60, grow: 0 })]
      : []),
    ...(withOwners ? [lineColumn('ownerId', fields['ownerId']!, true, { passedBy: true, width: 92, grow: 120 })] : []),
    lineColumn('productId', fields['productId']!, true, { grow: 300, width: 160 }),
    lineColumn('lot', fields['lot']!, true, { grow: 100 }),
    lineColumn('unit', posted['unit']!, false, { width: 44, grow: 0 }),
    lineColumn('bookMilli', fields['bookMilli']!, false, { width: 82 }),
    lineColumn('countedMilli', fields['countedMilli']!, !recounting, { width: 82 }),
    lineColumn('recountMilli', fields['recountMilli']!, true, { width: 82, passedBy: !recounting }),
    lineColumn('differenceMilli', f.quantity(label('差异', 'Difference'), { signed: true }), false, { width: 68 }),
    lineColumn('reason', fields['reason']!, true, { width: 104, editor: reasonEditor }),
    lineColumn('unitCostE4', fields['unitCostE4']!, true, { passedBy: true, width: 80 }),
    lineColumn('costFen', posted['costFen']!, false, { width: 84 }),
  ]
  return blind ? columns.filter((column) => !books.has(column.name)) : columns
}

/** Only the reasons that fit the difference, at once, so that one key says why something is missing. */
function reasonEditor({ row, value, problem, onChange, onMove }: CellEditorProps) {
  const difference = differenceOf(row)
  const fits =
    difference === null
      ? checkReasons
      : difference === 0
        ? { agrees: checkReasons.agrees }
        : { ...(difference < 0 ? losses : gains), ...(typeof row['positionId'] === 'number' ? elsewhere : {}) }
  const field = {
    ...stockCheck.sections.lines.fields.reason,
    choices: fits,
    required: difference !== null && difference < 0,
  }
  return (
    <ChoiceInput
      bare
      autoFocus
      name="reason"
      field={field}
      value={value}
      problem={problem}
      onChange={onChange}
      onMove={onMove}
    />
  )
}

const gains = { gain: checkReasons.gain }
const elsewhere = { moved: checkReasons.moved }
const losses = { naturalLoss: checkReasons.naturalLoss, poorKeeping: checkReasons.poorKeeping }
