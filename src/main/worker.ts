// The entry of worker threads: imports, exports and checks of a whole book. A thread runs one job and ends, so that
// whatever memory a hundred thousand rows took is given back with it.

import { systemClock } from './books/book.ts'
import { importWorkbook } from './excel/import-season.ts'
import { markFlaws } from './excel/mark-flaws.ts'
import { serveWork } from './hosting/serve-work.ts'
import type { Job } from './hosting/work-messages.ts'
import { runTask } from './tasks/index.ts'

await serveWork(async (given, options) => {
  const job = given as Job
  switch (job.type) {
    case 'task': {
      const { name, input, location, file } = job
      return runTask(name, input, { location }, { ...options, ...(file === undefined ? {} : { file }) })
    }
    case 'import':
      return importWorkbook(job.file, job.location, { ...options, clock: systemClock })
    case 'mark':
      return markFlaws(job.source, job.target, job.flaws, job.language)
  }
})
