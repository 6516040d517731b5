// Long work in worker threads, so that the window and the other people in the office never wait for it: each job
// gets a thread of its own, a few at a time, the rest queue. A cancelled job is asked first and, when it does not
// answer, ended; it is built to leave nothing behind either way (a temporary file that is renamed at the end).

import { Worker } from 'node:worker_threads'
import type { Flaw, Progress, TaskName, Tasks } from '../../shared/api.ts'
import type { ImportSummary } from '../../shared/client.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/kernel/index.ts'
import { Cancelled } from '../excel/cancelled.ts'
import { places } from './places.ts'
import { lookUp, type FromWorker, type Job, type ToMark, type WorkerStart } from './work-messages.ts'

export type WorkOptions = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }
type ImportError = { readonly flaws: readonly Flaw[] } | { readonly refusals: readonly Refusal[] }

/** Long work. Each rejects with `Cancelled` when its signal stopped it, or with `WorkFailed`. */
export type Work = {
  /** `location` with its password; `file` is where an export goes. */
  task<N extends TaskName>(
    name: N,
    input: Tasks[N]['input'],
    at: { readonly location: string; readonly file?: string },
    options?: WorkOptions,
  ): Promise<Result<Tasks[N]['output'], readonly Refusal[]>>
  importWorkbook(file: string, location: string, options?: WorkOptions): Promise<Result<ImportSummary, ImportError>>
  markedCopy(workbook: ToMark, target: string, options?: WorkOptions): Promise<void>
}

/** A job broke an invariant or its thread ended; the stack is the thread's own. */
export class WorkFailed extends Error {
  override name = 'WorkFailed'
}

const jobsMax = 3

export const makeWork = (): Work => {
  const run = makeRunner(places.worker)
  return {
    task: (name, input, at, options) =>
      run({ type: 'task', name, input, ...at } satisfies Job, options) as Promise<never>,
    importWorkbook: (file, location, options) =>
      run({ type: 'import', file, location } satisfies Job, options) as ReturnType<Work['importWorkbook']>,
    markedCopy: async (workbook, target, options) => {
      await run({ type: 'mark', ...workbook, target } satisfies Job, options)
    },
  }
}

/** Runs jobs in threads started from `entry`, a file that calls `serveWork`; `patienceMs` is how long a cancel may take. */
export function makeRunner(
  entry: string,
  { patienceMs } = { patienceMs: 10_000 },
): (job: unknown, options?: WorkOptions) => Promise<unknown> {
  const turn = makeTurns(jobsMax)
  return async (job, options = {}) => {
    if (options.signal?.aborted) throw new Cancelled('the work was cancelled')
    const done = await turn(options.signal)
    return runInThread(entry, job, patienceMs, options).finally(done)
  }
}

/** Lets `most` in at a time, the others in the order they came. Answers what to call at the end; who is cancelled leaves the queue. */
function makeTurns(most: number): (signal: AbortSignal | undefined) => Promise<() => void> {
  let running = 0
  const waiting = new Set<() => void>()
  const done = () => {
    running--
    const [next] = waiting
    next?.()
  }
  return async (signal) => {
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        waiting.delete(enter)
        running++
        resolve()
      }
      if (running < most) return enter()
      waiting.add(enter)
      signal?.addEventListener('abort', () => {
        if (waiting.delete(enter)) reject(new Cancelled('the work was cancelled'))
      })
    })
    return done
  }
}

function runInThread(
  entry: string,
  job: unknown,
  patienceMs: number,
  { signal, onProgress }: WorkOptions,
): Promise<unknown> {
  const cancelled = new SharedArrayBuffer(4)
  const worker = new Worker(entry, { workerData: { job, cancelled } satisfies WorkerStart })
  let patience: NodeJS.Timeout | undefined
  const cancel = () => {
    Atomics.store(new Int32Array(cancelled), 0, 1)
    worker.postMessage(lookUp)
    patience = setTimeout(() => void worker.terminate(), patienceMs)
  }
  signal?.addEventListener('abort', cancel, { once: true })
  return new Promise<unknown>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if ('progress' in message) onProgress?.(message.progress)
      else if ('done' in message) resolve(message.done)
      else if ('cancelled' in message) reject(new Cancelled('the work was cancelled'))
      else reject(workFailed(message.failed))
    })
    worker.on('error', (error) => reject(new WorkFailed('a worker thread failed', { cause: error })))
    worker.on('exit', (code) =>
      reject(signal?.aborted ? new Cancelled('the work was ended') : new WorkFailed(`a worker thread ended: ${code}`)),
    )
  }).finally(() => {
    clearTimeout(patience)
    signal?.removeEventListener('abort', cancel)
  })
}

function workFailed({ name, message, stack }: { name: string; message: string; stack: string }): WorkFailed {
  const error = new WorkFailed(`${name}: ${message}`)
  error.stack = stack
  return error
}
