// V8 lets garbage pile up to several times what is in use before it clears it: a workbook of 100,000 rows keeps 90 MB
// and would take 670. Reading a large one asks it to clear sooner, which leaves the machine to others; a small one has
// nothing to gain and would take twice the time. The flags are the whole process's, so they are taken back.

import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

const largeBytes = 2_000_000
const sooner = ['--heap-growing-percent=15', '--max-semi-space-size=4', '--optimize-for-size']
const asUsual = ['--heap-growing-percent=0', '--max-semi-space-size=0', '--no-optimize-for-size']

let atWork = 0

/** Does work that reads a file; while it is a large one, memory is cleared sooner. */
export async function thriftily<T>(file: string, work: () => Promise<T>): Promise<T> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < largeBytes) return work()
  if (atWork++ === 0) sooner.forEach(setFlagsFromString)
  try {
    return await work()
  } finally {
    if (--atWork === 0) asUsual.forEach(setFlagsFromString)
  }
}
