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
