// What the program and its worker threads say to each other. A job is plain data; its outcome is what the job
// answered, that it was cancelled, or what went wrong. Progress comes in between.

import type { Flaw, Progress, TaskName, Tasks } from '../../shared/api.ts'
import type { Language } from '../../shared/contract/index.ts'

/** A workbook with its flaws, and the language they are worded in. */
export type ToMark = { readonly source: string; readonly flaws: readonly Flaw[]; readonly language: Language }

export type Job =
  | {
      readonly type: 'task'
      readonly name: TaskName
      readonly input: Tasks[TaskName]['input']
      readonly location: string
      readonly file?: string
    }
  | { readonly type: 'import'; readonly file: string; readonly location: string }
  | ({ readonly type: 'mark'; readonly target: string } & ToMark)

export type JobOptions = { readonly signal: AbortSignal; onProgress(progress: Progress): void }

export type WorkerStart = {
  readonly job: unknown
  /** One 32-bit flag, 1 when the work is cancelled: a loop that never yields can read it, a message it cannot. */
  readonly cancelled: SharedArrayBuffer
}

export type FromWorker =
  | { readonly progress: Progress }
  | { readonly done: unknown }
  | { readonly cancelled: true }
  | { readonly failed: { readonly name: string; readonly message: string; readonly stack: string } }

/** To a worker: look at the flag. Wakes whoever waits for the signal instead of asking it. */
export const lookUp = 'look up'
