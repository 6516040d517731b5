// The one way out to Excel: every list, report and ledger is written here, so that all of them have real
// numbers and dates, frozen headers, filters, print titles and widths that fit Chinese, and so that a faster
// writer could take over by replacing this file. Rows are written as they come; none is kept.
// What must hold: the file appears complete or not at all.

import type ExcelJS from 'exceljs'
import { assert } from '../../shared/kernel/index.ts'
import { stopIfCancelled } from './cancelled.ts'
import { headerStyle, linkStyle, shownCell, subtitleStyle, titleStyle, cellText, widthOf } from './cell-style.ts'
import type { CellRole } from './cell-style.ts'
import { streamedWorkbook, validationsOf, type StreamedWorkbook } from './exceljs-stream.ts'
import { columnLetters } from './column-letters.ts'
import { replacingFile } from './replace-file.ts'
import { sheetNamer, validSheetName } from './sheet-names.ts'
import type { Column, SheetDataRow, SheetLink, SheetRowValues, SheetSource } from './sheet-source.ts'

export interface WriteOptions {
  /** Told every thousand rows and at the end: data rows written so far over all sheets. */
  readonly onProgress?: ((rowsDone: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Who made it, for the file's properties. */
  readonly creator?: string
  readonly title?: string
  /** Rows of a sheet before a second one goes on; Excel's own limit unless told. */
  readonly rowsPerSheet?: number
}

export interface WrittenWorkbook {
  /** Data rows over all sheets: without titles, headers and totals. */
  readonly rows: number
  /** As Excel has them, in order. */
  readonly sheets: readonly string[]
}

const excelRowsMax = 1_048_576
const sampleRows = 200
const progressRows = 1_000
const roomRows = 50
const emptyRowHeight = 16

/**
 * Writes one workbook; an existing file of that name is replaced at the end. At least one sheet is needed.
 * Throws `Cancelled`, `UnwritableWorkbook`, and what the sources throw; then nothing is left behind.
 */
export async function writeWorkbook(
  file: string,
  sheets: Iterable<SheetSource> | AsyncIterable<SheetSource>,
  options: WriteOptions = {},
): Promise<WrittenWorkbook> {
  const { signal } = options
  stopIfCancelled(signal)
  const names: string[] = []
  let rows = 0
  await replacingFile(file, async (temporary) => {
    const { creator = '禾账', title = '', rowsPerSheet = excelRowsMax } = options
    const book = await streamedWorkbook(temporary, { creator, title })
    const nameOf = sheetNamer()
    const pages: Pages = {
      rowsPerSheet,
      begin(source, sample) {
        const name = nameOf(source.name)
        names.push(name)
        return beginPage(book, name, source, sample)
      },
      async rowDone(page) {
        rows++
        if (rows % roomRows === 0) await page.room()
        if (rows % progressRows === 0) options.onProgress?.(rows)
        stopIfCancelled(signal)
      },
    }
    try {
      for await (const source of sheets) {
        stopIfCancelled(signal)
        await writeSheet(source, pages)
      }
      assert(names.length > 0, 'a workbook needs a sheet')
      await book.finish()
      stopIfCancelled(signal)
    } catch (error) {
      await book.discard()
      throw error
    }
  })
  options.onProgress?.(rows)
  return { rows, sheets: names }
}

interface Pages {
  readonly rowsPerSheet: number
  begin(source: SheetSource, sample: readonly SheetDataRow[]): Page
  rowDone(page: Page): Promise<void>
}

/** One sheet being written. */
interface Page {
  readonly row: () => number
  add(values: SheetRowValues, role: CellRole): void
  room(): Promise<void>
  end(): void
}

/** The first rows are held back until there are enough to see how wide the columns must be. */
async function writeSheet(source: SheetSource, pages: Pages): Promise<void> {
  const sample: SheetDataRow[] = []
  let page: Page | undefined
  async function put(row: SheetDataRow): Promise<void> {
    page ??= pages.begin(source, sample)
    // The last row is kept free for totals.
    if (page.row() >= pages.rowsPerSheet - 1) {
      page.end()
      page = pages.begin(source, sample)
    }
    page.add(valuesOf(row), 'subtotal' in row ? 'subtotal' : 'data')
    await pages.rowDone(page)
  }
  async function putSample(): Promise<void> {
    for (const row of sample) await put(row)
  }
  for await (const row of source.rows) {
    if (page !== undefined) await put(row)
    else if (sample.push(row) === sampleRows) await putSample()
  }
  if (page === undefined) await putSample()
  page ??= pages.begin(source, sample)
  const totals = typeof source.totals === 'function' ? source.totals() : source.totals
  if (totals !== undefined) page.add(totals, 'total')
  page.end()
}

const valuesOf = (row: SheetDataRow): SheetRowValues => ('subtotal' in row ? row.subtotal : row)

function beginPage(book: StreamedWorkbook, name: string, source: SheetSource, sample: readonly SheetDataRow[]): Page {
  const { columns, link, title = [], freezeColumns = 0 } = source
  const headerRow = (link === undefined ? 0 : 1) + title.length + 1
  const streamed = book.addSheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: source.landscape === true ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    views: [{ state: 'frozen', xSplit: freezeColumns, ySplit: headerRow }],
  })
  const { sheet } = streamed
  const first = sample.map(valuesOf)
  const seen = Array.isArray(source.totals) ? [...first, source.totals as SheetRowValues] : first
  sheet.columns = columns.map((column, index) => ({ width: widthOf(column, index, seen) }))
  let row = 0
  let lastDataRow = headerRow

