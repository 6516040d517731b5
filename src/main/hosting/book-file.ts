// Where a new book's file goes: under the company's or the workbook's own name, with a number behind it when there is
// one already. Two books of one company (last year's, a trial) are normal.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { safeName } from './file-name.ts'

export const bookEnding = '.hz'

/** A place in `folder` where no file is yet: `禾丰农资.hz`, `禾丰农资 2.hz` … */
export function freeBookFile(folder: string, name: string): string {
  const base = safeName(name)
  for (let count = 1; ; count++) {
    const file = join(folder, `${base}${count === 1 ? '' : ` ${count}`}${bookEnding}`)
    if (!existsSync(file)) return file
  }
}
