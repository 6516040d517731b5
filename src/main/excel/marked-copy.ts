// The workbook a person handed in, saved again with what is wrong marked at the cells: a note, a light red fill,
// and a first sheet that lists it all and leads there. People correct that copy and hand it in again, so our
// own marks of the last time are taken off first.
// exceljs must load the whole workbook for it and drops what it does not know (charts, pivot tables), and its
// way with validations of whole columns takes a gigabyte, so those are dropped as well. Therefore: only small
// workbooks, and the copy is read again and compared. Otherwise a workbook with the list alone is written.

import { stat } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { Cancelled, stopIfCancelled } from './cancelled.ts'
import { isBlank } from './cells.ts'
import { flawListWithContents, flawWords, isFlawList, type Flaw, type FlawWords } from './flaw-list.ts'
import { markFlaws } from './flaw-marks.ts'
import { readWorkbook } from './read-workbook.ts'
import { replacingFile } from './replace-file.ts'
import type { SheetRow } from './sheet-rows.ts'
import { UnwritableWorkbook } from './unwritable-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

export type { Flaw, FlawWords } from './flaw-list.ts'

/** `marked`: the copy itself; `listed`: the list alone, because it was too large or exceljs could not keep it as it was. */
export type MarkedCopy =
  | { readonly kind: 'marked' }
  | { readonly kind: 'listed'; readonly because: 'tooLarge' | 'notKept'; readonly cause?: unknown }

export interface MarkOptions {
  readonly words?: FlawWords
  readonly signal?: AbortSignal | undefined
}

// At these limits exceljs takes some 650 MB; a season takes 200.
const limits = { rows: 20_000, fileBytes: 8_000_000, sheetBytes: 12_000_000, flaws: 10_000 }

/**
 * Writes `target` (which may be `source`); flaws at one cell share a note, those of a sheet that is not there
 * are only listed. Throws `UnreadableWorkbook`, `UnwritableWorkbook` or `Cancelled`; then `target` is untouched.
 */
export async function markedCopy(
  source: string,
  target: string,
  flaws: readonly Flaw[],
  options: MarkOptions = {},
): Promise<MarkedCopy> {
  const { words = flawWords.zh, signal } = options
  if (flaws.length > limits.flaws || !(await isSmall(source, signal))) {
    return listed(source, target, flaws, words, signal, { because: 'tooLarge' })
  }
  let cause: unknown
  try {
    await replacingFile(target, async (temporary) => {
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(source, { ignoreNodes: ['dataValidations'] })
      stopIfCancelled(signal)
      markFlaws(book, flaws, words)
      await book.xlsx.writeFile(temporary)
      stopIfCancelled(signal)
      if (!(await sameValues(source, temporary))) throw new Error('the copy shows other values')
    })
    return { kind: 'marked' }
  } catch (error) {
    if (error instanceof Cancelled || error instanceof UnwritableWorkbook) throw error
    cause = error
  }
  // Whatever exceljs stumbled over, the person still gets the list; its error goes along for the log.
  return listed(source, target, flaws, words, signal, { because: 'notKept', cause })
}

async function listed(
  source: string,
  target: string,
  flaws: readonly Flaw[],
  words: FlawWords,
  signal: AbortSignal | undefined,
  why: { readonly because: 'tooLarge' | 'notKept'; readonly cause?: unknown },
): Promise<MarkedCopy> {
  const list = await flawListWithContents(source, flaws, words, signal)
  await writeWorkbook(target, [list], { title: words.list, signal })
  return { kind: 'listed', ...why }
}

async function isSmall(file: string, signal: AbortSignal | undefined): Promise<boolean> {
  let rows = 0
  let bytes = 0
  for await (const sheet of readWorkbook(file, { signal })) {
    bytes += sheet.unpackedBytes
    if (bytes > limits.sheetBytes) return false
    for await (const _ of sheet.rows()) if (++rows > limits.rows) return false
  }
  return (await stat(file)).size <= limits.fileBytes
}

/** Whether the copy shows what the workbook shows, cell by cell, apart from the list. */
async function sameValues(source: string, copy: string): Promise<boolean> {
  const [ours, theirs] = [cellLines(source), cellLines(copy)]
  try {
    for (;;) {
      const [one, other] = [await ours.next(), await theirs.next()]
      if (one.done === true || other.done === true) return one.done === other.done
      if (one.value !== other.value) return false
    }
  } finally {
    await ours.return(undefined)
    await theirs.return(undefined)
  }
}

async function* cellLines(file: string): AsyncGenerator<string> {
  for await (const sheet of readWorkbook(file)) {
    if (isFlawList(sheet.name)) continue
    yield sheet.name
    for await (const row of sheet.rows()) yield lineOf(row)
  }
}

const lineOf = ({ row, cells }: SheetRow): string =>
  JSON.stringify([row, cells.map((cell) => (isBlank(cell) ? null : cell))])
