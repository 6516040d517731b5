// The rows of a count sheet that somebody wrote into: what lies where, as codes, and what was counted of it.

import type { Language } from '../../shared/contract/index.ts'
import { stockCheck } from '../../shared/warehouse/stock-check.ts'
import { countColumns, type CountColumn } from './count-columns.ts'
import type { Flaws } from './flaws.ts'
import { numberAt, readField, wordsAt } from './import-fields.ts'
import type { Table, TableRow } from './season-tables.ts'

/** Where goods lie and whose they are, as the sheet says it: codes. */
export type Identity = Readonly<Record<'warehouse' | 'position' | 'owner' | 'product' | 'lot', string>>
/** A row somebody wrote into. */
export type Entry = {
  readonly row: TableRow
  readonly identity: Identity
  readonly countedMilli: number | null
  readonly recountMilli: number | null
  readonly reason: string | null
}

export type Reading = { readonly table: Table; readonly language: Language; readonly flaws: Flaws }

export function readEntries(
  table: Table,
  usualWarehouse: string,
  listed: ReadonlySet<string>,
  language: Language,
  flaws: Flaws,
): Entry[] {
  const seen = new Map<string, number>()
  return table.rows.flatMap((row): Entry[] => {
    const before = flaws.count()
    const words = (name: CountColumn): string => codeOf(wordsAt(table, row, countColumns[name][language], flaws) ?? '')
    const identity: Identity = {
      warehouse: words('warehouse') || usualWarehouse,
      position: words('position'),
      owner: words('owner'),
      product: words('product'),
      lot: (wordsAt(table, row, countColumns.lot[language], flaws) ?? '').trim(),
    }
    const entry: Entry = {
      row,
      identity,
      countedMilli: quantityAt(table, row, 'counted', language, flaws),
      recountMilli: quantityAt(table, row, 'recount', language, flaws),
      reason: reasonAt(table, row, language, flaws),
    }
    const isWritten = entry.countedMilli !== null || entry.recountMilli !== null || entry.reason !== null
    const names = identity.product !== '' || identity.lot !== '' || identity.position !== '' || identity.owner !== ''
    const key = keyOf(identity)
    // A listed line that nobody counted is left as it is; a line added without a count is a mistake.
    if (!isWritten && flaws.count() === before && (listed.has(key) || !names)) return []
    const first = seen.get(key)
    if (first !== undefined) flaws.add(table, row.row, countColumns.product[language], 'count.rowTwice', { row: first })
    seen.set(key, row.row)
    return first === undefined ? [entry] : []
  })
}

function quantityAt(table: Table, row: TableRow, name: 'counted' | 'recount', language: Language, flaws: Flaws) {
  const header = countColumns[name][language]
  const milli = numberAt(table, row, header, 3, flaws)
  if (milli === null || milli >= 0) return milli
  flaws.add(table, row.row, header, 'field.negative', { field: countColumns[name] })
  return null
}

function reasonAt(table: Table, row: TableRow, language: Language, flaws: Flaws): string | null {
  const field = { ...stockCheck.sections.lines.fields.reason, sheet: countColumns.reason[language] }
  const reason = readField(table, row, field, () => null, flaws)
  return typeof reason === 'string' ? reason : null
}

/** `C0012 示例户` is known by its code. */
export const codeOf = (words: string): string => words.split(/\s/)[0] ?? ''

export const keyOf = (identity: Identity): string =>
  [identity.warehouse, identity.position, identity.owner, identity.product, identity.lot]
    .map((word) => word.normalize('NFKC').toUpperCase())
    .join('\n')
