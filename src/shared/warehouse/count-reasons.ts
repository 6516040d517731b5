// What a count means for the reasons of its lot, on screen and where a filled-in workbook is read: agreeing, finding more
// and lying elsewhere have one reason each; a loss has two that post differently.

import type { AnyRow, Value } from '../contract/index.ts'
import { lotDifferences, lotKey } from './lot-differences.ts'
import type { checkReasons } from './stock-check.ts'

type CheckReason = keyof typeof checkReasons

/** `borne` is what the lot gains or loses of the line's difference. */
const fits: Readonly<Record<CheckReason, (borne: number, difference: number) => boolean>> = {
  agrees: (_, difference) => difference === 0,
  gain: (borne) => borne > 0,
  naturalLoss: (borne) => borne < 0,
  poorKeeping: (borne) => borne < 0,
  moved: (borne, difference) => borne === 0 && difference !== 0,
}

export const reasonFits = (reason: string, borne: number, difference: number): boolean =>
  Object.hasOwn(fits, reason) && fits[reason as CheckReason](borne, difference)

export const lessBook = (row: AnyRow, count: Value | undefined): number | null =>
  typeof count === 'number' && typeof row['bookMilli'] === 'number' ? count - row['bookMilli'] : null

/** Of what was found: the second count, where there is one. */
export const differenceOf = (row: AnyRow): number | null => lessBook(row, row['recountMilli'] ?? row['countedMilli'])

/** Of each row's difference what its lot bears; a row that is not counted differs by nothing. */
export const borneOf = (rows: readonly AnyRow[]): number[] =>
  lotDifferences(rows.map((row) => ({ key: lotKey(row), difference: differenceOf(row) ?? 0 })))

/** The rows with the reasons their counts have: a loss must be given one, and one that stands is kept. */
export function withReasons(rows: readonly AnyRow[]): readonly AnyRow[] {
  const borne = borneOf(rows)
  return rows.map((row, index) => {
    const reason = reasonOf(row, borne[index] ?? 0)
    return reason === (row['reason'] ?? null) ? row : { ...row, reason }
  })
}

function reasonOf(row: AnyRow, borne: number): Value {
  const difference = differenceOf(row)
  if (difference === null) return null
  if (difference === 0) return 'agrees'
  if (borne === 0) return 'moved'
  if (borne > 0) return 'gain'
  return row['reason'] === 'naturalLoss' || row['reason'] === 'poorKeeping' ? row['reason'] : null
}
