// A worker for tests of long work: it counts, waits, loops without ever yielding, or breaks, as its job says.

import { Cancelled, stopIfCancelled } from '../../../src/main/excel/cancelled.ts'
import { serveWork } from '../../../src/main/hosting/serve-work.ts'

export type TestJob =
  | { readonly act: 'count'; readonly to: number }
  | { readonly act: 'wait' | 'loop' | 'break' | 'exit' | 'deaf' }

await serveWork(async (given, { signal, onProgress }) => {
  const job = given as TestJob
  switch (job.act) {
    case 'count':
      for (let done = 1; done <= job.to; done++) onProgress({ done, total: job.to, stage: 'count' })
      return job.to
    case 'wait':
      onProgress({ done: 0, total: null, stage: 'wait' })
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      throw new Cancelled('asked to')
    case 'loop':
      onProgress({ done: 0, total: null, stage: 'loop' })
      for (;;) stopIfCancelled(signal)
    case 'break':
      throw new TypeError('the job broke')
    case 'exit':
      return process.exit(3)
    case 'deaf':
      onProgress({ done: 0, total: null, stage: 'deaf' })
      for (;;);
  }
})
