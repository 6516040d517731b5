// Long work on a book as a worker or the command line runs it: opens its own reader beside whoever has the book open,
// does one task, and closes. Reports its progress, and stops with `Cancelled` when the signal is given.

import type { Progress, TaskName, Tasks } from '../../shared/api.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/kernel/index.ts'
import { openReader } from '../books/open-reader.ts'
import type { Sql } from '../books/sql.ts'

export type TaskRun = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Where an export goes, or what is read. */
  readonly file?: string | undefined
}

type Answer<N extends TaskName> = Result<Tasks[N]['output'], readonly Refusal[]>
type Task<N extends TaskName> = (
  sql: Sql,
  input: Tasks[N]['input'],
  run: TaskRun,
  location: string,
) => Promise<Answer<N>>

/** Each task is loaded when it is asked for: checking a book needs no Excel. */
const tasks: { readonly [N in TaskName]: () => Promise<Task<N>> } = {
  'export.ledgers': async () => (await import('../excel/export-ledgers.ts')).exportLedgers,
  'export.report': async () => (await import('../excel/export-report.ts')).exportReport,
  'export.documents': async () => (await import('../excel/export-lists.ts')).exportDocuments,
  'export.records': async () => (await import('../excel/export-lists.ts')).exportRecords,
  'export.countSheet': async () => (await import('../excel/export-count-sheet.ts')).exportCountSheet,
  'export.book': async () => (await import('./export-book.ts')).exportBook,
  'take.countSheet': async () => (await import('../excel/take-count-sheet.ts')).takeCountSheet,
  verify: async () => (await import('./verify.ts')).verify,
}

/** Runs a task on the book at `location` (a file, or a PostgreSQL address with its password). */
export async function runTask<N extends TaskName>(
  name: N,
  input: Tasks[N]['input'],
  { location }: { readonly location: string },
  run: TaskRun = {},
): Promise<Answer<N>> {
  const task = await tasks[name]()
  const reader = await openReader(location)
  if (!reader.ok) return reader
  try {
    return await reader.value.read((sql) => task(sql, input, run, location))
  } finally {
    await reader.value.close()
  }
}
