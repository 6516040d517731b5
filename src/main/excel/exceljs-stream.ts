// exceljs's stream writer, made safe for long exports. By itself it never waits: a sheet written faster than
// it is packed piles up in memory, a full disk is an unhandled error, and it cannot be stopped halfway. Nor
// does it write links within the workbook, only ones that pretend to lead out of it.
// All four are reached through fields it does not declare, here and nowhere else; exceljs is pinned exactly,
// and the tests of write-workbook.ts fail if those fields change.
/* oxlint-disable no-underscore-dangle */

import type { EventEmitter } from 'node:events'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { present } from '../../shared/kernel/index.ts'
import { UnwritableWorkbook } from './unwritable-workbook.ts'

type SheetOptions = Partial<ExcelJS.AddWorksheetOptions>

export interface StreamedSheet {
  readonly sheet: ExcelJS.Worksheet
  /** Resolves at once unless rows were written faster than they are packed. Throws `UnwritableWorkbook`. */
  room(): Promise<void>
  /** Makes a cell lead to the first cell of another sheet. */
  link(address: string, sheetName: string): void
  end(): void
}

export interface StreamedWorkbook {
  addSheet(name: string, options: SheetOptions): StreamedSheet
  /** Completes the file. Throws `UnwritableWorkbook`. */
  finish(): Promise<void>
  /** Stops wherever it is; what was written so far is worth nothing. */
  discard(): Promise<void>
}

/** The cells of a sheet that take only what is on a list; exceljs has them without declaring them. */
export const validationsOf = (sheet: ExcelJS.Worksheet): { add(range: string, rule: ExcelJS.DataValidation): void } =>
  (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }).dataValidations

interface Undeclared {
  readonly zip: EventEmitter & { abort(): void }
  readonly stream: {
    readonly pipes: readonly (EventEmitter & { readonly _writableState: { readonly length: number } })[]
  }
  readonly _sheetRelsWriter: { readonly _hyperlinks: { address: string; target: string }[] }
}
const undeclared = (part: unknown): Undeclared => part as Undeclared

const unpackedBytesMax = 512 * 1024

/** Opens the file, which must not exist yet. Throws `UnwritableWorkbook`. */
export async function streamedWorkbook(
  file: string,
  properties: { readonly creator: string; readonly title: string },
): Promise<StreamedWorkbook> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    throw new UnwritableWorkbook(file, error)
  })
  const output = handle.createWriteStream()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  book.creator = properties.creator
  book.lastModifiedBy = properties.creator
  book.title = properties.title
  const { zip } = undeclared(book)
  // Whatever waits below is woken by a failure; one that nobody waits for yet is met at the next wait.
  const failed = new Promise<never>((_, reject) => {
    const fail = (error: unknown): void => reject(new UnwritableWorkbook(file, error))
    output.on('error', fail)
    zip.on('error', fail)
  })
  failed.catch(() => {})

  return {
    addSheet(name, options) {
      const sheet = book.addWorksheet(name, options)
      const packer = present(undeclared(sheet).stream.pipes[0], 'the stream behind a sheet')
      return {
        sheet,
        async room() {
          if (packer._writableState.length > unpackedBytesMax) await Promise.race([once(packer, 'drain'), failed])
        },
        link(address, sheetName) {
          undeclared(sheet)._sheetRelsWriter._hyperlinks.push({ address, target: `'${sheetName}'!A1` })
        },
        end: () => sheet.commit(),
      }
    },
    async finish() {
      await Promise.race([book.commit(), failed])
      if (!output.closed) await Promise.race([once(output, 'close'), failed])
    },
    async discard() {
      zip.abort()
      output.destroy()
      if (!output.closed) await once(output, 'close').catch(() => {})
    },
  }
}
