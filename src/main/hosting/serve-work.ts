// The worker's side: runs the one job it was started with and ends. The signal it hands to the job is cancelled in
// two ways at once: `aborted` reads a shared flag, so that a synchronous loop over the database feels it, and the
// event comes by message, so that a waiting promise feels it too.

import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../shared/kernel/index.ts'
import { Cancelled } from '../excel/cancelled.ts'
import { lookUp, type FromWorker, type JobOptions, type WorkerStart } from './work-messages.ts'

const progressMs = 50

/** Runs this thread's job and reports its outcome. Never throws: what goes wrong is an outcome. */
export async function serveWork(run: (job: unknown, options: JobOptions) => Promise<unknown>): Promise<void> {
  const port = present(parentPort, 'the thread that started this worker')
  const start = workerData as WorkerStart
  const say = (message: FromWorker) => port.postMessage(message)
  const signal = sharedSignal(new Int32Array(start.cancelled), (look) => port.on('message', look))
  try {
    const done = await run(start.job, { signal, onProgress: seldom((progress) => say({ progress })) })
    say({ done })
  } catch (error) {
    if (error instanceof Cancelled || signal.aborted) say({ cancelled: true })
    else say({ failed: plain(error) })
  } finally {
    port.close()
  }
}

function sharedSignal(flag: Int32Array, onMessage: (look: (message: unknown) => void) => void): AbortSignal {
  const controller = new AbortController()
  const isSet = () => Atomics.load(flag, 0) === 1
  onMessage((message) => {
    if (message === lookUp && isSet()) controller.abort(new Cancelled('the work was cancelled'))
  })
  return Object.defineProperty(controller.signal, 'aborted', { get: isSet })
}

/** A hundred thousand rows must not be a hundred thousand messages. */
function seldom<T>(say: (value: T) => void): (value: T) => void {
  let last = Number.NEGATIVE_INFINITY
  return (value) => {
    const now = performance.now()
    if (now - last < progressMs) return
    last = now
    say(value)
  }
}

const plain = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack ?? '' }
    : { name: 'Error', message: String(error), stack: '' }
