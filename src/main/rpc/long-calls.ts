// The calls that make or take a file: a place for it is asked for first, the work is done in a worker, and the file
// is seen only when it is whole. What is refused, cancelled or breaks in between leaves nothing.

import { parse } from 'node:path'
import type { CountTaken, Flaw, Tasks } from '../../shared/api.ts'
import { refusal, type Language, type Refusal } from '../../shared/contract/index.ts'
import { Cancelled } from '../excel/cancelled.ts'
import type { ImportOutcome } from '../hosting/desk.ts'
import type { ExportTask, TakeTask } from '../../shared/client.ts'
import type { Target, Workbook } from '../hosting/host-files.ts'
import type { WorkOptions } from '../hosting/work.ts'
import type { CallContext } from './context.ts'
import { outgoing } from './errors.ts'
import { eventsOf, type WorkEvent } from './events.ts'

type ExportOutcome =
  /** `ticket` is what a browser downloads the file with. */
  | { readonly outcome: 'saved'; readonly made: Tasks[ExportTask]['output']; readonly ticket: string | null }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }

type Refused = { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
type Flawed = { readonly outcome: 'flawed'; readonly flaws: readonly Flaw[] }
/** `ticket` is what `saveMarked` knows the workbook by. */
type Ticketed<A> = Exclude<A, Flawed> | Refused | (Flawed & { readonly ticket: string })
type TakeOutcome = { readonly outcome: 'taken'; readonly taken: CountTaken } | Flawed | Refused

/** Work as events, with what breaks in it turned into a reference like in any other call. */
export async function* streamed<T>(
  context: CallContext,
  where: string,
  signal: AbortSignal | undefined,
  work: (options: WorkOptions) => Promise<T>,
): AsyncGenerator<WorkEvent<T>, void, void> {
  try {
    yield* eventsOf(signal, work)
  } catch (error) {
    throw outgoing(error, where, context.log)
  }
}

/** Makes an export where the person wants it. Throws `Cancelled` when they thought better of it. */
export async function exportFile<N extends ExportTask>(
  { desk, session }: CallContext,
  name: N,
  input: Tasks[N]['input'],
  fileName: string,
  options: WorkOptions,
): Promise<ExportOutcome> {
  const target = await targetOf(session.files.target(fileName))
  return orDrop(target, async () => {
    const made = await desk.task<ExportTask>(name, input, target.path, session.actor, options)
    if (!made.ok) {
      await target.drop()
      return { outcome: 'refused', refusals: made.error }
    }
    const { file, ticket } = await target.keep()
    return { outcome: 'saved', made: { ...made.value, file }, ticket }
  })
}

/** Moves in from a workbook. */
export const importWorkbook = (
  { desk, session }: CallContext,
  handle: string,
  options: WorkOptions,
): Promise<Ticketed<ImportOutcome>> =>
  fromWorkbook(session, handle, (workbook) => desk.importWorkbook(workbook, session.actor, options))

/** Reads a workbook for the open book. */
export const takeWorkbook = <N extends TakeTask>(
  { desk, session }: CallContext,
  name: N,
  input: Tasks[N]['input'],
  handle: string,
  options: WorkOptions,
): Promise<Ticketed<TakeOutcome>> =>
  fromWorkbook(session, handle, async (workbook): Promise<TakeOutcome> => {
    const answer = await desk.task<TakeTask>(name, input, workbook.path, session.actor, options)
    if (!answer.ok) return { outcome: 'refused', refusals: answer.error }
    const read = answer.value
    return 'flaws' in read ? { outcome: 'flawed', flaws: read.flaws } : { outcome: 'taken', taken: read }
  })

/** A workbook with flaws is kept for `saveMarked`, every other is forgotten. */
async function fromWorkbook<A extends { readonly outcome: string }>(
  { files, flawed }: CallContext['session'],
  handle: string,
  read: (workbook: Workbook) => Promise<A | Flawed>,
): Promise<Ticketed<A>> {
  const workbook = await files.workbook(handle)
  if (workbook === null)
    return { outcome: 'refused', refusals: [refusal('workbook.unreadable', '', { reason: missing })] }
  let isKept = false
  try {
    const answer = await read(workbook)
    if (!isFlawed(answer)) return answer as Exclude<A, Flawed>
    isKept = true
    return { ...answer, ticket: flawed.keep({ workbook, handle, flaws: answer.flaws }) }
  } finally {
    if (!isKept) await files.forget(handle)
  }
}

const isFlawed = (answer: { readonly outcome: string }): answer is Flawed => answer.outcome === 'flawed'

/** Saves the workbook of a flawed import with its flaws marked; null when there is nothing to save, or no place. */
export async function saveMarked(
  { desk, session }: CallContext,
  ticket: string,
  language: Language,
): Promise<{ readonly file: string; readonly ticket: string | null } | null> {
  const kept = session.flawed.get(ticket)
  if (kept === null) return null
  const target = await session.files.target(`${parse(kept.workbook.name).name}${markedEnding[language]}.xlsx`)
  if (target === null) return null
  return orDrop(target, async () => {
    await desk.markedCopy({ source: kept.workbook.path, flaws: kept.flaws, language }, target.path)
    return target.keep()
  })
}

/** Saves the empty workbook to move in with; null when no place was chosen. */
export async function saveBlank(
  { session }: CallContext,
  language: Language,
): Promise<{ readonly file: string; readonly ticket: string | null } | null> {
  const target = await session.files.target(`${blankName[language]}.xlsx`)
  if (target === null) return null
  return orDrop(target, async () => {
    const { writeBlankWorkbook } = await import('../excel/blank-workbook.ts')
    await writeBlankWorkbook(target.path)
    return target.keep()
  })
}

const blankName = { zh: '迁入工作簿-空白', en: 'move-in-blank' } as const
const markedEnding = { zh: '-标注', en: '-marked' } as const
const missing = { zh: '文件不在了', en: 'the file is gone' }

async function targetOf(asked: Promise<Target | null>): Promise<Target> {
  const target = await asked
  if (target === null) throw new Cancelled('no place was chosen')
  return target
}

async function orDrop<T>(target: Target, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await target.drop()
    throw error
  }
}
