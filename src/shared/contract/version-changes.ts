// What one version of a document says otherwise than the one before: fields of the head and the remarks, rows that came or went, fields of
// rows. A line is the same line by its id; a row without a lasting id (a clause) is the same by what its first field says,
// so that moving it or rewording it reads as one change.

import type { AnyDraft, DocumentContract } from './document.ts'
import { text, type AnyRow, type Fields, type Value } from './field.ts'
import { label } from './label.ts'

export type VersionChange = {
  /** Null for the head. */
  readonly section: string | null
  /** The row's place in the later version, or in the earlier one when it is gone; null for the head. */
  readonly row: number | null
  /** What the row is of: its first field, such as the product of a line; null for the head. */
  readonly about: Value
  /** The field; null where a whole row came or went. */
  readonly field: string | null
  readonly before: Value
  readonly after: Value
  readonly what: 'changed' | 'added' | 'removed'
}

type Version = Pick<AnyDraft, 'head' | 'remarks' | 'sections'>

/** What every document can say besides its kind's own fields; a change of it is told as one of the head. */
export const remarksField = text(label('备注', 'Remarks'))

export function versionChanges(contract: DocumentContract, before: Version, after: Version): VersionChange[] {
  const inHead = fieldChanges(contract.head, before.head, after.head, null, null)
  const inSections = Object.entries(contract.sections).flatMap(([section, { fields }]) =>
    rowChanges(section, fields, before.sections[section] ?? [], after.sections[section] ?? []),
  )
  const [was, is] = [{ remarks: before.remarks || null }, { remarks: after.remarks || null }]
  const inRemarks = fieldChanges({ remarks: remarksField }, was, is, null, null)
  return [...inHead, ...inSections, ...inRemarks]
}

function fieldChanges(
  fields: Fields,
  before: AnyRow,
  after: AnyRow,
  section: string | null,
  row: number | null,
  about: Value = null,
): VersionChange[] {
  return Object.keys(fields).flatMap((field): VersionChange[] => {
    const [was, is] = [before[field] ?? null, after[field] ?? null]
    return was === is ? [] : [{ section, row, about, field, before: was, after: is, what: 'changed' }]
  })
}

function rowChanges(
  section: string,
  fields: Fields,
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): VersionChange[] {
  const left = new Set(before)
  const [first = ''] = Object.keys(fields)
  const same = (a: AnyRow, b: AnyRow): boolean =>
    (a.id === b.id || a[first] === b[first]) && (a[first] ?? null) !== null
  const whole = (row: number, of: AnyRow, what: 'added' | 'removed'): VersionChange => {
    const words = of[first] ?? null
    return {
      section,
      row,
      about: words,
      field: null,
      before: what === 'removed' ? words : null,
      after: what === 'added' ? words : null,
      what,
    }
  }
  const kept = after.flatMap((row, index) => {
    const was = [...left].find(({ id }) => id === row.id) ?? [...left].find((one) => same(one, row))
    if (!was) return [whole(index, row, 'added')]
    left.delete(was)
    return fieldChanges(fields, was, row, section, index, row[first] ?? null)
  })
  return [...kept, ...[...left].map((row) => whole(before.indexOf(row), row, 'removed'))]
}
