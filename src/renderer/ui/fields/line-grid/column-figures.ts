// What the figures of a column come to and need: their sum, their decimals, the width in which none is cut.

import {
  label,
  type AnyRow,
  type Field,
  type Label,
  type Language,
  type Value,
} from '../../../../shared/contract/index.ts'
import { decimalsIn, formatNumber, hasDecimals, isNumberKind } from '../../format.ts'
import type { LineColumn } from './columns.ts'
import { counted } from '../../../app/plural.ts'

type ValueOf = (row: AnyRow, index: number, column: LineColumn) => Value
type Figures = Readonly<Record<string, number>>

/** 共 3 行 */
export const countOfLines = (count: number): Label => label(`共 ${count} 行`, counted(count, 'line'))

/** For each column of numbers the decimals that make it line up. */
export function decimalsOf(columns: readonly LineColumn[], rows: readonly AnyRow[], valueOf: ValueOf): Figures {
  return Object.fromEntries(
    columns
      .filter((column) => hasDecimals(column.field.kind))
      .map((column) => [
        column.name,
        column.decimals ??
          decimalsIn(
            rows.map((row, index) => valueOf(row, index, column)),
            column.field.kind,
          ),
      ]),
  )
}

/** Sums of the columns that ask for it; bags and tonnes have none. */
export function totalsOf(columns: readonly LineColumn[], rows: readonly AnyRow[], valueOf: ValueOf): Figures {
  const mixed = hasSeveralUnits(columns, rows, valueOf)
  return Object.fromEntries(
    columns
      .filter(({ field, name }) => 'total' in field && field.total && !(mixed && isInStockUnits(field.kind, name)))
      .map((column) => {
        const sum = rows.reduce((total, row, index) => {
          const value = valueOf(row, index, column)
          return typeof value === 'number' ? total + value : total
        }, 0)
        return [column.name, sum]
      }),
  )
}

function hasSeveralUnits(columns: readonly LineColumn[], rows: readonly AnyRow[], valueOf: ValueOf): boolean {
  const column = columns.find(({ name }) => name === 'unit')
  if (!column) return false
  const units = rows.map((row, index) => valueOf(row, index, column))
  return new Set(units.filter((unit) => typeof unit === 'string' && unit !== '')).size > 1
}

/** Tonnes add up whatever the goods are counted in. */
const isInStockUnits = (kind: Field['kind'], name: string): boolean => kind === 'quantity' && !name.startsWith('tonnes')

const figureWidth = 7.3
const boldFigureWidth = 7.9
const padding = 15
const headPadding = 14
/** Widths grow in steps, so that a column does not twitch with every digit. */
const step = 12

/** The columns' widths, wider where a header, a figure or a sum would be cut. */
export function fittedWidths(
  columns: readonly LineColumn[],
  rows: readonly AnyRow[],
  valueOf: ValueOf,
  totals: Figures | undefined,
  decimals: Figures,
  language: Language,
): readonly number[] {
  return columns.map((column) => {
    const { kind } = column.field
    const star = column.typed && column.field.required ? 9 : 0
    const width = Math.max(column.width, Math.ceil(widthOfText(column.label[language])) + star + headPadding)
    if (!isNumberKind(kind)) return width
    let [least, most] = [0, 0]
    rows.forEach((row, index) => {
      const value = valueOf(row, index, column)
      if (typeof value !== 'number') return
      if (value < least) least = value
      if (value > most) most = value
    })
    const length = (value: number) => formatNumber(kind, value, decimals[column.name]).length
    const total = totals?.[column.name]
    const needed = Math.max(
      length(least) * figureWidth,
      length(most) * figureWidth,
      total === undefined ? 0 : length(total) * boldFigureWidth,
    )
    return width + Math.max(0, Math.ceil((needed + padding - width) / step) * step)
  })
}

/** A header's width: Chinese characters are twice as wide as Latin ones. */
const widthOfText = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e80' ? 12 : 6.7), 0)
