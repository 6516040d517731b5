/**
 * The runners behind `npm test`, each boiled down to counts and what it printed. The counts come from the runners' own
 * JSON reports, not from reading their output.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, isStale } from './build.ts'
import { fromRoot, runTool, type Ended } from './run.ts'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface Outcome extends Counts {
  readonly output: string
}

const secondsMax = 600

const succeeded: Outcome = { passed: 0, failed: 0, skipped: 0, output: '' }

/** Checks and builds are not tests: they count nothing when they pass, and one failure when they do not. */
export const failedWith = (output: string): Outcome => ({ passed: 0, failed: 1, skipped: 0, output })

/** A tool that says all by its exit code. */
export async function check(file: string, ...args: string[]): Promise<Outcome> {
  const { code, output } = await runTool(file, args, { secondsMax })
  return code === 0 ? succeeded : failedWith(output)
}

export async function buildBundles(): Promise<Outcome> {
  const failure = await build()
  return failure === null ? succeeded : failedWith(failure)
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

/** All projects in one process: it keeps every processor busy to the end. */
export async function runVitest(projects: readonly string[], folder: string): Promise<Outcome> {
  const file = join(folder, 'vitest.json')
  const config = fromRoot('test', 'vitest.config.ts')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const chosen = projects.map((name) => `--project=${name}`)
  const ended = await runTool('vitest/vitest.mjs', ['run', '--config', config, ...reporters, ...chosen], { secondsMax })
  const report = await read<VitestReport>(file)
  return settled(ended, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  })
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** Browser and desktop tests run what was built, so it is built first if a source is newer. */
export async function runPlaywright(projects: readonly string[], chromium: string, folder: string): Promise<Outcome> {
  if (await isStale()) {
    const failure = await build()
    if (failure !== null) return failedWith(failure)
  }
  const file = join(folder, 'playwright.json')
  const config = fromRoot('test', 'playwright.config.ts')
  const chosen = projects.map((name) => `--project=${name}`)
  const ended = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', config, '--reporter=list,json', ...chosen],
    {
      env: { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      secondsMax,
    },
  )
  const stats = (await read<PlaywrightReport>(file))?.stats
  return settled(ended, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  })
}

/** A runner that failed without a failed test (a file that does not load, say), or that ran nothing, has failed too. */
function settled({ code, output }: Ended, counts: Counts): Outcome {
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, output: `${output}\nNo test ran.` }
  return { ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed, output }
}

async function read<Report>(file: string): Promise<Report | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Report)
}
