// The sheets of a workbook that moves in, as tables: found by name, their columns by header, in any order.
// Blank rows are dropped; unknown sheets are left out and named.

import { documents, records } from '../../shared/catalog.ts'
import type { DocumentContract, RecordContract } from '../../shared/contract/index.ts'
import { isBlank, textOf, trimmed, type Cell } from './cells.ts'
import { readWorkbook } from './read-workbook.ts'

export type TableRow = { readonly row: number; readonly cells: readonly Cell[] }
export type Table = {
  readonly sheet: string
  readonly headerRow: number
  /** Header → column, counted from 0. */
  readonly columns: ReadonlyMap<string, number>
  /** Headers that appear more than once. */
  readonly twice: readonly string[]
  readonly rows: readonly TableRow[]
}

export const openingSheets = { stock: '期初库存', items: '期初往来', accounts: '期初科目' } as const
export const companySheet = '公司'
/** Says what to fill in; nothing is read from it. */
export const guideSheet = '说明'

const known = new Set<string>([
  companySheet,
  guideSheet,
  ...Object.values(openingSheets),
  ...Object.values(records as Record<string, RecordContract>).flatMap((contract) => contract.workbook ?? []),
  ...Object.values(documents as Record<string, DocumentContract>).flatMap((contract) => contract.workbook?.sheet ?? []),
])

export type ReadTables = {
  readonly tables: ReadonlyMap<string, Table>
  readonly leftOut: readonly string[]
  /** Known sheets of which there are two. */
  readonly twice: readonly Table[]
}

export async function readTables(
  file: string,
  options: { signal?: AbortSignal | undefined; onProgress?: ((rows: number) => void) | undefined },
): Promise<ReadTables> {
  const tables = new Map<string, Table>()
  const leftOut: string[] = []
  const twice: Table[] = []
  for await (const sheet of readWorkbook(file, options)) {
    const name = plain(sheet.name)
    if (!known.has(name)) {
      leftOut.push(trimmed(sheet.name))
      continue
    }
    const rows: TableRow[] = []
    for await (const row of sheet.rows()) if (!row.cells.every(isBlank)) rows.push(row)
    const table = tableOf(name, rows)
    if (tables.has(name)) twice.push(table)
    else tables.set(name, table)
  }
  return { tables, leftOut, twice }
}

/** Names of sheets and columns mean the same with blanks in them or typed in full width. */
export const plain = (text: string): string => trimmed(text.normalize('NFKC')).replaceAll(/\s/g, '')

function tableOf(sheet: string, rows: readonly TableRow[]): Table {
  const header = rows[0]
  const columns = new Map<string, number>()
  const twice: string[] = []
  header?.cells.forEach((cell, index) => {
    const text = textOf(cell)
    const name = text.ok ? plain(text.value) : ''
    if (name === '') return
    if (columns.has(name)) twice.push(name)
    else columns.set(name, index)
  })
  return { sheet, headerRow: header?.row ?? 1, columns, twice, rows: rows.slice(1) }
}
