// What the rows of one page come to, column by column, where the whole sheet adds up that column; a running balance is shown
// at the end of a sheet and never added. Null where nothing is added up.

import { sum } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import type { PaperRow, Sheet } from '../../../shared/print/form.ts'
import type { ShownColumn } from './print-options.ts'

const summed = (columns: readonly ShownColumn[], totals: Sheet['totals']): readonly ShownColumn[] =>
  columns.filter(({ name, field }) => 'total' in field && field.total && typeof totals?.[name] === 'number')

export const hasSubtotals = (columns: readonly ShownColumn[], totals: Sheet['totals']): boolean =>
  summed(columns, totals).length > 0

export function subtotalsOf(
  columns: readonly ShownColumn[],
  rows: readonly PaperRow[],
  totals: Sheet['totals'],
): AnyRow | null {
  if (!hasSubtotals(columns, totals)) return null
  const numbers = (name: string) => rows.flatMap(({ [name]: value }) => (typeof value === 'number' ? [value] : []))
  return Object.fromEntries(summed(columns, totals).map(({ name }) => [name, sum(numbers(name))]))
}
