import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../tools/chromium.ts'
import { fromRoot } from '../tools/run.ts'

// The workers read this file again: they are told what was found, so that it is looked for once.
process.env['CHROMIUM_PATH'] = await findChromium()

export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: fromRoot('test-results'),
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Now and then a page waits for its office: one more than two cores can carry keeps both at work.
  workers: Math.max(3, availableParallelism()),
  retries: 0,
  timeout: 120_000,
  // A busy machine is no failure.
  expect: { timeout: 15_000 },
  projects: [
    { name: 'e2e', testDir: 'e2e' },
    { name: 'desktop', testDir: 'desktop' },
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      // Seen and measured as people see it.
      ignoreDefaultArgs: ['--hide-scrollbars'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