  function line(text: string, style: Partial<ExcelJS.Style>): void {
    const cells = sheet.getRow(++row)
    const cell = cells.getCell(1)
    cell.value = cellText(text)
    cell.style = style
    cells.commit()
  }
  // Without a password: it keeps people from typing past the cells, not from opening the lock.
  if (source.form) void sheet.protect('', { formatColumns: true, autoFilter: true })
  function follow(column: number, to: SheetLink): void {
    streamed.link(sheet.getRow(row).getCell(column).address, validSheetName(to.sheet))
  }

  if (link !== undefined) {
    streamed.link('A1', validSheetName(link.sheet))
    line(link.text, linkStyle)
  }
  for (const [index, text] of title.entries()) line(text, index === 0 ? titleStyle : subtitleStyle)
  const header = sheet.getRow(++row)
  for (const [index, column] of columns.entries()) {
    const cell = header.getCell(index + 1)
    cell.value = cellText(column.header)
    cell.style = headerStyle
  }
  header.commit()

  return {
    row: () => row,
    room: () => streamed.room(),
    add(values, role) {
      assert(values.length <= columns.length, `${values.length} values for ${columns.length} columns in ${name}`)
      const cells = sheet.getRow(++row)
      for (const [index, column] of columns.entries()) {
        const value = values[index] ?? null
        const shown = shownCell(value, column, role === 'data' && column.fill ? 'fill' : role, row)
        const cell = cells.getCell(index + 1)
        if (shown.value !== null) cell.value = shown.value
        cell.style = shown.style
        if (typeof value === 'object' && value !== null && 'text' in value) follow(index + 1, value)
      }
      cells.commit()
      if (role !== 'total') lastDataRow = row
    },
    end() {
      if (source.form) lastDataRow = endForm(sheet, columns, { headerRow, row, emptyRows: source.form.emptyRows })
      sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: lastDataRow, column: columns.length } }
      streamed.end()
    },
  }
}

/** Empty rows to write into, and the choices of every column that has them; answers the last row. */
function endForm(
  sheet: ExcelJS.Worksheet,
  columns: readonly Column[],
  { headerRow, row, emptyRows }: { headerRow: number; row: number; emptyRows: number },
): number {
  const last = row + emptyRows
  for (let at = row + 1; at <= last; at++) {
    const cells = sheet.getRow(at)
    // exceljs leaves out rows that have neither a value nor a height.
    cells.height = emptyRowHeight
    for (const [index, column] of columns.entries())
      cells.getCell(index + 1).style = shownCell(null, column, column.fill ? 'fill' : 'empty', at).style
    cells.commit()
  }
  for (const [index, { choices }] of columns.entries()) {
    if (!choices) continue
    const letters = columnLetters(index + 1)
    validationsOf(sheet).add(`${letters}${headerRow + 1}:${letters}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
    })
  }
  return last
}
