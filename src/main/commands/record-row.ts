// A record as a row of its table: every column of the contract, the pinyin initials, and the one text it is found by.
// The form and the import make rows here alike.

import { pinyin } from 'pinyin-pro'
import { records } from '../../shared/catalog.ts'
import type { AnyRow, RecordKind, Value } from '../../shared/contract/index.ts'
import type { Param } from '../books/sql.ts'

/** The row of a record; flags are booleans, empty fields null. `initials` are filled when empty. */
export function recordRow(kind: RecordKind, id: number, fields: AnyRow): Record<string, Param | boolean> {
  const row: Record<string, Value> = {}
  for (const [name, field] of Object.entries(records[kind].fields))
    row[name] = fields[name] ?? (field.kind === 'flag' ? false : null)
  row.initials = row.initials ? String(row.initials).toLowerCase() : initialsOf(String(row.name ?? ''))
  return { ...row, id, active: true, version: 1, search: searchOf(row) }
}

/** `中颗粒尿素` → `zklns`; letters and digits stay, all in lower case. */
export function initialsOf(name: string): string {
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 60)
}

export const searchOf = (row: AnyRow): string =>
  [row.code, row.name, row.initials, row.phone, row.spec].filter(Boolean).join(' ').toLowerCase()
