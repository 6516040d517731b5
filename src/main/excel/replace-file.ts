// A file that appears complete or not at all: it is written beside its target, in the same folder so that the
// last step is a rename, which a crash cannot halve. An older file of that name stays until that moment.

import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UnwritableWorkbook } from './unwritable-workbook.ts'

/**
 * Calls `write` with the temporary name and then replaces the target. Whatever `write` throws passes through,
 * and the temporary file is removed. Throws `UnwritableWorkbook` when the target cannot be replaced.
 */
export async function replacingFile(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await write(temporary)
    await rename(temporary, target).catch((error: unknown) => {
      throw new UnwritableWorkbook(target, error)
    })
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
