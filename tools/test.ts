/**
 * `npm test`: every check there is, one after the other, all of them even when one fails, and a line of counts at the end.
 * `npm test -- unit e2e` runs only the steps named.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'
import { buildBundles, check, failedWith, runPlaywright, runVitest, type Counts, type Outcome } from './runners.ts'

interface Step {
  readonly title: string
  /** The names that select it; with several, it is told which of them are meant. */
  readonly names: readonly string[]
  readonly run: (names: readonly string[]) => Promise<Outcome>
}

const steps: readonly Step[] = [
  { title: 'types', names: ['types'], run: () => check('typescript/bin/tsc') },
  { title: 'lint', names: ['lint'], run: () => check('oxlint/bin/oxlint') },
  { title: 'format', names: ['format'], run: () => check('oxfmt/bin/oxfmt', '--check') },
  {
    title: 'unit, season, PostgreSQL',
    names: ['unit', 'season', 'postgres'],
    run: (names) => runVitest(names, reports),
  },
  { title: 'build', names: ['build'], run: buildBundles },
  {
    title: 'browser, desktop',
    names: ['e2e', 'desktop'],
    run: async (names) => runPlaywright(names, await browser, reports),
  },
]

const asked = process.argv.slice(2)
const known = steps.flatMap((step) => step.names)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no step ${unknown.join(', ')}. The steps are ${known.join(', ')}.\n`)
  process.exit(2)
}

const isAsked = (name: string) => asked.length === 0 || asked.includes(name)
const reports = await mkdtemp(join(tmpdir(), 'hezhang-test-'))
// Getting a browser may take a minute and needs little processor, so it goes on beside the first steps.
const browser = isAsked('e2e') || isAsked('desktop') ? findChromium() : Promise.resolve('')
browser.catch(() => 'the step that needs it says so')

const outcomes: Outcome[] = []
for (const step of steps) {
  const names = step.names.filter(isAsked)
  if (names.length > 0) outcomes.push(await runStep(step, names))
}
await rm(reports, { recursive: true, force: true })

const total = (part: keyof Counts) => outcomes.reduce((sum, outcome) => sum + outcome[part], 0)
const counts = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
process.stdout.write(`${inWords(counts)}\n`)
process.exitCode = counts.failed === 0 ? 0 : 1

async function runStep(step: Step, names: readonly string[]): Promise<Outcome> {
  const began = performance.now()
  const outcome = await step
    .run(names)
    .catch((error: unknown) => failedWith(error instanceof Error ? error.message : String(error)))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const title = names.length === step.names.length ? step.title : names.join(', ')
  const isTested = outcome.passed + outcome.failed + outcome.skipped > 0
  const mark = outcome.failed === 0 ? '✓' : '✗'
  process.stdout.write(
    `${mark} ${title.padEnd(26)}${seconds.padStart(6)} s${isTested ? `   ${inWords(outcome)}` : ''}\n`,
  )
  if (outcome.failed > 0) process.stdout.write(`${outcome.output.trimEnd()}\n\n`)
  return outcome
}

function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
