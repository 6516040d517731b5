// Imports for tests: into a temporary folder, by a clock that stands after the season.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Flaw } from '../../src/shared/api.ts'
import { importWorkbook, type ImportOptions } from '../../src/main/excel/import-season.ts'
import { writeSheets, type Sheets } from './workbook.ts'

export const afterTheSeason = { now: () => Date.parse('2026-06-30T04:00:00Z') }

/** A folder of its own for each import; `left` names what lies there. */
export function importFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'hezhang-import-'))
  const book = join(folder, 'book.hz')
  return {
    book,
    path: (name: string): string => join(folder, name),
    left: (): string[] => readdirSync(folder).filter((name) => !name.endsWith('.xlsx')),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}

export type ImportFolder = ReturnType<typeof importFolder>

export const importFile = (file: string, location: string, options: Partial<ImportOptions> = {}) =>
  importWorkbook(file, location, { clock: afterTheSeason, ...options })

/** Imports sheets; what came of it, and the files it left beside the workbook. */
export async function importSheets(sheets: Sheets, options: Partial<ImportOptions> = {}) {
  const folder = importFolder()
  try {
    const file = await writeSheets(folder.path('workbook.xlsx'), sheets)
    const answer = await importFile(file, folder.book, options)
    return { answer, left: folder.left() }
  } finally {
    folder.remove()
  }
}

/** `出库单!3 数量 workbook.notANumber`, what follows apart. */
export function toldFlaws(flaws: readonly Flaw[]): { causes: string[]; follow: string[] } {
  const told = ({ sheet, row, column, refusal }: Flaw): string => `${sheet}!${row} ${column ?? '—'} ${refusal.code}`
  return {
    causes: flaws.filter(({ follows }) => !follows).map(told),
    follow: flaws.filter(({ follows }) => follows).map(told),
  }
}
