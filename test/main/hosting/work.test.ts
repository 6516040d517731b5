// Long work runs in a thread, says how far it is, and stops when it is cancelled, whatever it is doing at the time.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { makeRunner, WorkFailed, type WorkOptions } from '../../../src/main/hosting/work.ts'
import type { Progress } from '../../../src/shared/api.ts'
import { newFolder } from './fake-desk.ts'
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

test('beyond three at a time jobs take turns', async () => {
  const folder = newFolder()
  const runner = makeRunner(entry)
  const order: number[] = []
  const jobs = [0, 1, 2, 3, 4].map((number) =>
    runner({ act: 'alone', file: join(folder, `${number}`) }).then(() => order.push(number)),
  )
  await Promise.all(jobs)
  expect(order.slice(0, 3).toSorted((a, b) => a - b)).toEqual([0, 1, 2])
  expect(order).toHaveLength(5)
})
