// How a value of a column reads on paper; numbers of a column that is added up with the same decimals.

import { word, type Field, type Language } from '../../../shared/contract/index.ts'
import type { PaperCell } from '../../../shared/print/form.ts'
import { formatNumber, formatValue } from '../../ui/format.ts'

export type CellColumn = { readonly field: Field; readonly decimals: number | undefined }

export function cellText({ field, decimals }: CellColumn, value: PaperCell | undefined, language: Language): string {
  if (typeof value === 'object' && value !== null)
    return 'field' in value ? formatValue(value.field, value.value, language) : word(value, language)
  return field.kind === 'quantity' && typeof value === 'number'
    ? formatNumber('quantity', value, decimals)
    : formatValue(field, value, language)
}

/** A number of a document, a lot, `15-15-15`: broken at its marks nobody reads it; and words of letters. */
const whole = /([A-Za-z]*\d[\w.]*(?:-[\w.]+)+|[A-Za-z]+)/

/** Longer ones would take a column too much of its width, and break. */
const wholeMost = 18

/** A text cut where it may wrap; what is kept whole stands at the odd places. */
export const piecesOf = (text: string): readonly string[] => text.split(whole)

export const isWhole = (piece: string, index: number): boolean => index % 2 === 1 && piece.length <= wholeMost

export const wholeIn = (text: string): readonly string[] => piecesOf(text).filter(isWhole)
