// A record whose code is blank or taken twice leaves its true code unknown, and every row that uses it would be
// blamed. So many rows, so many codes are taken for lost: of the unknown ones those that are used most.

import { documents } from '../../shared/catalog.ts'
import type { DocumentContract, Fields, RecordKind } from '../../shared/contract/index.ts'
import { textOf } from './cells.ts'
import { cellAt, headersOf } from './import-fields.ts'
import { openingSheets, type ReadTables } from './season-tables.ts'

export function lostCodes(
  read: ReadTables,
  kind: RecordKind,
  known: ReadonlyMap<string, number>,
  rows: number,
): string[] {
  if (rows === 0) return []
  const uses = new Map<string, number>()
  for (const [sheet, fields] of sheetsWithFields()) {
    const table = read.tables.get(sheet)
    for (const header of headersTo(kind, fields))
      for (const row of table?.rows ?? []) {
        const words = table ? textOf(cellAt(table, row, header)) : null
        if (words?.ok && words.value !== '' && !known.has(words.value))
          uses.set(words.value, (uses.get(words.value) ?? 0) + 1)
      }
  }
  const byUse = [...uses].toSorted(([, a], [, b]) => b - a)
  return byUse.slice(0, rows).flatMap(([code, count]) => (count > 1 ? [code] : []))
}

const headersTo = (kind: RecordKind, fields: Fields): string[] =>
  Object.values(fields).flatMap((field) => (field.kind === 'reference' && field.to === kind ? headersOf(field) : []))

function sheetsWithFields(): (readonly [string, Fields])[] {
  const { sections } = documents.openingBalances
  return [
    ...(Object.values(documents) as DocumentContract[]).flatMap((contract) => {
      const fields = Object.assign(
        {},
        contract.head,
        ...Object.values(contract.sections).map((one) => one.fields),
      ) as Fields
      return contract.workbook ? [[contract.workbook.sheet, fields] as const] : []
    }),
    [openingSheets.stock, sections.stock.fields],
    [openingSheets.items, sections.items.fields],
  ]
}
