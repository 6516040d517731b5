// Reads a workbook sheet by sheet and row by row, so that a hundred thousand rows pass through without ever
// being in memory together. Not built on exceljs's stream reader, because that one gives wrong answers where
// a ledger cannot bear them: sheets of openpyxl files lose their names, rich inline text its first runs,
// texts with a phonetic guide become the guide, formulas that answer true or #N/A become NaN.
// What must hold: whatever is wrong with the file, the caller gets `UnreadableWorkbook` with a reason.

import { assert } from '../../shared/kernel/index.ts'
import { stopIfCancelled } from './cancelled.ts'
import { sheetRows, type SheetRow } from './sheet-rows.ts'
import { unreadable } from './unreadable-workbook.ts'
import { workbookParts } from './workbook-parts.ts'
import { openZip } from './zip-reader.ts'

export interface WorkbookSheet {
  /** Without blanks around it. Two sheets may have the same name then. */
  readonly name: string
  readonly hidden: boolean
  /** Of its XML: says how much work it is before a row is read. */
  readonly unpackedBytes: number
  /**
   * The rows that show anything, in the file's order; may be read again, or not at all, but only while
   * `readWorkbook` has not moved past its end. Throws `UnreadableWorkbook` or `Cancelled`.
   */
  rows(): AsyncIterable<SheetRow>
}

export interface ReadOptions {
  /** Told every thousand rows and after each sheet: rows read so far over all sheets. */
  readonly onProgress?: ((rowsRead: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const progressRows = 1_000

/**
 * The sheets of an .xlsx or .xlsm file in the order of their tabs. The file stays open until the last sheet is
 * taken or the loop is left. Throws `UnreadableWorkbook` or `Cancelled`.
 */
export async function* readWorkbook(file: string, options: ReadOptions = {}): AsyncGenerator<WorkbookSheet> {
  const { signal } = options
  stopIfCancelled(signal)
  const zip = await openZip(file)
  let isOpen = true
  let rowsRead = 0

  async function* rowsOf(part: string): AsyncGenerator<SheetRow> {
    assert(isOpen, `the rows of ${part} are read after the workbook was closed`)
    for await (const rows of worded(file, sheetRows(zip, part, book, signal))) {
      for (const row of rows) {
        yield row
        if (++rowsRead % progressRows !== 0) continue
        options.onProgress?.(rowsRead)
        stopIfCancelled(signal)
      }
    }
    options.onProgress?.(rowsRead)
  }

  const book = await workbookParts(zip, signal).catch(async (error: unknown) => {
    await zip.close()
    throw unreadable(file, error)
  })
  try {
    for (const { name, hidden, part } of book.sheets) {
      stopIfCancelled(signal)
      yield { name, hidden, unpackedBytes: zip.sizeOf(part) ?? 0, rows: () => rowsOf(part) }
    }
  } finally {
    isOpen = false
    await zip.close()
  }
}

async function* worded<T>(file: string, source: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* source
  } catch (error) {
    throw unreadable(file, error)
  }
}
