// A season's workbook moved in, and one ten times as large: the time a person waits for their books.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importWorkbook } from '../../src/main/excel/import-season.ts'
import { makeSeason } from '../season/generator/make-season.ts'
import { writeSheets } from '../season/workbook.ts'
import { timed, type Row } from './measure.ts'

const season = join(import.meta.dirname, '..', 'season', 'season-2025.xlsx')

export async function benchSeasons(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hezhang-bench-'))
  try {
    const large = join(folder, 'large.xlsx')
    const made = makeSeason({ seed: 7, firstDay: '2024-11-01', days: 365, busy: 7 })
    await writeSheets(large, made.sheets)
    return [
      {
        what: 'the season moved in',
        figure: await secondsOf(season, join(folder, 'season.hz')),
        unit: 's',
        limit: { at: 5, is: 'most' },
      },
      {
        what: `a season of ${made.rows} rows moved in`,
        figure: await secondsOf(large, join(folder, 'large.hz')),
        unit: 's',
        limit: { at: 40, is: 'most' },
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function secondsOf(file: string, location: string): Promise<number> {
  const took = await timed(async () => {
    const made = await importWorkbook(file, location, { clock: { now: () => Date.now() } })
    if (!made.ok) throw new Error(JSON.stringify(made.error).slice(0, 500))
  })
  return took / 1000
}
