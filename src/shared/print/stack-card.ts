// Stack card 垛卡: what hangs on a stack, so that whoever stands before it knows what it is and whether it may be touched:
// product, lot, class, whose, since when, how it was found. One for each lot on a position, in letters that are read from
// some steps away; below them lines for what is put on and taken off by hand until the next card.

import { field as f, label } from '../contract/index.ts'
import { storageClasses, type StorageClass } from '../contract/storage-trait.ts'
import { kilogramsOf, plainDecimal, type Grams, type Milli } from '../kernel/index.ts'
import type { OurSide } from '../office/letterhead.ts'
import { lotStandings, type LotStanding } from '../warehouse/lot-quality.ts'
import { entry, productOf, wide } from './document-parts.ts'
import type { FormCommon, PaperRow, Sheet } from './form.ts'

const columns = {
  day: { field: f.text(label('日期', 'Day')), widthMm: 28, fixed: true },
  what: { field: f.text(label('摘要', 'What')), widthMm: 52, fixed: true },
  inMilli: { field: f.quantity(label('入', 'In')), widthMm: 26, fixed: true },
  outMilli: { field: f.quantity(label('出', 'Out')), widthMm: 26, fixed: true },
  leftMilli: { field: f.quantity(label('结存', 'Left')), widthMm: 28, fixed: true },
  hand: { field: f.text(label('经手', 'By')), widthMm: 26, fixed: true },
} as const

/** A lot where it lies. */
export type Stack = {
  readonly position: string
  readonly productName: string
  readonly spec: string | null
  readonly storageClass: StorageClass | null
  readonly lot: string
  /** Whose goods are kept here; null is ours. */
  readonly owner: string | null
  readonly productionDay: string | null
  readonly expiryDay: string | null
  /** When it first came, with what and from whom; the opening balances name nobody. */
  readonly firstDay: string
  readonly receiptNo: string | null
  readonly supplier: string | null
  readonly unit: string
  readonly unitWeightGrams: number
  readonly qtyMilli: number
  /** Of it; nobody takes these. */
  readonly apartMilli: number
  readonly standing: LotStanding
  readonly maxLayers: number | null
}

export type StackFacts = {
  readonly us: OurSide
  readonly warehouse: string
  readonly today: string
  readonly stacks: readonly Stack[]
}

type StackForm = FormCommon & { lay(facts: StackFacts): readonly Sheet[] }

/** A long name takes the place of lines to write on, so that a card stays one card. */
const linesMost = 5
const signsOnLine = { product: 16, lot: 14 } as const
const linesToWrite = (stack: Stack): number =>
  linesMost - linesMore(productOf(stack), signsOnLine.product) - linesMore(stack.lot, signsOnLine.lot)
/** Beyond the first; three more are all that a card has room for. */
const linesMore = (text: string, signs: number): number => [1, 2, 3].filter((line) => text.length > line * signs).length

export const stackCard: StackForm = {
  label: label('垛卡', 'Stack card'),
  paper: 'card',
  parts: [],
  columns,
  lay: ({ us, warehouse, today, stacks }) =>
    stacks.map((stack) => ({
      company: us.name,
      letterhead: [],
      title: label('垛卡', 'Stack card'),
      no: '',
      stamp: stack.standing === 'ok' ? null : lotStandings[stack.standing],
      head: headOf(stack, warehouse),
      rows: rowsOf(stack, today),
      totals: null,
      blocks: [],
    })),
}

const headOf = (stack: Stack, warehouse: string) => [
  wide(entry(label('品名', 'Product'), productOf(stack))),
  entry(label('垛位', 'Position'), stack.position),
  entry(label('批号', 'Lot'), stack.lot),
  entry(label('数量', 'Quantity'), quantityOf(stack)),
  entry(label('状态', 'State'), lotStandings[stack.standing]),
  ...(stack.apartMilli > 0
    ? [entry(label('其中隔离', 'Of it set apart'), `${plainDecimal(stack.apartMilli, 3)} ${stack.unit}`)]
    : []),
  entry(label('储存类别', 'Class'), storageClasses[stack.storageClass ?? 'general']),
  entry(
    label('码放', 'Stacking'),
    stack.maxLayers === null ? '' : label(`最多 ${stack.maxLayers} 层`, `${stack.maxLayers} layers at most`),
  ),
  ...(stack.owner === null ? [] : [entry(label('货主', 'Owner'), stack.owner)]),
  entry(label('仓库', 'Warehouse'), warehouse),
  entry(label('入库日期', 'Received'), stack.firstDay),
  entry(label('入库单', 'Receipt'), stack.receiptNo),
  entry(label('供应商', 'Supplier'), stack.supplier),
  entry(label('生产日期', 'Made on'), stack.productionDay),
  entry(label('有效期至', 'Expires'), stack.expiryDay),
]

function quantityOf({ qtyMilli, unit, unitWeightGrams }: Stack): string {
  const tonnes = plainDecimal(kilogramsOf(qtyMilli as Milli, unitWeightGrams as Grams), 3)
  return `${plainDecimal(qtyMilli, 3)} ${unit}（${tonnes} t）`
}

/** What lies there today, and room to go on by hand. */
const rowsOf = (stack: Stack, today: string): PaperRow[] => [
  { day: today, what: label('账面结存', 'By the books'), leftMilli: stack.qtyMilli },
  ...Array.from({ length: Math.max(1, linesToWrite(stack)) }, () => ({})),
]
