// Writes an export and answers as a task does: the file and its rows, or why it cannot be written, in words. How far
// it is, is told in rows; nobody can know how many there will be without counting them first.

import type { FileMade } from '../../shared/api.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { failure, present, success, type Result } from '../../shared/kernel/index.ts'
import type { TaskRun } from '../tasks/index.ts'
import { unwritableRefusal } from './export-refusal.ts'
import type { SheetSource } from './sheet-source.ts'
import { UnwritableWorkbook } from './unwritable-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

type ExportFile = {
  readonly sheets: Iterable<SheetSource> | AsyncIterable<SheetSource>
  readonly title: string
  readonly creator: string
  /** About how many rows there will be. */
  readonly expected?: number
}

export async function writeExport(what: ExportFile, run: TaskRun): Promise<Result<FileMade, readonly Refusal[]>> {
  const file = present(run.file, 'the file of an export')
  const total = what.expected ?? null
  const onProgress = (done: number): void =>
    run.onProgress?.({ done, total: total === null ? null : Math.max(total, done), stage: 'writing' })
  onProgress(0)
  try {
    const { title, creator } = what
    const { rows } = await writeWorkbook(file, what.sheets, { title, creator, signal: run.signal, onProgress })
    return success({ file, rows })
  } catch (error) {
    if (!(error instanceof UnwritableWorkbook)) throw error
    return failure([unwritableRefusal(file, error.reason)])
  }
}
