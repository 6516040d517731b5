// Long work runs in a thread, says how far it is, and stops when it is cancelled, whatever it is doing at the time.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { makeRunner, WorkFailed, type WorkOptions } from '../../../src/main/hosting/work.ts'
import type { Progress } from '../../../src/shared/api.ts'
import type { TestJob } from './test-worker.ts'

const entry = join(import.meta.dirname, 'test-worker.ts')
const run = (job: TestJob, options?: WorkOptions) => makeRunner(entry, { patienceMs: 300 })(job, options)

/** Cancels the job as soon as it has begun. */
async function cancelOnceBegun(job: TestJob): Promise<unknown> {
  const abort = new AbortController()
  return run(job, { signal: abort.signal, onProgress: () => abort.abort() }).catch((error: unknown) => error)
}

test('a job answers, and a hundred thousand steps are a handful of messages', async () => {
  const seen: Progress[] = []
  expect(await run({ act: 'count', to: 100_000 }, { onProgress: (progress) => seen.push(progress) })).toBe(100_000)
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.length).toBeLessThan(50)
})

test('a job that waits is cancelled', async () => {
  expect(await cancelOnceBegun({ act: 'wait' })).toBeInstanceOf(Cancelled)
})

test('a job in a loop that never yields is cancelled', async () => {
  expect(await cancelOnceBegun({ act: 'loop' })).toBeInstanceOf(Cancelled)
})

test('a job that does not listen is ended', async () => {
  expect(await cancelOnceBegun({ act: 'deaf' })).toBeInstanceOf(Cancelled)
})

test('a job that was cancelled before its turn never begins', async () => {
  await expect(run({ act: 'break' }, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Cancelled)
})

test('a job that breaks, and a thread that ends, are failures with their reason', async () => {
  await expect(run({ act: 'break' })).rejects.toThrow('TypeError: the job broke')
  await expect(run({ act: 'exit' })).rejects.toBeInstanceOf(WorkFailed)
})

test('a job that waits for its turn is cancelled at once', async () => {
  const runner = makeRunner(entry)
  const busy = new AbortController()
  const abort = new AbortController()
  const first = [1, 2, 3].map(() => runner({ act: 'wait' }, { signal: busy.signal }).catch(() => 'ended'))
  const queued = runner({ act: 'break' }, { signal: abort.signal })
  abort.abort()
  await expect(queued).rejects.toBeInstanceOf(Cancelled)
  busy.abort()
  expect(await Promise.all(first)).toEqual(['ended', 'ended', 'ended'])
  expect(await runner({ act: 'count', to: 1 })).toBe(1)
})

test('beyond three at a time a job begins when another has ended', async () => {
  const runner = makeRunner(entry)
  const aborts = [1, 2, 3].map(() => new AbortController())
  const begun = aborts.map(
    ({ signal }) =>
      new Promise<void>((resolve) => {
        runner({ act: 'wait' }, { signal, onProgress: () => resolve() }).catch(() => {})
      }),
  )
  await Promise.all(begun)
  let hasEnded = false
  const fourth = runner({ act: 'count', to: 1 }).finally(() => {
    hasEnded = true
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(hasEnded).toBe(false)
  aborts[1]?.abort()
  expect(await fourth).toBe(1)
  for (const abort of aborts) abort.abort()
})
