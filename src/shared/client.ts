// The one interface the screen knows. The desktop implements it over a message port, the office over HTTP and
// a WebSocket; the renderer never learns which.

import type {
  BookInfo,
  CommandName,
  Commands,
  CountTaken,
  Flaw,
  Progress,
  Queries,
  QueryName,
  TaskName,
  Tasks,
} from './api.ts'
import type { Refusal } from './contract/index.ts'
import type { Result } from './kernel/index.ts'

export type TaskOptions = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }

export type ImportSummary = {
  /** How many, by kind, in the catalog's order. */
  readonly documents: Readonly<Record<string, number>>
  readonly records: Readonly<Record<string, number>>
  /** Sheets that were left out because they are not known. */
  readonly leftOut: readonly string[]
  readonly warnings: number
}
export type ImportAnswer =
  | { readonly outcome: 'opened'; readonly info: BookInfo; readonly summary: ImportSummary }
  /** Nothing was written. `marked` saves the workbook with its flaws marked as comments. */
  | { readonly outcome: 'flawed'; readonly flaws: readonly Flaw[]; saveMarked(): Promise<void> }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly outcome: 'cancelled' }

/** A file was made and handed to the person, or they thought better of it. */
export type ExportAnswer<N extends ExportTask> =
  | { readonly outcome: 'saved'; readonly made: Tasks[N]['output'] }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly outcome: 'cancelled' }

/** A workbook was read for the open book, or all that is wrong with it is told and nothing is taken. */
export type TakeAnswer =
  | { readonly outcome: 'taken'; readonly taken: CountTaken }
  | Exclude<ImportAnswer, { readonly outcome: 'opened' }>

export type ExportTask = Extract<TaskName, `export.${string}`>
export type TakeTask = Extract<TaskName, `take.${string}`>

export type Client = {
  readonly host: 'desktop' | 'office'
  /** The open book, or null on the first screen. */
  info(): Promise<BookInfo | null>
  /** Runs a command once; a refusal is an answer, not an exception. The request id is made here. */
  command<N extends CommandName>(
    name: N,
    input: Commands[N]['input'],
  ): Promise<Result<Commands[N]['output'], readonly Refusal[]>>
  query<N extends QueryName>(name: N, input: Queries[N]['input'], signal?: AbortSignal): Promise<Queries[N]['output']>
  run<N extends Exclude<TaskName, ExportTask | TakeTask>>(
    name: N,
    input: Tasks[N]['input'],
    options?: TaskOptions,
  ): Promise<Result<Tasks[N]['output'], readonly Refusal[]>>
  /** Makes a file in a worker and lets the person save it (a dialog on the desktop, a download in the office). */
  export<N extends ExportTask>(
    name: N,
    input: Tasks[N]['input'],
    fileName: string,
    options?: TaskOptions,
  ): Promise<ExportAnswer<N>>
  /** Reads a workbook that was filled in for the open book; nothing is written by it. */
  take<N extends TakeTask>(name: N, input: Tasks[N]['input'], file: File, options?: TaskOptions): Promise<TakeAnswer>
  /** Moves in from a workbook: a new book is made beside it or in the usual place, and opened. */
  importWorkbook(file: File, options?: TaskOptions): Promise<ImportAnswer>
  /** Lets the person save the empty workbook to move in with. */
  saveBlankWorkbook(): Promise<void>
  /**
   * Saves what the page would print as a PDF, on the desktop by a dialog; answers where it lies, null when the person
   * thought better of it. In an office the browser's own print dialog does it, and the answer is always null.
   */
  savePdf(fileName: string): Promise<string | null>
  /** Called after any command of anyone changed the book. Returns how to stop listening. */
  onChange(listener: () => void): () => void
  /** Books opened lately on this machine; empty in an office, where the book is given. */
  recentBooks(): Promise<readonly { location: string; company: string; openedAt: number }[]>
  /** On the desktop `location` null asks with a dialog. */
  openBook(location: string | null): Promise<Result<BookInfo, readonly Refusal[]>>
  newBook(input: { company: string; startMonth: string }): Promise<Result<BookInfo, readonly Refusal[]>>
  openDemo(options?: TaskOptions): Promise<Result<BookInfo, readonly Refusal[]>>
}
