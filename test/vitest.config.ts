import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const withPostgres = ['test/postgres.test.ts', 'test/**/*.postgres.test.ts']
const season = ['test/season/**/*.test.ts']

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    // Much of it waits for a disk or for PostgreSQL: no core is kept free.
    maxWorkers: availableParallelism(),
    // No test changes a module for another, so each worker loads them once: half the time of the short files.
    isolate: false,
    // A busy machine is no failure.
    testTimeout: 30_000,
    // One PostgreSQL for all projects; each test makes itself a database (see database.ts).
    globalSetup: [join(import.meta.dirname, 'postgres.ts')],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...withPostgres, ...season], globalSetup: [] },
      },
      { extends: true, test: { name: 'season', include: season, testTimeout: 120_000, globalSetup: [] } },
      { extends: true, test: { name: 'postgres', include: withPostgres, testTimeout: 60_000, globalSetup: [] } },
    ],
  },
})
