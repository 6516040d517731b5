// A column of a line grid: a field of the contract, how wide it stands, and whether people type into it.

import type { ReactNode } from 'react'
import type { AnyRow, Field, Fields, Label, Value } from '../../../../shared/contract/index.ts'
import type { Move, Picked } from '../input-props.ts'

export type CellEditorProps = {
  readonly row: AnyRow
  readonly index: number
  readonly value: Value
  readonly problem: string | undefined
  readonly onChange: (value: Value, picked?: Picked) => void
  readonly onMove: (move: Move) => void
}

export type LineColumn = {
  readonly name: string
  readonly label: Label
  readonly field: Field
  /** People type into it; otherwise it is worked out. */
  readonly typed: boolean
  /** Pixels it needs, and how many more it may take of what is left over. */
  readonly width: number
  readonly grow: number
  /** Enter goes past it, also when it is empty; arrows, Tab and the mouse reach it. */
  readonly passedBy?: boolean
  /** Follows from other columns (net = amount − VAT): it gives way where the window is too narrow for all, the greatest first. */
  readonly spare?: number
  /** Decimals of a column of quantities that are always the same; otherwise as many as its values need. */
  readonly decimals?: number
  /** Draws the cell where words of the value do not do. */
  readonly cell?: ((row: AnyRow, index: number) => ReactNode) | undefined
  readonly editor?: ((props: CellEditorProps) => ReactNode) | undefined
}

/** Columns of the fields people see, in the contract's order. */
export const columnsOf = (fields: Fields, typed: boolean): LineColumn[] =>
  Object.entries(fields)
    .filter(([, field]) => !field.hidden)
    .map(([name, field]) => lineColumn(name, field, typed))

/** As the contract sets them; columns it does not name follow as they come. Without a word of it, as people read them. */
export function inOrder(columns: readonly LineColumn[], order?: readonly string[]): readonly LineColumn[] {
  if (order === undefined) return asRead(columns)
  const place = ({ name }: LineColumn) => (order.includes(name) ? order.indexOf(name) : order.length)
  return columns.toSorted((a, b) => place(a) - place(b))
}

/** What is worked out stands behind what it tells of: the product behind the line it is drawn from, the unit behind quantities. */
function asRead(columns: readonly LineColumn[]): readonly LineColumn[] {
  const isQuantity = ({ field }: LineColumn) => field.kind === 'quantity'
  const afterSource = (all: readonly LineColumn[]) => all.findIndex(({ field }) => field.kind === 'sourceLine') + 1
  const afterQuantities = (all: readonly LineColumn[]) => {
    const first = all.findIndex(isQuantity)
    const next = all.findIndex((column, at) => at > first && !isQuantity(column))
    return first < 0 ? 0 : next < 0 ? all.length : next
  }
  return broughtTo(broughtTo(columns, 'productId', afterSource), 'unit', afterQuantities)
}

/** The worked-out column `name` brought forward to where `place` says among the others; it never goes back. */
function broughtTo(
  columns: readonly LineColumn[],
  name: string,
  place: (others: readonly LineColumn[]) => number,
): readonly LineColumn[] {
  const column = columns.find((one) => one.name === name && !one.typed)
  if (!column) return columns
  const others = columns.filter((one) => one !== column)
  const at = place(others)
  return at === 0 || at >= columns.indexOf(column) ? columns : others.toSpliced(at, 0, column)
}

export function lineColumn(name: string, field: Field, typed: boolean, more: Partial<LineColumn> = {}): LineColumn {
  return {
    name,
    label: field.label,
    field,
    typed,
    width: widthOf(field),
    grow: growOf(field),
    spare: spareOf(name, field, typed),
    // A source that may be left out is brought by choosing its lines, seldom by typing its number.
    passedBy: field.passedBy === true || (field.kind === 'sourceLine' && !field.required),
    ...more,
  }
}

/** Where a line came from stands among the related documents too, its rate with its product; what is typed stays. */
function spareOf(name: string, field: Field, typed: boolean): number {
  if (name === 'netFen') return 3
  if (name === 'taxFen') return 2
  if (typed) return 0
  return name === 'taxRateBp' || (field.kind === 'sourceLine' && !field.required) ? 1 : 0
}

export const isRight = (field: Field): boolean =>
  ['money', 'price', 'quantity', 'weight', 'percent', 'permille', 'temperature', 'integer'].includes(field.kind)

const padding = 12
const characterWidth = 6
/** A column that may grow is content with this share of what its field asks for. */
const tightShare = 0.77

/** Wide enough for what the field usually holds; text and names share what the window leaves over, up to a limit. */
function widthOf(field: Field): number {
  const floor = kindWidths[field.kind]
  if (field.width === undefined) return floor
  const asked = Math.round(field.width * characterWidth * (growOf(field) > 0 ? tightShare : 1)) + padding
  return Math.max(asked, growOf(field) > 0 ? Math.min(floor, asked * 2) : 0)
}

const kindWidths: Readonly<Record<Field['kind'], number>> = {
  text: 96,
  choice: 64,
  reference: 84,
  lot: 112,
  sourceLine: 130,
  document: 130,
  item: 130,
  flag: 52,
  day: 90,
  instant: 130,
  money: 88,
  price: 80,
  quantity: 70,
  weight: 70,
  percent: 56,
  permille: 56,
  temperature: 60,
  integer: 56,
}

/** How far beyond its width a column may grow, in pixels. */
function growOf(field: Field): number {
  const asked = field.width ?? 0
  switch (field.kind) {
    case 'text':
      return asked > 0 && asked < 12 ? 0 : 220
    case 'reference':
      return Math.max(60, asked * 8)
    case 'lot':
    case 'sourceLine':
    case 'item':
      return 60
    default:
      return 0
  }
}
