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
  /** Pixels it needs, and its share of what is left over. */
  readonly width: number
  readonly grow: number
  /** Enter goes past it, also when it is empty; arrows, Tab and the mouse reach it. */
  readonly passedBy?: boolean
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

export function lineColumn(name: string, field: Field, typed: boolean, more: Partial<LineColumn> = {}): LineColumn {
  return { name, label: field.label, field, typed, width: widthOf(field), grow: growOf(field), ...more }
}

export const isRight = (field: Field): boolean =>
  ['money', 'price', 'quantity', 'weight', 'percent', 'integer'].includes(field.kind)

const padding = 16
const characterWidth = 7.2

/** Wide enough for what the field usually holds; text and names share what the window leaves over. */
function widthOf(field: Field): number {
  const least = widthOfText(field.label) + padding
  const own = field.width === undefined ? kindWidths[field.kind] : Math.round(field.width * characterWidth) + padding
  return Math.max(own, least)
}

const kindWidths: Readonly<Record<Field['kind'], number>> = {
  text: 120,
  choice: 92,
  reference: 140,
  lot: 124,
  sourceLine: 150,
  document: 130,
  item: 150,
  flag: 56,
  day: 100,
  instant: 130,
  money: 106,
  price: 92,
  quantity: 88,
  weight: 88,
  percent: 64,
  integer: 64,
}

const growOf = (field: Field): number =>
  field.kind === 'reference' || field.kind === 'text'
    ? 2
    : field.kind === 'lot' || field.kind === 'sourceLine' || field.kind === 'item'
      ? 1
      : 0

const widthOfText = (label: Label): number => Math.max(label.zh.length * 12, label.en.length * 6.2)
