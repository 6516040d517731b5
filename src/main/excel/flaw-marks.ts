// The marks themselves, on a workbook that exceljs holds: a note and a light red fill at each cell with a flaw,
// and in front the list of all with links. Marks of an earlier time are recognised by how their notes begin,
// and taken off first: people correct a marked copy and hand it in again.
/* oxlint-disable no-underscore-dangle -- exceljs declares no way to remove a note. */

import type ExcelJS from 'exceljs'
import { cellText, headerStyle, linkStyle } from './cell-style.ts'
import { trimmed } from './cells.ts'
import { flawAddress, flawColumns, flawStart, flawWords, isFlawList, type Flaw, type FlawWords } from './flaw-list.ts'

const redFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const

/** Flaws of sheets that the workbook does not have are only listed. */
export function markFlaws(book: ExcelJS.Workbook, flaws: readonly Flaw[], words: FlawWords): void {
  for (const sheet of book.worksheets) {
    if (isFlawList(trimmed(sheet.name))) book.removeWorksheet(sheet.id)
    else takeOffOldMarks(sheet)
  }
  const sheets = new Map(book.worksheets.toReversed().map((sheet) => [trimmed(sheet.name), sheet]))
  for (const [address, texts] of byCell(flaws)) {
    const sheet = sheets.get(address.sheet)
    if (sheet === undefined) continue
    const found = sheet.getCell(address.cell)
    const cell = found.isMerged ? found.master : found
    const before = noteText(cell)
    const mark = `${prefixOf(words)}${cellText(texts.join('\n'))}`
    cell.note = { texts: [{ text: `${before === '' ? '' : `${before}\n`}${mark}` }] }
    // exceljs shares one style object among all cells that look alike: a change in place would redden them all.
    cell.style = { ...cell.style, fill: redFill }
  }
  addList(book, flaws, words, sheets)
}

function byCell(flaws: readonly Flaw[]): Map<{ sheet: string; cell: string }, string[]> {
  const addresses = new Map<string, { sheet: string; cell: string }>()
  const texts = new Map<{ sheet: string; cell: string }, string[]>()
  for (const flaw of flaws) {
    const cell = flawAddress(flaw)
    const sheet = trimmed(flaw.sheet)
    const key = `${cell}|${sheet}`
    const address = addresses.get(key) ?? { sheet, cell }
    addresses.set(key, address)
    texts.set(address, [...(texts.get(address) ?? []), flaw.text])
  }
  return texts
}

const prefixOf = ({ reason }: FlawWords): string => `${reason}: `

function takeOffOldMarks(sheet: ExcelJS.Worksheet): void {
  for (let at = 1; at <= sheet.rowCount; at++) {
    // Asking for a row or cell that is not there would make it.
    const row = sheet.findRow(at)
    if (row === undefined) continue
    for (let column = 1; column <= row.cellCount; column++) {
      const cell = row.findCell(column)
      if (cell !== undefined) for (const words of Object.values(flawWords)) takeOffOldMark(cell, prefixOf(words))
    }
  }
}

function takeOffOldMark(cell: ExcelJS.Cell, prefix: string): void {
  const text = noteText(cell)
  const at = text.startsWith(prefix) ? 0 : text.indexOf(`\n${prefix}`)
  if (text === '' || at < 0) return
  // The comment is held twice: by the cell, and by the model it was loaded from.
  ;(cell as unknown as { _comment: undefined })._comment = undefined
  Object.assign(cell.model, { comment: undefined })
  if (at > 0) cell.note = text.slice(0, at)
  const { fill, ...style } = cell.style
  if (fill?.type === 'pattern' && fill.fgColor?.argb === redFill.fgColor.argb) cell.style = style
}

function noteText(cell: ExcelJS.Cell): string {
  const note = cell.note as string | ExcelJS.Comment | undefined
  if (note === undefined || typeof note === 'string') return note ?? ''
  return (note.texts ?? []).map((part) => part.text).join('')
}

function addList(
  book: ExcelJS.Workbook,
  flaws: readonly Flaw[],
  words: FlawWords,
  sheets: ReadonlyMap<string, ExcelJS.Worksheet>,
): void {
  for (const sheet of book.worksheets) for (const view of sheet.views ?? []) Object.assign(view, { tabSelected: false })
  const list = book.addWorksheet(words.list, { views: [{ state: 'frozen', ySplit: 1 }] })
  // Tabs are in this order; one before the first.
  Object.assign(list, { orderNo: -1 })
  book.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, visibility: 'visible', firstSheet: 0, activeTab: 0 }]
  const headers = [...flawColumns(words).map((column) => column.header), words.cell, words.reason]
  const widths = [16, 8, 8, 10, 80]
  list.columns = widths.map((width) => ({ width }))
  list.addRow(headers).eachCell((cell) => Object.assign(cell, { style: headerStyle }))
  for (const flaw of flaws) {
    const row = list.addRow([...flawStart(flaw), null, cellText(flaw.text)])
    row.getCell(5).style = { alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' }
    const sheet = sheets.get(trimmed(flaw.sheet))
    if (sheet === undefined) continue
    const address = flawAddress(flaw)
    const goal = `#'${sheet.name.replaceAll("'", "''")}'!${address}`.replaceAll('"', '""')
    row.getCell(4).value = { formula: `HYPERLINK("${goal}","${address}")`, result: address }
    row.getCell(4).style = linkStyle
  }
  list.autoFilter = { from: { row: 1, column: 1 }, to: { row: flaws.length + 1, column: headers.length } }
}
