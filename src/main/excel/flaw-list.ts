// The list of what is wrong with a workbook, as a sheet of its own: every flaw with sheet, row, column and
// reason, in the order given. Where the marked rows are not at hand the list shows what stands in them.

import type { Language } from '../../shared/contract/index.ts'
import { textOf, trimmed, type Cell } from './cells.ts'
import { columnLetters } from './column-letters.ts'
import { readWorkbook } from './read-workbook.ts'
import type { Column, SheetRowValues, SheetSource } from './sheet-source.ts'

/** Something wrong with a workbook. Sheets are named without blanks around them. */
export interface Flaw {
  readonly sheet: string
  /** Excel's row; 0 when the whole sheet is meant. */
  readonly row: number
  /** 1 is column A; null when the whole row or sheet is meant. */
  readonly column: number | null
  readonly text: string
}

/** The words of the list, in the language of whoever reads it. */
export interface FlawWords {
  readonly list: string
  readonly sheet: string
  readonly row: string
  readonly column: string
  readonly cell: string
  readonly reason: string
  readonly content: string
}

export const flawWords: Readonly<Record<Language, FlawWords>> = {
  zh: {
    list: '问题清单',
    sheet: '工作表',
    row: '行',
    column: '列',
    cell: '单元格',
    reason: '问题',
    content: '该行内容',
  },
  en: {
    list: 'List of flaws',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    cell: 'Cell',
    reason: 'Flaw',
    content: 'What stands in the row',
  },
}

/** Of whichever language: a marked copy may be handed in by somebody who reads another. */
export const isFlawList = (sheet: string): boolean => Object.values(flawWords).some(({ list }) => list === sheet)

/** The columns that every form of the list begins with. */
export function flawColumns(words: FlawWords): Column[] {
  return [
    { header: words.sheet, kind: 'text', width: 16 },
    { header: words.row, kind: 'integer' },
    { header: words.column, kind: 'text', width: 8 },
  ]
}

export const flawStart = (flaw: Flaw): [string, number | null, string] => [
  flaw.sheet,
  flaw.row >= 1 ? flaw.row : null,
  flaw.column === null ? '' : columnLetters(flaw.column),
]

/** Where a flaw is marked: the first column stands for a row, A1 for a sheet. */
export function flawAddress(flaw: Flaw): string {
  return `${columnLetters(flaw.row >= 1 ? (flaw.column ?? 1) : 1)}${Math.max(flaw.row, 1)}`
}

/** The list as a sheet to write, with the rows' contents, for a workbook too large to be marked itself. */
export async function flawListWithContents(
  source: string,
  flaws: readonly Flaw[],
  words: FlawWords,
  signal?: AbortSignal,
): Promise<SheetSource> {
  const contents = await contentsOf(source, flaws, signal)
  function* rows(): Generator<SheetRowValues> {
    for (const flaw of flaws) yield [...flawStart(flaw), flaw.text, contents.get(keyOf(flaw.sheet, flaw.row)) ?? '']
  }
  const columns: Column[] = [
    ...flawColumns(words),
    { header: words.reason, kind: 'text', width: 50 },
    { header: words.content, kind: 'text', width: 60 },
  ]
  return { name: words.list, columns, rows: rows(), landscape: true }
}

const keyOf = (sheet: string, row: number): string => `${row}|${trimmed(sheet)}`

// Beyond so many rows the contents are left out: the row numbers are enough then, and memory is not.
const contentRowsMax = 50_000
const contentCharactersMax = 400

async function contentsOf(source: string, flaws: readonly Flaw[], signal?: AbortSignal): Promise<Map<string, string>> {
  const wanted = new Set<string>()
  const sheets = new Set<string>()
  for (const flaw of flaws) {
    if (wanted.size === contentRowsMax) break
    wanted.add(keyOf(flaw.sheet, flaw.row))
    sheets.add(trimmed(flaw.sheet))
  }
  const contents = new Map<string, string>()
  for await (const sheet of readWorkbook(source, { signal })) {
    if (!sheets.has(sheet.name)) continue
    for await (const { row, cells } of sheet.rows()) {
      const key = keyOf(sheet.name, row)
      if (wanted.has(key) && !contents.has(key)) contents.set(key, shown(cells))
    }
  }
  return contents
}

function shown(cells: readonly Cell[]): string {
  const texts = cells.map((cell) => {
    const text = textOf(cell)
    if (text.ok) return text.value
    return typeof cell === 'object' && cell !== null && 'broken' in cell ? cell.shown : String(cell)
  })
  return texts.join(' | ').slice(0, contentCharactersMax)
}
