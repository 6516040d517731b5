// Flags of a record that say as much as a value beside them: exempt from VAT or a rate, unlimited or a limit. Setting the
// one clears the other, on screen and wherever a record is made, so that nobody has to undo what he no longer means.

import type { AnyRow, Field, Fields, Value } from './field.ts'

/** What setting a field changes: itself, and what cannot stand beside it. */
export function settingOf(fields: Fields, name: string, value: Value): AnyRow {
  const changed: Record<string, Value> = { [name]: value }
  const field = fields[name]
  if (field?.kind === 'flag' && value === true && field.excludes !== undefined) changed[field.excludes] = null
  if (value !== null && value !== '')
    for (const [other, flag] of Object.entries(fields))
      if (flag.kind === 'flag' && flag.excludes === name) changed[other] = false
  return changed
}

/** The flags a new record begins with, unless the value that excludes them is given. */
export const initialFlags = (fields: Fields, given: AnyRow = {}): AnyRow =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'flag' &&
      field.initially &&
      (field.excludes === undefined || (given[field.excludes] ?? null) === null)
        ? [[name, true]]
        : [],
    ),
  )

/** Whether a field means anything for a record as it stands: what was filled in before is shown all the same. */
export const isMeant = (field: Field, name: string, row: AnyRow): boolean =>
  field.onlyFor === undefined || row[field.onlyFor] === true || (field.kind !== 'flag' && (row[name] ?? null) !== null)
