// The most memory a program takes that moves in a workbook of 100,000 rows, and one that exports as many: each in a
// process of its own, as the command line runs them.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSeason } from '../season/generator/make-season.ts'
import { writeSheets } from '../season/workbook.ts'
import type { Row } from './measure.ts'

const root = join(import.meta.dirname, '..', '..')
const rowsWanted = 100_000
/** So many times as busy, the made season has 100,000 rows and some. */
const busy = 23

export async function benchMemory(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hezhang-bench-'))
  try {
    const file = join(folder, 'large.xlsx')
    const made = makeSeason({ seed: 7, firstDay: '2024-11-01', days: 365, busy })
    if (made.rows < rowsWanted) throw new Error(`the season has only ${made.rows} rows`)
    await writeSheets(file, made.sheets)
    const book = join(folder, 'large.hz')
    const most = { at: 400, is: 'most' } as const
    return [
      {
        what: `import of ${made.rows} rows`,
        figure: await peakOf(['import', file, '--book', book]),
        unit: 'MB',
        limit: most,
      },
      {
        what: 'export of its ledgers',
        figure: await peakOf(['export', 'ledgers', '--book', book, '--out', join(folder, 'ledgers.xlsx')]),
        unit: 'MB',
        limit: most,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The command line, asked at its end how much it took at most. */
function peakOf(args: readonly string[]): Promise<number> {
  const tell = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', preload, join(root, 'src', 'main', 'cli.ts'), ...args], {
      cwd: root,
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said += data.toString()))
    child.stdout.resume()
    child.once('exit', (code) => {
      const peak = /peak (\d+)/.exec(said)
      if (code === 0 && peak) resolve(Number(peak[1]) / 1024)
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`))
    })
  })
}
