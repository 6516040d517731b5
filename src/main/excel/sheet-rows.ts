// The rows of one sheet, as they come out of its XML: column by column, formulas as their last result, dates
// by the cell's style. Rows that show nothing are left out: formatted but empty rows run to a million in
// workbooks that people have worked in. Row numbers are Excel's own, so that a complaint can name them.

import { isBlank, type BrokenCell, type Cell } from './cells.ts'
import { detached, scanPart, unescaped, type WorkbookParts } from './workbook-parts.ts'
import { attribute, MalformedXml, type XmlHandler } from './xml-scanner.ts'
import type { ZipReader } from './zip-reader.ts'

/** `row` counts from 1; `cells[0]` is column A; columns after the last filled one are absent, gaps are null. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

const rowsMax = 1_048_576
const columnsMax = 16_384

/** Throws `Cancelled`, and bare errors of zip and XML that the caller words. */
export async function* sheetRows(
  zip: ZipReader,
  part: string,
  book: WorkbookParts,
  signal?: AbortSignal,
): AsyncGenerator<SheetRow[]> {
  const collector = rowCollector(book)
  for await (const _ of scanPart(zip, part, collector.handler, signal)) {
    const rows = collector.take()
    if (rows.length > 0) yield rows
  }
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  text: string
  hasValue: boolean
  formula: string | null
}

function rowCollector(book: WorkbookParts): { readonly handler: XmlHandler; take(): SheetRow[] } {
  let rows: SheetRow[] = []
  let inRows = false
  let row = 0
  let cells: Cell[] = []
  let column = 0
  let cell: OpenCell | null = null
  let taking: 'value' | 'formula' | null = null
  let phonetic = false

  function openRow(attributes: string): void {
    row = Number(attribute(attributes, 'r') ?? row + 1)
    if (!Number.isInteger(row) || row < 1 || row > rowsMax) throw new MalformedXml(`row ${row}`)
    cells = []
    column = 0
  }

  function openCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    column = reference === undefined ? column + 1 : columnOf(reference)
    if (column < 1 || column > columnsMax) throw new MalformedXml(`column ${column} in row ${row}`)
    const type = attribute(attributes, 't') ?? 'n'
    const style = Number(attribute(attributes, 's') ?? 0)
    cell = { column, type, style, text: '', hasValue: false, formula: null }
  }

  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'sheetData') inRows = true
      if (!inRows) return
      if (name === 'row') openRow(attributes)
      else if (name === 'c') openCell(attributes)
      else if (cell === null) return
      else if (name === 'rPh') phonetic = true
      else if (name === 'f') {
        cell.formula = ''
        taking = 'formula'
      } else if (name === 'v' || (name === 't' && !phonetic)) {
        cell.hasValue = true
        taking = 'value'
      }
    },
    text(piece) {
      if (cell === null || taking === null) return
      if (taking === 'value') cell.text += piece
      else cell.formula += piece
    },
    close(name) {
      if (name === 'sheetData') inRows = false
      if (!inRows) return
      if (name === 'rPh') phonetic = false
      else if (name === 'v' || name === 't' || name === 'f') taking = null
      else if (name === 'c' && cell !== null) {
        const value = valueOf(cell, book)
        if (value !== null) {
          while (cells.length < cell.column - 1) cells.push(null)
          cells[cell.column - 1] = value
        }
        cell = null
      } else if (name === 'row' && !cells.every(isBlank)) rows.push({ row, cells })
    },
  }
  return {
    handler,
    take() {
      const taken = rows
      rows = []
      return taken
    },
  }
}

/** 28 of 'AB7'; 0 when there are no letters. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column
}

function valueOf(cell: OpenCell, book: WorkbookParts): Cell {
  const { type, text } = cell
  if (type === 'inlineStr' || type === 'str') return text === '' ? null : detached(unescaped(text))
  if (!cell.hasValue || text === '') return cell.formula === null ? null : broken('notCalculated', `=${cell.formula}`)
  if (type === 'b') return text === '1' || text === 'true'
  if (type === 'e') return broken('excelError', text)
  if (type === 'd')
    return new Date(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`)
  if (type === 's') {
    const shared = book.strings[Number(text)]
    if (shared === undefined) throw new MalformedXml(`shared string ${text}`)
    return shared === '' ? null : shared
  }
  return numberOf(text.trim(), book.datedStyles[cell.style] === true, book.from1904)
}

const broken = (why: BrokenCell['broken'], shown: string): BrokenCell => ({ broken: why, shown: shown.slice(0, 200) })

const msPerDay = 86_400_000
const unixEpochInExcel = 25_569
const daysFrom1900To1904 = 1_462

function numberOf(text: string, dated: boolean, from1904: boolean): Cell {
  // A whole number of more than 15 digits is a code that some program wrote as a number: a double would lose its end.
  if (/^\d{16,}$/.test(text)) return detached(text)
  const value = Number(text)
  if (!Number.isFinite(value)) throw new MalformedXml(`number ${text.slice(0, 40)}`)
  if (!dated) return value
  const days = (from1904 ? value + daysFrom1900To1904 : value) - unixEpochInExcel
  const at = new Date(Math.round(days * msPerDay))
  return Number.isNaN(at.getTime()) ? value : at
}
