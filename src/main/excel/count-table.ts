// The sheet of a workbook that is a count sheet of ours: known by its check code, its header found below. Columns are known
// in either language, and named as the reader reads them.

import type { Language } from '../../shared/contract/index.ts'
import { textOf } from './cells.ts'
import { countColumns, markIn } from './count-columns.ts'
import { plain, type Table } from './season-tables.ts'
import { readWorkbook } from './read-workbook.ts'
import type { SheetRow } from './sheet-rows.ts'

/** Null where no sheet has a check code. Throws `UnreadableWorkbook` and `Cancelled`. */
export async function findCountTable(
  file: string,
  language: Language,
  signal: AbortSignal | undefined,
): Promise<{ readonly mark: string; readonly table: Table } | null> {
  for await (const sheet of readWorkbook(file, { signal })) {
    let mark: string | null = null
    let header: SheetRow | null = null
    const rows: SheetRow[] = []
    for await (const row of sheet.rows()) {
      if (mark === null) {
        mark =
          wordsOf(row)
            .map(markIn)
            .find((one) => one !== null) ?? null
        if (mark === null && row.row > rowsAbove) break
      } else if (header === null) header = row
      else rows.push(row)
    }
    if (mark !== null) return { mark, table: tableOf(sheet.name, header, rows, language) }
  }
  return null
}

/** So far down the check code is looked for. */
const rowsAbove = 20

const wordsOf = ({ cells }: SheetRow): string[] =>
  cells.map((cell) => {
    const text = textOf(cell)
    return text.ok ? text.value : ''
  })

function tableOf(sheet: string, header: SheetRow | null, rows: readonly SheetRow[], language: Language): Table {
  const headers = header === null ? [] : wordsOf(header).map(plain)
  const columns = new Map<string, number>()
  const twice: string[] = []
  for (const label of Object.values(countColumns)) {
    const places = headers.flatMap((words, at) => (words === plain(label.zh) || words === plain(label.en) ? [at] : []))
    if (places[0] !== undefined) columns.set(label[language], places[0])
    if (places.length > 1) twice.push(label[language])
  }
  return { sheet, headerRow: header?.row ?? 1, columns, twice, rows }
}
