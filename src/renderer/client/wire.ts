// The host's calls as the screen sees them. Written out here because screens and hosts share only `src/shared`; the
// test `test/main/rpc/wire.test.ts` does not compile when the router and this page stop agreeing.

import type { Client as Call } from '@orpc/client'
import type { BookInfo, CommandName, CountTaken, Flaw, Progress, QueryName, Tasks } from '../../shared/api.ts'
import type { ExportTask, ImportSummary, TakeTask } from '../../shared/client.ts'
import type { Language, Refusal } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/kernel/index.ts'

type NoContext = { readonly [name in never]: unknown }
type Ask<Input, Output> = Call<NoContext, Input, Output, Error>
type Answer<T> = Result<T, readonly Refusal[]>

/** Long work: how far it is, then its answer or that it was cancelled. */
export type WorkEvent<T> = { readonly progress: Progress } | { readonly answer: T } | { readonly cancelled: true }
export type WorkEvents<T> = AsyncIterator<WorkEvent<T>, void, void>

export type MenuAct = 'new' | 'open' | 'import'
export type Notice =
  | { readonly type: 'changed' }
  | { readonly type: 'opened' }
  | { readonly type: 'menu'; readonly act: MenuAct }

type Made = Tasks[ExportTask]['output']
/** A ticket is what a browser downloads the file with; null where it lies in its place already. */
export type Exported =
  | { readonly outcome: 'saved'; readonly made: Made; readonly ticket: string | null }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
export type Imported =
  | { readonly outcome: 'opened'; readonly info: BookInfo; readonly summary: ImportSummary }
  | { readonly outcome: 'flawed'; readonly flaws: readonly Flaw[]; readonly ticket: string }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
export type Taken =
  | { readonly outcome: 'taken'; readonly taken: CountTaken }
  | Exclude<Imported, { readonly outcome: 'opened' }>
export type RecentBook = { readonly location: string; readonly company: string; readonly openedAt: number }

export type Wire = {
  readonly command: Ask<{ name: CommandName; requestId: string; input: unknown }, Answer<unknown>>
  readonly query: Ask<{ name: QueryName; input: unknown }, unknown>
  readonly run: Ask<{ name: 'verify'; input: unknown }, WorkEvents<Answer<unknown>>>
  readonly export: Ask<{ name: ExportTask; input: unknown; fileName: string }, WorkEvents<Exported>>
  readonly take: Ask<{ name: TakeTask; input: unknown; handle: string }, WorkEvents<Taken>>
  readonly notices: Ask<void, AsyncIterator<Notice, void, void>>
  readonly info: Ask<void, BookInfo | null>
  readonly recentBooks: Ask<void, readonly RecentBook[]>
  readonly openBook: Ask<{ location: string | null }, Answer<BookInfo>>
  readonly newBook: Ask<{ company: string; startMonth: string }, Answer<BookInfo>>
  readonly openDemo: Ask<void, WorkEvents<Answer<BookInfo>>>
  readonly importWorkbook: Ask<{ handle: string }, WorkEvents<Imported>>
  readonly savePdf: Ask<{ fileName: string }, string | null>
  readonly saveBlank: Ask<{ language: Language }, { readonly file: string; readonly ticket: string | null } | null>
  readonly saveMarked: Ask<
    { ticket: string; language: Language },
    { readonly file: string; readonly ticket: string | null } | null
  >
}
