// The columns of the slip. Enter stops at product, quantity and price; lots, weight, amount and stock are worked out
// beside them; warehouse, contract line and plate are there for when they differ.

import { field as f, label, word, type AnyRow, type Language } from '../../../shared/contract/index.ts'
import { delivery } from '../../../shared/sales/delivery.ts'
import type { CellEditorProps, LineColumn } from '../../ui/fields/line-grid/columns.ts'
import { lineColumn } from '../../ui/fields/line-grid/columns.ts'
import type { Taken } from '../../ui/fields/left-over.ts'
import { formatQuantity } from '../../ui/format.ts'
import { wordsOf, type Draft } from '../documents/index.ts'
import { nearestOf, type DrawnFrom } from './draw.ts'
import { ProductInput, type Choice } from './ProductInput.tsx'
import { numberOf, type LotPart } from './slip.ts'

/** What is worked out for a line on screen, without waiting for anyone: the same arithmetic as posting's. */
export type Worked = {
  readonly unit: string | null
  readonly tonnes: number | null
  readonly amount: number | null
  readonly available: number | null
  /** What the price is per, in words. */
  readonly per: string
  readonly lots: readonly LotPart[]
}

export type SlipActs = {
  readonly onSet: (index: number, change: AnyRow) => void
  readonly onPick: (index: number, choice: Choice) => void
  readonly onToggle: (index: number) => void
  readonly onLots: (index: number) => void
}

type Given = SlipActs & {
  readonly worked: readonly Worked[]
  readonly texts: Draft['texts']
  readonly customerId: number | null
  readonly day: string | null
  /** What the lines beside one take of what the slip is drawn from. */
  readonly takenBeside: (index: number) => Taken
  /** What its lines are drawn on, where that is not contracts. */
  readonly source: DrawnFrom
  readonly language: Language
}

const fields = delivery.sections.lines.fields
const tonne = label('吨', 'Tonnes')
export const perTonne = label('吨', 't')
const amountField = f.money(label('金额', 'Amount'), { total: true })

export function slipColumns(given: Given): LineColumn[] {
  const { worked, language, source } = given
  return [
    lineColumn('productId', fields.productId, true, {
      grow: 260,
      width: 190,
      editor: (cell) => productCell(given, cell),
    }),
    lineColumn('lot', fields.lot, false, { grow: 120, width: 136, cell: (_row, index) => lotsCell(given, index) }),
    lineColumn('qtyMilli', fields.qtyMilli, true, { width: 78 }),
    lineColumn('unit', f.text(label('单位', 'Unit')), false, { width: 46, grow: 0 }),
    lineColumn('tonnes', f.quantity(tonne, { total: true }), false, { width: 70, decimals: 3 }),
    lineColumn('priceE4', fields.priceE4, true, { label: label('单价', 'Price'), width: 88 }),
    lineColumn('per', f.text(label('每', 'Per')), false, {
      width: 46,
      grow: 0,
      cell: (_row, index) => perCell(given, index, language),
    }),
    lineColumn('amountFen', amountField, false, { width: 106 }),
    lineColumn('available', f.quantity(label('可用', 'Available')), false, {
      width: 76,
      cell: (row, index) => availableCell(worked[index]?.available ?? null, numberOf(row['qtyMilli'])),
    }),
    lineColumn('warehouseId', fields.warehouseId, true, { passedBy: true, width: 76, grow: 0 }),
    lineColumn(source, fields[source], true, {
      passedBy: true,
      width: 132,
      grow: 0,
      cell: (row) => sourceText(given, row),
    }),
    lineColumn('plate', fields.plate, true, { passedBy: true, width: 68, grow: 0 }),
  ]
}

function productCell(
  { texts, language, customerId, day, takenBeside, onPick, onSet }: Given,
  { row, index, problem, onMove }: CellEditorProps,
) {
  const productId = row['productId'] ?? null
  return (
    <ProductInput
      text={wordsOf(fields.productId, productId, texts, language)}
      isEmpty={productId === null}
      customerId={customerId}
      day={day}
      problem={problem}
      taken={() => takenBeside(index)}
      onPick={(choice) => onPick(index, choice)}
      onClear={() => onSet(index, { productId: null })}
      onMove={onMove}
    />
  )
}

/** The nearest a line is drawn on: a slip may be of lines picked and lines under contract. A gift says that it is one. */
function sourceText({ texts, language }: Given, row: AnyRow): string | null {
  if (row['gift'] === true) return fields.gift.label[language]
  const name = nearestOf(row)
  return name && wordsOf(fields[name], row[name] ?? null, texts, language)
}

function lotsCell({ worked, texts, onLots }: Given, index: number) {
  const lots = worked[index]?.lots ?? []
  if (lots.length === 0) return null
  const placeOf = ({ positionId }: LotPart): string => codeOf(texts[`position:${positionId}`])
  return (
    <button
      type="button"
      tabIndex={-1}
      className="slip-lots-cell"
      title={lots.map((part) => partText(part, placeOf(part))).join('\n')}
      onClick={() => onLots(index)}
    >
      <span>{lots[0]!.lot}</span>
      {placeOf(lots[0]!) !== '' && <em>{placeOf(lots[0]!)}</em>}
      {lots.length > 1 && <b>＋{lots.length - 1}</b>}
    </button>
  )
}

function perCell({ worked, onToggle }: Given, index: number, language: Language) {
  const per = worked[index]?.per
  if (!per) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className="slip-per"
      title={word(toggleHint, language)}
      onClick={() => onToggle(index)}
    >
      {per}
    </button>
  )
}

function availableCell(available: number | null, wanted: number | null) {
  if (available === null) return null
  return (
    <span className={available < (wanted ?? 0) || available <= 0 ? 'document-late' : 'document-quiet'}>
      {formatQuantity(available)}
    </span>
  )
}

const partText = ({ lot, qtyMilli }: LotPart, place: string): string =>
  `${lot}${place && ` · ${place}`} ×${formatQuantity(qtyMilli)}`
/** `A01 东一垛` → `A01`. */
const codeOf = (text: string | undefined): string => text?.split(' ')[0] ?? ''
const toggleHint = label('按袋或按吨计价（/）', 'Price per unit or per tonne (/)')
